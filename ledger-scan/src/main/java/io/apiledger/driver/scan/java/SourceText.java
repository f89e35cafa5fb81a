package io.apiledger.driver.scan.java;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The characters of a file and where its lines start. An offset counts {@link #chars()} from 0; a
 * place counts lines, and the characters of a line as written, from 1. For one thread.
 */
final class SourceText {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String path;
  private final char[] written;
  private final UnicodeEscapes escapes;
  private final List<Finding> problems;
  private int[] lines = {};

  private SourceText(String path, char[] written, List<Finding> problems) {
    this.path = path;
    this.written = written;
    this.escapes = UnicodeEscapes.in(written);
    this.problems = problems;
  }

  /** The file as UTF-8; bytes that are none are replaced, and said to be so. */
  static SourceText of(SourceFile file) throws IOException {
    byte[] bytes = file.bytes();
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), out, true);
    out.flip();
    char[] good = withoutMark(out.array(), out.limit());
    if (!result.isError()) {
      return new SourceText(file.path(), good, List.of());
    }
    SourceText before = new SourceText(file.path(), good, List.of());
    Finding finding =
        Finding.inFile(RuleId.PARSE_FAILED, file.path())
            .at(before.location(before.chars().length))
            .expected("UTF-8")
            .found("a byte that is none; it was replaced, and the rest of the file was read")
            .next("save the file as UTF-8");
    char[] all = new String(bytes, StandardCharsets.UTF_8).toCharArray();
    return new SourceText(file.path(), withoutMark(all, all.length), List.of(finding));
  }

  /** The characters with their Unicode escapes replaced; nobody may change them. */
  char[] chars() {
    return escapes.chars();
  }

  String path() {
    return path;
  }

  List<Finding> problems() {
    return problems;
  }

  /** What stands between two offsets, as written. */
  String of(int from, int to) {
    int start = escapes.origin(from);
    return new String(written, start, escapes.origin(to) - start);
  }

  Place place(int offset) {
    if (lines.length == 0) {
      lines = starts(written);
    }
    int origin = escapes.origin(Math.min(offset, chars().length));
    int found = Arrays.binarySearch(lines, origin);
    int line = found >= 0 ? found : -found - 2;
    return new Place(line + 1, origin - lines[line] + 1);
  }

  Location location(int offset) {
    Place at = place(offset);
    return new Location.InFile(path, at.line(), at.column());
  }

  private static int[] starts(char[] chars) {
    int[] starts = new int[64];
    int count = 1;
    for (int i = 0; i < chars.length; i++) {
      char c = chars[i];
      if (c <= '\r'
          && (c == '\n' || c == '\r' && (i + 1 == chars.length || chars[i + 1] != '\n'))) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  private static char[] withoutMark(char[] chars, int length) {
    int start = length > 0 && chars[0] == BYTE_ORDER_MARK ? 1 : 0;
    return start == 0 && length == chars.length ? chars : Arrays.copyOfRange(chars, start, length);
  }
}
