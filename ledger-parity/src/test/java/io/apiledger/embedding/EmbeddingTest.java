package io.apiledger.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.driver.config.ConfigurationReader;
import io.apiledger.kernel.codec.LedgerReader;
import io.apiledger.model.Digest;
import io.apiledger.model.Entry;
import io.apiledger.model.Provenance;
import io.apiledger.model.config.Audience;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.report.Verdict;
import io.apiledger.workflow.BuildWorkflow;
import io.apiledger.workflow.DiffWorkflow;
import io.apiledger.workflow.Environment;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of the README runs, and the README shows what runs. */
final class EmbeddingTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path SAMPLE = ROOT.resolve("docs/sample");

  @TempDir private Path folder;

  @Test
  void the_example_reads_classifies_writes_and_compares() throws Exception {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    Audience shop =
        new ConfigurationReader(Set.of("java", "python", "openapi", "ledger"))
            .read(bytes("api-ledger.yaml"))
            .audiences()
            .get(0);
    long only =
        EmbeddingExample.undocumented(shop, bytes("inventory.csv"), bytes("openapi.yaml"), json);
    assertThat(only).isEqualTo(1);
    assertThat(LedgerReader.read(ByteSource.of("written", json.toByteArray())).ledger().entries())
        .hasSize(28)
        .extracting(Entry::domain)
        .contains("parcels", "account");
  }

  @Test
  void the_readme_shows_the_example_that_runs() throws IOException {
    String source =
        Files.readString(Path.of("src/test/java/io/apiledger/embedding/EmbeddingExample.java"));
    int start = source.indexOf("  // readme:start\n") + "  // readme:start\n".length();
    String example = source.substring(start, source.indexOf("  // readme:end")).indent(-2);
    assertThat(Files.readString(ROOT.resolve("README.md"))).contains("```java\n" + example + "```");
  }

  @Test
  void workflows_can_be_called_without_the_command_line() throws IOException {
    try (Stream<Path> files = Files.walk(SAMPLE)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = folder.resolve(SAMPLE.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(file, copy);
      }
    }
    Environment environment = Environment.in(folder);
    // The sample has something to find: the verdict says so, the artifacts are fresh all the same.
    assertThat(BuildWorkflow.run(environment, false).verdict()).isEqualTo(Verdict.FINDINGS);
    assertThat(inputs(environment)).isNotEmpty().allMatch(read -> read.sha256() == null);
    assertThat(inputs(environment.withEvidence()))
        .contains(
            new Provenance(
                "ledger",
                "inventory.csv",
                Digest.of(Files.readAllBytes(SAMPLE.resolve("inventory.csv")))))
        .anyMatch(read -> read.kind().equals("java"))
        .noneMatch(read -> read.sha256() == null);
    assertThat(
            DiffWorkflow.run(
                    environment,
                    DiffWorkflow.Request.of("api/PARCEL_API_LEDGER.json", "openapi.yaml"))
                .verdict())
        .isEqualTo(Verdict.DIFFERENT);
  }

  /** What the steps of a build say that they read. */
  private static List<Provenance> inputs(Environment environment) {
    return BuildWorkflow.run(environment, true).steps().stream()
        .flatMap(step -> step.in().stream())
        .toList();
  }

  private static ByteSource bytes(String name) throws IOException {
    return ByteSource.of(name, Files.readAllBytes(SAMPLE.resolve(name)));
  }
}
