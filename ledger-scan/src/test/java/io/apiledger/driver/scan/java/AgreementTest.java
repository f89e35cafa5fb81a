package io.apiledger.driver.scan.java;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Our reader and a parser of the whole language say the same of the same file. */
final class AgreementTest {
  private static final Path EVERYTHING = Path.of("src/test/resources/java/Everything.java");

  @Test
  void they_agree_on_every_form_of_a_declaration() throws IOException {
    SourceFile file = file(EVERYTHING);

    assertThat(ParsedDeclarations.of(SourceText.of(file), Set.of())).isNotNull();
    assertThat(Agreement.differences(file)).isEmpty();
  }

  @Test
  void they_agree_on_the_sources_of_this_program() throws IOException {
    assertAgreement(Path.of(System.getProperty("apiledger.repository", "..")));
  }

  /** Needs sources that the profile of that name unpacks. */
  @Test
  @Tag("accuracy")
  void they_agree_on_the_sources_of_real_services() throws IOException {
    Path sources = Path.of("target/accuracy");
    assumeTrue(Files.isDirectory(sources), "no sources: run with -Paccuracy");
    assertAgreement(sources);
  }

  @Property(tries = 400, seed = "1")
  void they_agree_on_what_is_left_of_a_file(
      @ForAll @IntRange(min = 300, max = 7000) int from,
      @ForAll @IntRange(min = 1, max = 40) int length)
      throws IOException {
    String text = Files.readString(EVERYTHING);
    int start = Math.min(from, text.length());
    int end = Math.min(start + length, text.length());
    assertSense(text.substring(0, start) + text.substring(end));
    assertSense(text.substring(0, end) + text.substring(start));
    assertSense(text.substring(0, start));
  }

  /**
   * What the parser takes is read the same; what it does not take is read or refused. The package
   * is left as it is: the parser takes an annotation of nothing in its place.
   */
  private static void assertSense(String text) throws IOException {
    SourceFile file = new Memory("Changed.java", text.getBytes(UTF_8));
    boolean isTaken = ParsedDeclarations.of(SourceText.of(file), Set.of()) != null;
    try {
      assertThat(Agreement.differences(file)).isEmpty();
      JavaReader reader = new JavaReader(Set.of());
      assertThat(reader.read(file)).isEqualTo(reader.read(file));
    } catch (InputException refused) {
      assertThat(isTaken).as(text + refused.findings()).isFalse();
    }
  }

  private static void assertAgreement(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(folder)) {
      files = all.filter(AgreementTest::isSource).sorted().toList();
    }
    assertThat(files).isNotEmpty();
    for (Path path : files) {
      assertThat(Agreement.differences(file(path))).as(path.toString()).isEmpty();
    }
  }

  private static boolean isSource(Path path) {
    String name = path.toString().replace('\\', '/');
    return name.endsWith(".java") && !name.contains("/test-classes/") && !name.contains("/.");
  }

  private static SourceFile file(Path path) throws IOException {
    return new Memory(path.toString(), Files.readAllBytes(path));
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Memory(String path, byte[] bytes) implements SourceFile {}
}
