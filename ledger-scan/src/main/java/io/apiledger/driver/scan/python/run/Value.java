package io.apiledger.driver.scan.python.run;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A value as far as it is known. What is <em>soft</em> is what the code says where nobody says
 * otherwise, such as the default of an environment variable: good for a path, not for a decision.
 */
public sealed interface Value
    permits Value.Text,
        Value.Whole,
        Value.Truth,
        Value.None,
        Value.Bound,
        Value.OfModule,
        Value.External,
        Value.MethodOf,
        Value.Super,
        Value.AnnotatedType,
        Value.Choice,
        Value.Unknown,
        Value.Native,
        Sequence,
        Dict,
        FunctionValue,
        ClassObject,
        Instance {

  /** The most values that one of several is kept of. */
  int MOST_CHOICES = 12;

  /** A text. */
  record Text(String text, boolean soft) implements Value {
    /** A text that is always the same. */
    public Text(String text) {
      this(text, false);
    }

    // Written out, here and below: those that a record brings are made while the program runs.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Text one && soft == one.soft && text.equals(one.text);
    }

    @Override
    public int hashCode() {
      return text.hashCode();
    }
  }

  /** A whole number. */
  record Whole(long number) implements Value {
    // Written out: those that a record brings are made while the program runs.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Whole whole && number == whole.number;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(number);
    }
  }

  /** {@code True} or {@code False}. */
  record Truth(boolean value, boolean soft) implements Value {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Truth truth && value == truth.value && soft == truth.soft;
    }

    @Override
    public int hashCode() {
      return Boolean.hashCode(value);
    }
  }

  /** {@code None} */
  record None(boolean soft) implements Value {
    /** Always none. */
    public static final None CERTAIN = new None(false);

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof None none && soft == none.soft;
    }

    @Override
    public int hashCode() {
      return Boolean.hashCode(soft);
    }
  }

  /** A function with the object or class it was looked up on. */
  record Bound(FunctionValue function, Value self) implements Value {}

  /** A module of the tree. */
  record OfModule(Module module) implements Value {}

  /** Something of a package that is not in the tree, by its full name. */
  record External(String name) implements Value {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof External one && name.equals(one.name);
    }

    @Override
    public int hashCode() {
      return name.hashCode();
    }
  }

  /** A method of a text, list or dictionary. */
  record MethodOf(Value self, String name) implements Value {}

  /** {@code super()}: attributes are looked for behind a class. */
  record Super(Value self, ClassObject behind) implements Value {}

  /**
   * {@code type[arguments]}, or {@code Annotated[type, metadata]}; {@code a | b} is a {@code
   * typing.Union} of the two.
   */
  record AnnotatedType(Value type, List<Value> arguments, List<Value> metadata, String text)
      implements Value {}

  /** One of several, after a condition that could not be decided. */
  record Choice(List<Value> values) implements Value {}

  /**
   * Not known.
   *
   * @param expression what stands in the code
   * @param foreign whether it comes from a package that is not in the tree
   */
  record Unknown(String expression, boolean foreign) implements Value {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Unknown unknown
          && foreign == unknown.foreign
          && expression.equals(unknown.expression);
    }

    @Override
    public int hashCode() {
      return expression.hashCode();
    }
  }

  /** A function of the framework that runs the interpreter. */
  non-sealed interface Native extends Value {
    /** Calls it. */
    Value call(Arguments arguments, Site site);

    /** An attribute of it; null where it is not known. */
    default @Nullable Value attribute(String name, Site site) {
      return null;
    }
  }

  /** Something of the framework, or of a library, that code hands on and does not call. */
  interface NotCalled extends Native {
    @Override
    default Value call(Arguments arguments, Site site) {
      return Interpreter.unknown(site);
    }
  }

  /** One of these; itself where all are one. */
  static Value oneOf(List<Value> values) {
    if (values.size() == 1) {
      return values.get(0);
    }
    Set<Value> all = new LinkedHashSet<>();
    for (Value value : values) {
      all.addAll(value.candidates());
    }
    List<Value> some = new ArrayList<>(all);
    return some.size() == 1
        ? some.get(0)
        : new Choice(List.copyOf(some.subList(0, Math.min(some.size(), MOST_CHOICES))));
  }

  /** What it may be. */
  default List<Value> candidates() {
    return this instanceof Choice choice ? choice.values() : List.of(this);
  }

  /** The same value, as if it were certain. */
  default Value hardened() {
    if (this instanceof Text text) {
      return new Text(text.text());
    }
    if (this instanceof Truth truth) {
      return new Truth(truth.value(), false);
    }
    return this instanceof None || Foreign.isUnset(this) ? None.CERTAIN : this;
  }

  /** The same value, good for no decision. */
  default Value softened() {
    if (this instanceof Text text) {
      return new Text(text.text(), true);
    }
    if (this instanceof Truth truth) {
      return new Truth(truth.value(), true);
    }
    return this instanceof None ? new None(true) : this;
  }
}
