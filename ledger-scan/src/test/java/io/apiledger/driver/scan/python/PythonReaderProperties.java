package io.apiledger.driver.scan.python;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.port.SourceFile;
import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class PythonReaderProperties {
  @Property(tries = 500, seed = "1")
  void anything_is_read_to_its_end(@ForAll("soup") String source) throws IOException {
    PythonFile file = read(source + "\n\n'''\"\"\"'''\n)\ndef last(): pass\n");

    assertThat(file.problems().size()).isLessThanOrEqualTo(1);
    assertThat(read(source).body()).isEqualTo(read(source).body());
  }

  @Property(tries = 500, seed = "2")
  void what_lies_inside_lies_within_what_lies_around(@ForAll("soup") String source)
      throws IOException {
    Walk.anyExpression(
        read(source).body(),
        expression -> {
          assertThat(expression.span().start()).isBetween(0, source.length());
          assertThat(expression.span().end()).isBetween(expression.span().start(), source.length());
          return false;
        });
  }

  @Provide
  Arbitrary<String> soup() {
    return Arbitraries.of(
            List.of(
                "x", "=", "(", ")", "[", "]", "{", "}", ":", ",", ".", "'", "\"", "'''", "f'",
                "f\"{", "\n", "\n    ", "\n\t", "def f", "class C", "if", "else", "for", "in",
                "lambda", "@", "*", "**", "->", "import", "from", "1", "\\", "#", " ", "return",
                "match", "case", "with", "as", "try", "except", "await", "async", "not", "!r",
                "\u00e9", "\u0000", "\uD83D", ":=", "..."))
        .list()
        .ofMaxSize(60)
        .map(parts -> String.join("", parts));
  }

  private static PythonFile read(String source) throws IOException {
    return new PythonReader()
        .read(
            new SourceFile() {
              @Override
              public String path() {
                return "a.py";
              }

              @Override
              public byte[] bytes() {
                return source.getBytes(UTF_8);
              }
            });
  }
}
