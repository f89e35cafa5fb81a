package io.apiledger.driver.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.apiledger.model.config.AuthSpec;
import io.apiledger.model.config.Configuration;
import io.apiledger.model.finding.Problem;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.finding.Severity;
import io.apiledger.model.finding.UsageException;
import io.apiledger.model.port.ByteSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ConfigurationReaderTest {
  private static final Path FOLDER = Path.of("src/test/resources/configurations");

  /** Wrong in a way that a JSON Schema cannot say: it speaks of two places, or of a pattern. */
  private static final Set<String> BEYOND_SCHEMA =
      Set.of(
          "unknown-domain.yaml",
          "entry-without-python.yaml",
          "two-audiences-one-file.yaml",
          "two-audiences-one-folder.yaml",
          "repeated-key.yaml",
          "broken.yaml");

  private final ConfigurationReader reader =
      new ConfigurationReader(Set.of("java", "python", "openapi", "ledger"));

  @ParameterizedTest(name = "{0}")
  @MethodSource("invalid")
  void everything_that_is_wrong_is_said_at_once(String name) throws IOException {
    Path file = FOLDER.resolve("invalid").resolve(name);
    UsageException refusal =
        catchThrowableOfType(UsageException.class, () -> reader.read(source(file)));
    assertThat(refusal).as("a refusal of " + name).isNotNull();
    String said = refusal.problems().stream().map(this::line).collect(Collectors.joining("\n"));
    Path expected = FOLDER.resolve("invalid").resolve(name.replace(".yaml", ".expected"));
    if (Boolean.getBoolean("apiledger.approve")) {
      Files.writeString(expected, said + "\n");
    }
    assertThat(said + "\n").isEqualTo(Files.readString(expected));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("valid")
  void what_is_valid_is_valid_for_the_schema_too(String name) throws IOException {
    Path file = FOLDER.resolve("valid").resolve(name);
    assertThat(reader.read(source(file)).audiences()).isNotEmpty();
    assertThat(schema().validate(Files.readString(file), InputFormat.YAML)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("invalid")
  void what_is_invalid_is_invalid_for_the_schema_too(String name) throws IOException {
    if (BEYOND_SCHEMA.contains(name)) {
      return;
    }
    String text = Files.readString(FOLDER.resolve("invalid").resolve(name));
    assertThat(schema().validate(text, InputFormat.YAML)).isNotEmpty();
  }

  @Test
  void values_arrive_where_they_belong() throws IOException {
    Configuration configuration = reader.read(source(FOLDER.resolve("valid/everything.yaml")));
    assertThat(configuration.severities()).containsEntry(RuleId.EMPTY_DOMAIN, Severity.ERROR);
    assertThat(configuration.aliases()).isEqualTo("docs/aliases.yaml");
    assertThat(configuration.unused())
        .containsExactly("dispatch", "gates", "audiences.cus.runtime.ledger");
    assertThat(configuration.audiences())
        .singleElement()
        .satisfies(
            audience -> {
              assertThat(audience.title()).isEqualTo("HOC_CUS_API_LEDGER");
              assertThat(audience.prefix()).isEqualTo("/hoc/api/cus/");
              assertThat(audience.emptyDomain()).isEqualTo(Severity.INFO);
              assertThat(audience.sources().get(0).basePath()).isTrue();
              assertThat(audience.sources().get(0).service()).isEqualTo("billing");
              assertThat(audience.sources().get(2).options(Set.of()).entry())
                  .isEqualTo("app/main.py:app.api");
              assertThat(audience.mount())
                  .extracting(rule -> rule.from() + "@" + rule.line())
                  .containsExactly("/cus/**@11", "/**@12");
              assertThat(audience.openapi())
                  .extracting("location", "basePath")
                  .containsExactly("docs/openapi.json", false);
              assertThat(audience.runtime())
                  .extracting("location", "basePath")
                  .containsExactly("http://127.0.0.1:8080/openapi.json", false);
              assertThat(audience.auth())
                  .isEqualTo(
                      new AuthSpec(
                          List.of("g"),
                          List.of(new AuthSpec.OpenPath("/health", 22)),
                          AuthSpec.Middleware.REQUIRED));
              assertThat(audience.classify())
                  .extracting(rule -> rule.number() + "@" + rule.line())
                  .containsExactly("1@17", "2@18", "3@19", "4@20", "5@21");
            });
  }

  @Test
  void a_document_is_a_location_or_a_mapping() throws IOException {
    Configuration configuration = reader.read(source(FOLDER.resolve("valid/documents.yaml")));
    assertThat(configuration.audiences())
        .extracting(
            audience ->
                audience.openapi() == null
                    ? "none"
                    : audience.openapi().location() + " " + audience.openapi().basePath())
        .containsExactly(
            "git:main:docs/openapi.json false", "https://127.0.0.1/openapi.json true", "none");
  }

  @Test
  void what_is_left_out_has_a_plain_default() throws IOException {
    Configuration configuration = reader.read(source(FOLDER.resolve("valid/smallest.yaml")));
    assertThat(configuration.artifacts()).isEqualTo("docs/api");
    assertThat(configuration.audiences())
        .singleElement()
        .satisfies(
            audience -> {
              assertThat(audience.title()).isEqualTo("PUBLIC_API_LEDGER");
              assertThat(audience.prefix()).isEqualTo("/");
            });
  }

  @Test
  void a_configuration_is_found_upwards() throws IOException {
    Path root = Files.createTempDirectory("upwards");
    Path deep = Files.createDirectories(root.resolve("a/b"));
    Files.writeString(root.resolve("api-ledger.yaml"), "version: 1\n");
    assertThat(ConfigurationFile.above(deep))
        .isEqualTo(root.toRealPath().resolve("api-ledger.yaml"));
  }

  private String line(Problem problem) {
    return problem.place()
        + "\n  expected "
        + problem.expected()
        + "\n  found    "
        + problem.found()
        + "\n  next     "
        + problem.next();
  }

  static Stream<String> invalid() throws IOException {
    return names("invalid");
  }

  static Stream<String> valid() throws IOException {
    return names("valid");
  }

  private static Stream<String> names(String folder) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      List<String> names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".yaml"))
              .sorted()
              .toList();
      assertThat(names).isNotEmpty();
      return names.stream();
    }
  }

  private static ByteSource source(Path file) throws IOException {
    return ByteSource.of(file.getFileName().toString(), Files.readAllBytes(file));
  }

  private static Schema schema() throws IOException {
    Path file = Path.of("../docs/schemas/api-ledger.schema.json");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(new String(Files.readAllBytes(file), StandardCharsets.UTF_8), InputFormat.JSON);
  }
}
