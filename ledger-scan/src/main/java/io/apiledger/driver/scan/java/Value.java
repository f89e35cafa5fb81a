package io.apiledger.driver.scan.java;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An expression before anything in it is resolved. Immutable. */
public sealed interface Value {
  /** As written, more or less; for messages and unresolved paths. */
  String text();

  /**
   * A literal.
   *
   * @param value of a string, its characters
   * @param quoted whether it is a string
   */
  record Literal(String value, boolean quoted) implements Value {
    @Override
    public String text() {
      return quoted ? '"' + value + '"' : value;
    }
  }

  /** A name, with dots where it is qualified. */
  record Name(String name) implements Value {
    @Override
    public String text() {
      return name;
    }
  }

  /** Parts joined by {@code +}. */
  record Concatenation(List<Value> parts) implements Value {
    public Concatenation {
      parts = List.copyOf(parts);
    }

    @Override
    public String text() {
      return joined(parts, " + ");
    }
  }

  /** The elements of an array. */
  record Many(List<Value> values) implements Value {
    public Many {
      values = List.copyOf(values);
    }

    @Override
    public String text() {
      return "{" + joined(values, ", ") + "}";
    }
  }

  /** A class literal. */
  record ClassOf(TypeName type) implements Value {
    @Override
    public String text() {
      return type.text() + ".class";
    }
  }

  /** An annotation inside another one. */
  record Nested(AnnotationUse annotation) implements Value {
    @Override
    public String text() {
      return "@" + annotation.name();
    }
  }

  /**
   * A call of a method. Only in what is read of method bodies.
   *
   * @param target null for a method of the class itself
   */
  record Call(@Nullable Value target, String name, List<Value> arguments, Place at)
      implements Value {
    public Call {
      requireNonNull(name, "name");
      requireNonNull(at, "at");
      arguments = List.copyOf(arguments);
    }

    @Override
    public String text() {
      return name + "(" + joined(arguments, ", ") + ")";
    }
  }

  /**
   * A lambda. Only in what is read of method bodies.
   *
   * @param results what it does: its expression, or its statements and what they return
   */
  record Lambda(List<String> parameters, List<Value> results) implements Value {
    public Lambda {
      parameters = List.copyOf(parameters);
      results = List.copyOf(results);
    }

    @Override
    public String text() {
      return "(" + String.join(", ", parameters) + ") -> …";
    }
  }

  /** Anything else, as written. */
  record Other(String text) implements Value {
    private static final int LONGEST = 200;

    public Other {
      text = Text.shortened(Text.oneLine(text), LONGEST);
    }
  }

  private static String joined(List<Value> parts, String separator) {
    StringBuilder out = new StringBuilder();
    for (Value part : parts) {
      out.append(out.length() == 0 ? "" : separator).append(part.text());
    }
    return out.toString();
  }
}
