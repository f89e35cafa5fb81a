package io.apiledger.driver.scan.java;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A type as it is written at some place.
 *
 * @param name with dots where written so, without arguments and dimensions
 * @param arguments of a wildcard, its bound
 * @param dimensions of an array
 */
public record TypeName(String name, List<TypeName> arguments, int dimensions) {
  /** What a type variable without a bound erases to. */
  public static final TypeName OBJECT = new TypeName("Object", List.of(), 0);

  private static final int LONGEST = 400;

  public TypeName {
    requireNonNull(name, "name");
    arguments = List.copyOf(arguments);
  }

  /** The last part of the name, without arguments. */
  public String simpleName() {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The simple name with {@code []} for each dimension. */
  public String erased() {
    return simpleName() + "[]".repeat(dimensions);
  }

  /** As written, without packages: {@code Map<String, List<Order>>}. */
  public String text() {
    StringBuilder out = new StringBuilder();
    append(out);
    return out.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TypeName type
        && dimensions == type.dimensions
        && name.equals(type.name)
        && arguments.equals(type.arguments);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * name.hashCode() + arguments.hashCode()) + dimensions;
  }

  private void append(StringBuilder out) {
    out.append(withoutPackage(name));
    if (!arguments.isEmpty() && out.length() < LONGEST) {
      out.append('<');
      for (int i = 0; i < arguments.size(); i++) {
        out.append(i == 0 ? "" : ", ");
        arguments.get(i).append(out);
      }
      out.append('>');
    }
    out.append("[]".repeat(dimensions));
  }

  private static String withoutPackage(String name) {
    int start = 0;
    for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
      if (Character.isUpperCase(name.charAt(start))) {
        break;
      }
      start = dot + 1;
    }
    return name.substring(start);
  }
}
