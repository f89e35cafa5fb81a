package io.apiledger.driver.scan.java;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A type and where it stands.
 *
 * @param outer null for a type of the top level
 * @param name with its package and outer types, joined by dots
 */
public record DeclaredType(
    JavaFile file, @Nullable DeclaredType outer, JavaType type, String name) {

  public DeclaredType {
    requireNonNull(file, "file");
    requireNonNull(type, "type");
    requireNonNull(name, "name");
  }

  static DeclaredType of(JavaFile file, JavaType type) {
    String prefix = file.packageName().isEmpty() ? "" : file.packageName() + ".";
    return new DeclaredType(file, null, type, prefix + type.name());
  }

  DeclaredType nested(JavaType inner) {
    return new DeclaredType(file, this, inner, name + "." + inner.name());
  }

  /** Two are the same where they stand at the same place. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DeclaredType that
        && name.equals(that.name)
        && file.path().equals(that.file.path());
  }

  @Override
  public int hashCode() {
    return name.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
