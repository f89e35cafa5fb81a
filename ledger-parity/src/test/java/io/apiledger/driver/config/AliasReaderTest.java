package io.apiledger.driver.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.apiledger.model.config.AliasContract;
import io.apiledger.model.config.AliasItem;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.Problem;
import io.apiledger.model.finding.UsageException;
import io.apiledger.model.port.ByteSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AliasReaderTest {
  private static final Path FOLDER = Path.of("src/test/resources/aliases");

  @ParameterizedTest
  @ValueSource(strings = {"rules", "others", "list"})
  void everything_that_is_wrong_is_said_at_once_with_its_place(String name) throws IOException {
    Path file = FOLDER.resolve("invalid/" + name + ".yaml");
    UsageException refusal =
        Assertions.catchThrowableOfType(UsageException.class, () -> AliasReader.read(source(file)));
    assertThat(refusal).as("a refusal of " + name).isNotNull();
    String said =
        refusal.problems().stream()
            .map(AliasReaderTest::line)
            .collect(Collectors.joining("\n", "", "\n"));
    Path expected = FOLDER.resolve("invalid/" + name + ".expected");
    if (Boolean.getBoolean("apiledger.approve")) {
      Files.writeString(expected, said);
    }
    assertThat(said).isEqualTo(Files.readString(expected));
    assertThat(schema().validate(Files.readString(file), InputFormat.YAML)).isNotEmpty();
  }

  @Test
  void what_is_no_yaml_is_refused() {
    assertThatThrownBy(() -> AliasReader.read(source(FOLDER.resolve("invalid/broken.yaml"))))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("broken.yaml:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"everything", "nothing"})
  void what_is_valid_is_valid_for_the_schema_too(String name) throws IOException {
    Path file = FOLDER.resolve("valid/" + name + ".yaml");
    AliasReader.read(source(file));
    assertThat(schema().validate(Files.readString(file), InputFormat.YAML)).isEmpty();
  }

  @Test
  void values_arrive_where_they_belong() throws IOException {
    AliasContract contract = AliasReader.read(source(FOLDER.resolve("valid/everything.yaml")));

    assertThat(contract.items())
        .extracting(item -> item.label() + ": " + item.meaning())
        .containsExactly(
            "rule A1: /cus/** becomes /hoc/api/cus/**",
            "rule 2: /{segment}/** becomes /hoc/api/cus/{segment}/**",
            "rule A3: /{v}/x becomes /x",
            "rule A4: /*/y becomes /y",
            "mirror M1: /engine/{name}/** mirrors /**",
            "collision GET /runs: GET /a/runs, GET /b/runs",
            "exception ledger GET /health: HIDDEN_IN_SPEC",
            "exception ledger * /old/**: SOURCE_ONLY_LEGACY_ROUTE",
            "exception spec /planes/**: OTHER_AUDIENCE fdr");
    assertThat(contract.rules().get(1).when())
        .isEqualTo(Map.of("segment", List.of("traces", "cost")));
    assertThat(contract.rules().get(1).terms().covers()).isEqualTo(12);
    assertThat(contract.rules().get(2).terms().expires()).isEqualTo(LocalDate.of(2027, 1, 31));
    assertThat(contract.items())
        .extracting(item -> item.terms().reason().isEmpty())
        .containsExactly(false, false, false, true, false, false, false, true, false);
    assertThat(contract.items().stream().map((AliasItem item) -> item.terms().at().inFull()))
        .startsWith("everything.yaml:2:5 /rules/0")
        .endsWith("everything.yaml:13:5 /exceptions/2");
  }

  private static String line(Problem problem) {
    return problem.place()
        + "\n  expected "
        + problem.expected()
        + "\n  found    "
        + problem.found()
        + "\n  next     "
        + problem.next();
  }

  private static ByteSource source(Path file) throws IOException {
    return ByteSource.of(file.getFileName().toString(), Files.readAllBytes(file));
  }

  private static Schema schema() throws IOException {
    Path file = Path.of("../docs/schemas/aliases.schema.json");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), InputFormat.JSON);
  }
}
