package io.apiledger.kernel.order;

import io.apiledger.kernel.codec.EntryJson;
import io.apiledger.model.Entry;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.RuleId;
import java.io.IOException;

/** The rows of a JSON artifact, from the first entry on. */
final class JsonRows extends StreamedRows {
  private final String name;
  private final long total;
  private final JsonRowKey keys = new JsonRowKey();
  private boolean comma;

  /**
   * @param total that the header declares, or -1
   */
  JsonRows(String name, RawLines lines, long total) {
    super(name, lines);
    this.name = name;
    this.total = total;
  }

  @Override
  int advance(RawLines lines, long count) throws IOException {
    if (!lines.next()) {
      throw truncated(lines);
    }
    byte[] bytes = lines.bytes();
    int start = lines.start();
    int end = lines.end();
    if (end - start < 2 || bytes[start] != '{') {
      if (lines.is("]") && (!comma || count == 0)) {
        end(lines, count);
        return -1;
      }
      throw notOneRow();
    }
    if (count > 0 && !comma) {
      throw notOneRow();
    }
    comma = bytes[end - 1] == ',';
    int close = comma ? end - 1 : end;
    if (bytes[close - 1] != '}') {
      throw notOneRow();
    }
    return close - start;
  }

  @Override
  boolean takeKey(byte[] bytes, int from, int to, RowKey key) {
    return keys.take(bytes, from, to, key);
  }

  @Override
  Entry parse(int line, String text) {
    return EntryJson.parse(name, line, text);
  }

  /** After the list only the object closes. */
  private void end(RawLines lines, long count) throws IOException {
    if (!lines.next()) {
      throw truncated(lines);
    }
    if (!lines.is("}") || lines.next()) {
      throw notOneRow();
    }
    if (total >= 0 && total != count) {
      throw new InputException(
          Finding.inFile(RuleId.PARSE_FAILED, name)
              .expected(total + " entries, as total_endpoints says")
              .found(Long.toString(count))
              .next("the file was cut or edited: write it again"));
    }
  }

  private InputException truncated(RawLines lines) {
    return new InputException(
        Finding.inFile(RuleId.PARSE_FAILED, name)
            .at(new Location.InFile(name, lines.number(), 0))
            .expected("the rest of the JSON")
            .found("the end of the text at byte " + lines.offset())
            .next("the file was cut off: write or copy it again"));
  }

  /** Whether the object that opens the line closes at its end, and not before. */
  @Override
  boolean isOneRow(byte[] bytes, int from, int to) {
    int depth = 0;
    boolean quoted = false;
    for (int i = from; i < to; i++) {
      switch (bytes[i]) {
        case '"' -> quoted = !quoted;
        case '\\' -> i += quoted ? 1 : 0;
        case '{', '[' -> depth += quoted ? 0 : 1;
        case '}', ']' -> depth -= quoted ? 0 : 1;
        default -> {}
      }
      if (depth == 0 && i < to - 1) {
        return false;
      }
    }
    return depth == 0 && !quoted;
  }
}
