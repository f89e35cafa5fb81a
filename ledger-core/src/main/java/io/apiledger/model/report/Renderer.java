package io.apiledger.model.report;

import java.io.IOException;

/**
 * Turns a report into one format. Stateless, safe for use by several threads; a new format is one
 * class.
 */
public interface Renderer {
  /** The name of the format on the command line: {@code text}, {@code json}, {@code markdown}. */
  String format();

  /**
   * Writes the report, with a final newline.
   *
   * @throws IOException if {@code out} does
   */
  void render(Report report, Appendable out) throws IOException;
}
