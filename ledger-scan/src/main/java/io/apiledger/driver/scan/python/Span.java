package io.apiledger.driver.scan.python;

/** From where to where something stands in the text of its file; offsets in characters. */
public record Span(int start, int end) {
  /** From the start of this to the end of the other. */
  Span to(Span other) {
    return new Span(start, other.end);
  }
}
