package io.apiledger.driver.scan.python;

import io.apiledger.model.port.SourceFile;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads Python files, up to the newest syntax. Never refuses one: what Python itself would not take
 * is skipped line by line, and said. Immutable, safe for use by several threads.
 */
public final class PythonReader {
  private static final String BOM = "\uFEFF";
  private static final int LARGEST = 20 << 20;

  /**
   * What the file says.
   *
   * @throws IOException if it cannot be read, or is larger than any module is
   */
  public PythonFile read(SourceFile file) throws IOException {
    byte[] bytes = file.bytes();
    if (bytes.length > LARGEST) {
      throw new IOException("more than " + (LARGEST >> 20) + " MiB of Python in one file");
    }
    List<SyntaxProblem> problems = new ArrayList<>();
    String text = decoded(bytes, problems);
    SourceText source = new SourceText(file.path(), text);
    Syntax syntax = new Syntax(text, new Lexer(text, problems).run(), problems);
    List<Statement> body = new StatementParser(syntax, 0).file();
    return new PythonFile(file.path(), source, body, problems);
  }

  private static String decoded(byte[] bytes, List<SyntaxProblem> problems) {
    String text;
    try {
      text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      text = new String(bytes, StandardCharsets.ISO_8859_1);
      Charset declared = Coding.declared(text);
      if (declared != null) {
        return new String(bytes, declared);
      }
      problems.add(new SyntaxProblem(firstMalformed(bytes), "UTF-8", "other bytes"));
    }
    return text.startsWith(BOM) ? text.substring(1) : text;
  }

  private static int firstMalformed(byte[] bytes) {
    String read = new String(bytes, StandardCharsets.UTF_8);
    return Math.max(0, read.indexOf('\uFFFD'));
  }
}
