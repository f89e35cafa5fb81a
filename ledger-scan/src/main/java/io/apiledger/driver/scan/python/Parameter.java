package io.apiledger.driver.scan.python;

import org.jspecify.annotations.Nullable;

/**
 * A parameter of a function.
 *
 * @param annotation null where none is written
 * @param byDefault null where none is written
 */
public record Parameter(
    String name,
    Kind kind,
    @Nullable Expression annotation,
    @Nullable Expression byDefault,
    Span span) {

  /** How an argument gets to it. */
  public enum Kind {
    POSITIONAL,
    KEYWORD_ONLY,
    /** {@code *args} */
    REST,
    /** {@code **kwargs} */
    KEYWORDS
  }
}
