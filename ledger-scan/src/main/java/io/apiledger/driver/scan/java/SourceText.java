package io.apiledger.driver.scan.java;

import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;
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

/** The characters of a file and where its lines start. */
final class SourceText {
  private final String text;
  private final List<Finding> problems;
  private int[] lines = {};

  private SourceText(String text, List<Finding> problems) {
    this.text = text;
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
    String text = withoutMark(out.flip().toString());
    if (!result.isError()) {
      return new SourceText(text, List.of());
    }
    Finding finding =
        Finding.inFile(RuleId.PARSE_FAILED, file.path())
            .symbol("encoding")
            .at(end(file.path(), text))
            .expected("UTF-8")
            .found("a byte that is none; it was replaced, and the rest of the file was read")
            .next("save the file as UTF-8");
    return new SourceText(withoutMark(new String(bytes, StandardCharsets.UTF_8)), List.of(finding));
  }

  String text() {
    return text;
  }

  List<Finding> problems() {
    return problems;
  }

  /** The characters of a node, as written. */
  String of(Node node) {
    return node.getRange()
        .map(range -> text.substring(offset(range.begin), offset(range.end) + 1))
        .orElse("");
  }

  private int offset(Position position) {
    if (lines.length == 0) {
      lines = starts(text);
    }
    int line = Math.min(position.line, lines.length) - 1;
    return Math.max(0, Math.min(lines[line] + position.column, text.length()) - 1);
  }

  private static int[] starts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends = c == '\n' || c == '\r' && !text.startsWith("\n", i + 1);
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  private static Location end(String path, String text) {
    int[] starts = starts(text);
    return new Location.InFile(path, starts.length, text.length() - starts[starts.length - 1] + 1);
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
