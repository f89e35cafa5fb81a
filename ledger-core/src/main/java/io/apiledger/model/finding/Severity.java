package io.apiledger.model.finding;

import java.util.Locale;

/** How much a finding matters; the worst first. */
public enum Severity {
  ERROR,
  WARNING,
  INFO;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** As written in configuration and reports: {@code error}, {@code warning}, {@code info}. */
  public String text() {
    return text;
  }

  /** Whether this is as bad as the threshold or worse. */
  public boolean atLeast(Severity threshold) {
    return compareTo(threshold) <= 0;
  }
}
