package io.apiledger.driver.scan.python;

import io.apiledger.model.port.SourceFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads Python files, up to the newest syntax. Never refuses one: what Python itself would not take
 * is skipped line by line, and said. Immutable, safe for use by several threads.
 */
public final class PythonReader {
  private static final char BOM = '\uFEFF';
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
    Chars text = decoded(bytes, problems);
    SourceText source = new SourceText(file.path(), text);
    Syntax syntax = new Syntax(new Lexer(text, problems).run(), problems);
    List<Statement> body = new StatementParser(syntax, 0).file();
    return new PythonFile(file.path(), source, body, syntax);
  }

  private static Chars decoded(byte[] bytes, List<SyntaxProblem> problems) {
    Chars text = Chars.ofUtf8(bytes);
    if (text != null) {
      return text.length() > 0 && text.at(0) == BOM ? text.part(1, text.length()) : text;
    }
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    Charset declared = Coding.declared(latin);
    if (declared != null) {
      return Chars.of(new String(bytes, declared));
    }
    problems.add(new SyntaxProblem(firstMalformed(bytes), "UTF-8", "other bytes"));
    return Chars.of(latin);
  }

  private static int firstMalformed(byte[] bytes) {
    String read = new String(bytes, StandardCharsets.UTF_8);
    return Math.max(0, read.indexOf('\uFFFD'));
  }
}
