package io.apiledger.driver.openapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.port.Scan;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every folder of {@code fixtures} is a document that is refused: {@code input.*}, and in {@code
 * expected.txt} what is said of it as a file and as what a server answered.
 */
class RefusedFixturesTest {
  static Stream<Path> cases() throws Exception {
    URI folder = requireNonNull(RefusedFixturesTest.class.getResource("/fixtures")).toURI();
    try (Stream<Path> listed = Files.list(Path.of(folder))) {
      return listed.sorted().toList().stream();
    }
  }

  @Test
  void there_are_cases() throws Exception {
    assertThat(cases()).hasSizeGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_bad_document_is_refused_with_what_to_do(Path folder) throws IOException {
    Path input;
    try (Stream<Path> files = Files.list(folder)) {
      input =
          files
              .filter(f -> f.getFileName().toString().startsWith("input"))
              .findFirst()
              .orElseThrow();
    }
    ByteSource source = ByteSource.of(input.getFileName().toString(), Files.readAllBytes(input));
    String said = said(OpenApiReader::read, source);
    assertThat(said).isEqualTo(Files.readString(folder.resolve("expected.txt"), UTF_8));
    assertThat(said(OpenApiReader::read, source)).isEqualTo(said);
    assertThat(said(OperationKeys::read, source)).isEqualTo(said);
  }

  private static String said(
      BiFunction<ByteSource, OpenApiOptions, Scan> reader, ByteSource source) {
    OpenApiOptions answer = OpenApiOptions.ANSWER.withContentType("text/html");
    return "as a file:\n"
        + lines(reader, source, OpenApiOptions.FILE)
        + "as an answer:\n"
        + lines(reader, source, answer);
  }

  private static String lines(
      BiFunction<ByteSource, OpenApiOptions, Scan> reader,
      ByteSource source,
      OpenApiOptions options) {
    List<Finding> findings =
        catchThrowableOfType(InputException.class, () -> reader.apply(source, options)).findings();
    assertThat(findings).anyMatch(finding -> finding.rule().exitCode() == 3);
    return findings.stream()
        .map(f -> f.rule() + " " + f.place() + "\n  " + f.message() + "\n  " + f.next() + "\n")
        .collect(Collectors.joining());
  }
}
