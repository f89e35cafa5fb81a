package io.apiledger.driver.scan.python;

import io.apiledger.model.Text;
import io.apiledger.model.finding.Location;
import java.util.Arrays;

/** The text of a file and where its lines start. Immutable. */
public final class SourceText {
  private final String path;
  private final String text;
  private final int[] lines;

  SourceText(String path, String text) {
    this.path = path;
    this.text = text;
    this.lines = lineStarts(text);
  }

  /** The text itself. */
  String text() {
    return text;
  }

  /** As written, between two offsets. */
  public String slice(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** Whether a word stands anywhere, if only inside of another. */
  public boolean has(String word) {
    return text.contains(word);
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

  private static int[] lineStarts(String text) {
    int[] starts = new int[64];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n')) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
