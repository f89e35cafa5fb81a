package io.apiledger.driver.scan.python;

import io.apiledger.model.Text;
import io.apiledger.model.finding.Location;
import java.util.Arrays;

/** The text of a file and where its lines start. Immutable. */
public final class SourceText {
  private final String path;
  private final Chars text;
  private final int[] lines;

  SourceText(String path, Chars text) {
    this.path = path;
    this.text = text;
    this.lines = text.lineStarts();
  }

  /** The text itself. */
  Chars text() {
    return text;
  }

  /** As written, between two offsets. */
  public String slice(Span span) {
    return text.slice(span.start(), span.end());
  }

  /** As written, in one line: for messages, and for types that are shown as declared. */
  public String line(Span span) {
    return Text.oneLine(slice(span));
  }

  /** The place of the first character; a column counts characters, from 1. */
  public Location.InFile at(Span span) {
    int found = Arrays.binarySearch(lines, span.start());
    int line = found >= 0 ? found : -found - 2;
    return new Location.InFile(path, line + 1, span.start() - lines[line] + 1);
  }
}
