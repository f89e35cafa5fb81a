package io.apiledger.model;

/**
 * One API surface. Safe as a file name: letters, digits, {@code _} and {@code -}, at most 64.
 *
 * @param value as configured
 */
public record AudienceName(String value) {
  public AudienceName {
    Names.check("audience", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
