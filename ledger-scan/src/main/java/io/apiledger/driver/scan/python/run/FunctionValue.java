package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Parameter;
import io.apiledger.driver.scan.python.Span;
import io.apiledger.driver.scan.python.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A function of the tree, with the scope it was made in. For one thread. */
public final class FunctionValue implements Value {
  /** How it hangs on its class. */
  enum Kind {
    PLAIN,
    STATIC,
    OF_CLASS,
    PROPERTY
  }

  private final String name;
  private final String qualifiedName;
  private final Module module;
  private final Scope closure;
  private final List<Parameter> parameters;
  private final Code code;
  private final Map<String, Value> defaults;
  private final Map<String, Value> attributes = new LinkedHashMap<>();
  private final @Nullable ClassObject owner;
  private Kind kind = Kind.PLAIN;
  private @Nullable Map<List<Value>, Value> remembered;
  private @Nullable FunctionValue wraps;

  /** What it does. */
  sealed interface Code {
    /** Statements. */
    record Body(Statement.Function definition) implements Code {}

    /** One expression. */
    record Lambda(Expression body) implements Code {}
  }

  FunctionValue(
      String name,
      String qualifiedName,
      Module module,
      Scope closure,
      List<Parameter> parameters,
      Code code,
      Map<String, Value> defaults,
      @Nullable ClassObject owner) {
    this.name = name;
    this.qualifiedName = qualifiedName;
    this.module = module;
    this.closure = closure;
    this.parameters = parameters;
    this.code = code;
    this.defaults = defaults;
    this.owner = owner;
  }

  /** Its own name. */
  public String name() {
    return name;
  }

  /** What the code says that it is called; its own name where it does not. */
  public String givenName() {
    return attributes.get("__name__") instanceof Value.Text text ? text.text() : name;
  }

  /** With its class, if it has one. */
  public String qualifiedName() {
    return qualifiedName;
  }

  /** Where it was defined. */
  public Module module() {
    return module;
  }

  /** As declared. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** The values of defaults, as they were when the function was defined. */
  public Map<String, Value> defaults() {
    return defaults;
  }

  /** What it stands for: the function that a decorator wrapped, however often. */
  public FunctionValue original() {
    FunctionValue function = this;
    for (int i = 0; i < 100 && function.wraps != null; i++) {
      function = function.wraps;
    }
    return function;
  }

  /** Its definition; null for a lambda. */
  public Statement.@Nullable Function definition() {
    return code instanceof Code.Body body ? body.definition() : null;
  }

  /** Where it stands. */
  public Span span() {
    return code instanceof Code.Body body
        ? body.definition().span()
        : ((Code.Lambda) code).body().span();
  }

  /** The class that it is a method of, if it is one. */
  public @Nullable ClassObject owner() {
    return owner;
  }

  /** What its names mean. */
  public Scope closure() {
    return closure;
  }

  /** Whether its first parameter is filled by the object it is called on. */
  public boolean takesSelf() {
    return owner != null && kind != Kind.STATIC;
  }

  Code code() {
    return code;
  }

  /** What decorators and other code have put on it; to be changed. */
  public Map<String, Value> attributes() {
    return attributes;
  }

  /** What it gave for arguments before; null where it does not remember. */
  @Nullable Map<List<Value>, Value> remembered() {
    return remembered;
  }

  /** Makes it remember what it gives. */
  void remember() {
    remembered = new HashMap<>();
  }

  Kind kind() {
    return kind;
  }

  void kind(Kind value) {
    kind = value;
  }

  void wraps(FunctionValue other) {
    if (other != this && other.original() != this) {
      wraps = other;
    }
  }
}
