package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.PythonFile;
import org.jspecify.annotations.Nullable;

/** A module of the tree, and how far it has run. For one thread. */
public final class Module {
  enum State {
    NEW,
    RUNNING,
    DONE
  }

  private final String key;
  private final String name;
  private final @Nullable PythonFile file;
  private final Scope scope = new Scope(null);
  private State state = State.NEW;

  /**
   * @param key its path without ending
   * @param name with dots
   * @param file null for a folder without one
   */
  Module(String key, String name, @Nullable PythonFile file) {
    this.key = key;
    this.name = name;
    this.file = file;
  }

  String key() {
    return key;
  }

  /** With dots, as others import it. */
  public String name() {
    return name;
  }

  /** What it says; null for a folder that is a package without saying anything. */
  public @Nullable PythonFile file() {
    return file;
  }

  /** Its names. */
  public Scope scope() {
    return scope;
  }

  State state() {
    return state;
  }

  void state(State value) {
    state = value;
  }
}
