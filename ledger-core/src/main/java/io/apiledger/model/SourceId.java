package io.apiledger.model;

/**
 * The id that the configuration gives to a source. Safe as a file name: letters, digits, {@code _}
 * and {@code -}, at most 64.
 *
 * @param value as configured
 */
public record SourceId(String value) {
  public SourceId {
    Names.check("source", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
