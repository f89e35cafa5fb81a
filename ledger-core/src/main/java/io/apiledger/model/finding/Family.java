package io.apiledger.model.finding;

import java.util.Locale;

/** What a rule speaks of. */
public enum Family {
  DIFF,
  DRIFT,
  LEDGER,
  DOCUMENT,
  ALIAS,
  PARITY,
  PROBE,
  GATE;

  private final String text = name().toLowerCase(Locale.ROOT);

  /** As written in reports. */
  public String text() {
    return text;
  }
}
