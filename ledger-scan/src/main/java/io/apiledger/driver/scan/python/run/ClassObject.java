package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A class of the tree. For one thread. */
public final class ClassObject implements Value {
  private static final int MOST_ANCESTORS = 200;

  private final Module module;
  private final Statement.ClassOf definition;
  private final List<Value> bases;
  private final @Nullable Value metaclass;
  private final Scope scope;
  private final String qualifiedName;
  private @Nullable List<Value> lineage;

  ClassObject(
      Module module,
      Statement.ClassOf definition,
      String qualifiedName,
      List<Value> bases,
      @Nullable Value metaclass,
      Scope scope) {
    this.module = module;
    this.definition = definition;
    this.qualifiedName = qualifiedName;
    this.bases = bases;
    this.metaclass = metaclass;
    this.scope = scope;
  }

  /** Its own name. */
  public String name() {
    return definition.name();
  }

  /** With the classes around it. */
  public String qualifiedName() {
    return qualifiedName;
  }

  /** Where it was defined. */
  public Module module() {
    return module;
  }

  /** As declared. */
  public Statement.ClassOf definition() {
    return definition;
  }

  Scope scope() {
    return scope;
  }

  List<Value> bases() {
    return bases;
  }

  /** The class of the tree that makes it, or what inherits from it; null where none does. */
  @Nullable ClassObject metaclass() {
    for (Value one : lineage()) {
      if (one instanceof ClassObject type && type.metaclass instanceof ClassObject maker) {
        return maker;
      }
    }
    return null;
  }

  /** What its body defines, in order. */
  public Map<String, Value> members() {
    return new LinkedHashMap<>(scope.names());
  }

  /** Itself and what it inherits from, in the order in which attributes are looked for. */
  public List<Value> lineage() {
    List<Value> known = lineage;
    if (known == null) {
      known = List.copyOf(line());
      lineage = known;
    }
    return known;
  }

  private Set<Value> line() {
    Set<Value> line = new LinkedHashSet<>();
    List<Value> open = new ArrayList<>(List.of(this));
    for (int i = 0; i < MOST_ANCESTORS && !open.isEmpty(); i++) {
      Value next = open.remove(0);
      line.remove(next); // What several inherit from comes last.
      line.add(next);
      if (next instanceof ClassObject type) {
        open.addAll(0, type.bases);
      }
    }
    return line;
  }

  /** The names of all it inherits from that is not of the tree. */
  public List<String> foreignBases() {
    List<String> names = new ArrayList<>();
    for (Value base : lineage()) {
      if (base instanceof External external) {
        names.add(external.name());
      }
    }
    return names;
  }

  /** Whether it inherits from a class that is not of the tree and whose name is one of some. */
  public boolean inherits(Predicate<String> names) {
    for (Value base : lineage()) {
      if (base instanceof External external && names.test(external.name())) {
        return true;
      }
    }
    return false;
  }

  /** An attribute of it or of what it inherits from. */
  public @Nullable Value attribute(String name) {
    return attribute(name, null);
  }

  /** The same, of what comes behind a class in its lineage only. */
  public @Nullable Value attribute(String name, @Nullable ClassObject behind) {
    boolean passed = behind == null;
    for (Value one : lineage()) {
      if (passed && one instanceof ClassObject type) {
        Value value = type.scope.own(name);
        if (value != null) {
          return value;
        }
      }
      passed |= one == behind;
    }
    return null;
  }
}
