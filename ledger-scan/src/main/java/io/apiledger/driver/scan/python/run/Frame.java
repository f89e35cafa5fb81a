package io.apiledger.driver.scan.python.run;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A run of a module, a class body or a function. For one thread. */
final class Frame {
  private final Module module;
  private final Scope scope;
  private final String path;
  private final @Nullable ClassObject owner;
  private final @Nullable Value self;
  private final List<Value> returned = new ArrayList<>();
  private @Nullable Sequence yielded;
  private Left left = Left.ALL;

  /** What a statement left, after which nothing more of its block runs. */
  enum Left {
    /** The function: by a return or an exception. */
    ALL,
    /** A loop. */
    LOOP,
    /** One round of a loop. */
    ROUND
  }

  /**
   * @param path the names of the classes and functions around
   * @param owner the class whose body or method it is
   * @param self what the method runs on
   */
  Frame(
      Module module, Scope scope, String path, @Nullable ClassObject owner, @Nullable Value self) {
    this.module = module;
    this.scope = scope;
    this.path = path;
    this.owner = owner;
    this.self = self;
  }

  Module module() {
    return module;
  }

  Scope scope() {
    return scope;
  }

  String path() {
    return path;
  }

  String qualified(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  @Nullable ClassObject owner() {
    return owner;
  }

  @Nullable Value self() {
    return self;
  }

  List<Value> returned() {
    return returned;
  }

  /** What it has yielded so far; null where it has not. */
  @Nullable Sequence yielded() {
    return yielded;
  }

  /** The same, for more to come. */
  Sequence yielding() {
    if (yielded == null) {
      yielded = Sequence.of(List.of());
    }
    return yielded;
  }

  void leave(Left what) {
    left = what;
  }

  /** What the last block left that did not run to its end. */
  Left left() {
    return left;
  }
}
