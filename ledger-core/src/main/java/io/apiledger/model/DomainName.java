package io.apiledger.model;

/**
 * One business group of an audience. Safe as a file name: letters, digits, {@code _} and {@code -},
 * at most 64.
 *
 * @param value as configured
 */
public record DomainName(String value) {
  public DomainName {
    Names.check("domain", value);
  }

  @Override
  public String toString() {
    return value;
  }
}
