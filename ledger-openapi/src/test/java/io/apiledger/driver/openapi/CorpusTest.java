package io.apiledger.driver.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.apiledger.model.Auth;
import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.port.Scan;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorpusTest {
  private static ByteSource document(String name) throws IOException {
    return name.equals("camunda") ? Corpus.camunda() : Corpus.file(name);
  }

  @ParameterizedTest
  @CsvSource({
    "hoc/openapi-docs.json, 61",
    "hoc/openapi-snapshot.json, 430",
    "java/flowable-swagger-process-7.1.0.yaml, 184",
    "java/flowable-oas-process-7.1.0.yaml, 167",
    "java/micronaut-launch-4.7.3.yml, 10",
    "camunda, 399",
  })
  void every_real_document_gives_all_its_operations(String name, int operations)
      throws IOException {
    ByteSource source = document(name);
    Scan full = OpenApiReader.read(source, OpenApiOptions.FILE);
    assertThat(full.entries()).hasSize(operations);
    Scan keys = OperationKeys.read(source, OpenApiOptions.FILE);
    assertThat(keys.entries())
        .extracting(e -> e.value().key() + " " + e.at())
        .isEqualTo(full.entries().stream().map(e -> e.value().key() + " " + e.at()).toList());
    assertThat(full.findings())
        .extracting(Finding::rule)
        .doesNotContain(RuleId.DANGLING_REF, RuleId.SNAPSHOT_INVALID);
  }

  /** Another reader, on the documents it can read, with following of references switched off. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "hoc/openapi-docs.json",
        "hoc/openapi-snapshot.json",
        "java/flowable-oas-process-7.1.0.yaml",
        "java/micronaut-launch-4.7.3.yml",
        "camunda"
      })
  void an_independent_reader_sees_the_same_operations(String name) throws IOException {
    ByteSource source = document(name);
    Set<String> theirs = new TreeSet<>();
    ParseOptions options = new ParseOptions();
    options.setResolve(false);
    String text = new String(source.open().readAllBytes(), StandardCharsets.UTF_8);
    Map<String, PathItem> paths =
        new OpenAPIV3Parser().readContents(text, List.of(), options).getOpenAPI().getPaths();
    paths.forEach(
        (path, item) ->
            item.readOperationsMap()
                .forEach((method, operation) -> theirs.add(line(method + " " + path, operation))));
    Set<String> ours = new TreeSet<>();
    for (Located<Entry> located : OpenApiReader.read(source, OpenApiOptions.FILE).entries()) {
      Entry entry = located.value();
      ours.add(
          String.join(
              " ",
              entry.method().name(),
              entry.path().value(),
              entry.operationId(),
              entry.tags().toString(),
              "" + entry.deprecated()));
    }
    assertThat(ours).isEqualTo(theirs);
  }

  private static String line(String key, Operation operation) {
    String id = operation.getOperationId() == null ? "" : operation.getOperationId();
    List<String> tags = operation.getTags() == null ? List.of() : operation.getTags();
    boolean deprecated = Boolean.TRUE.equals(operation.getDeprecated());
    return String.join(" ", key, id, tags.toString(), "" + deprecated);
  }

  @Test
  void the_base_path_of_a_real_document_is_put_before_its_paths() throws IOException {
    OpenApiOptions options = OpenApiOptions.FILE.withBasePath(true);
    for (String name :
        List.of(
            "java/flowable-swagger-process-7.1.0.yaml", "java/flowable-oas-process-7.1.0.yaml")) {
      Scan scan = OpenApiReader.read(Corpus.file(name), options);
      assertThat(scan.entries())
          .allMatch(e -> e.value().path().value().startsWith("/flowable-rest/service/"));
    }
  }

  @Test
  void schemas_and_auth_of_real_documents_are_read() throws IOException {
    Entry form =
        entry(
            Corpus.file("java/flowable-swagger-process-7.1.0.yaml"),
            "PUT /repository/models/{modelId}");
    assertThat(form.requestSchema()).isEqualTo("ModelRequest");
    assertThat(form.responseSchema()).isEqualTo("ModelResponse");
    assertThat(form.authRequired()).isEqualTo(Auth.YES);
    assertThat(form.authSchemes()).containsExactly("basicAuth");

    Entry list = entry(Corpus.file("hoc/openapi-snapshot.json"), "GET /api/v1/policy/requests");
    assertThat(list.responseSchema()).isEqualTo("ApprovalStatusResponse[]");
    assertThat(list.authRequired()).isEqualTo(Auth.UNKNOWN);
  }

  private static Entry entry(ByteSource source, String key) {
    return OpenApiReader.read(source, OpenApiOptions.FILE).entries().stream()
        .map(Located::value)
        .filter(entry -> entry.key().toString().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_page_that_a_server_once_sent_instead_of_its_document_is_named_as_one()
      throws IOException {
    ByteSource page = Corpus.file("hoc/runtime-openapi-spa-shell.json");
    OpenApiOptions served = OpenApiOptions.ANSWER.withContentType("text/html; charset=utf-8");
    for (var read :
        List.<java.util.function.BiFunction<ByteSource, OpenApiOptions, Scan>>of(
            OpenApiReader::read, OperationKeys::read)) {
      Finding finding =
          catchThrowableOfType(InputException.class, () -> read.apply(page, served))
              .findings()
              .get(0);
      assertThat(finding.rule()).isEqualTo(RuleId.NOT_JSON);
      assertThat(finding.found())
          .isEqualTo("a page of HTML titled \"AOS Console\", served as text/html; charset=utf-8");
      Finding ofFile =
          catchThrowableOfType(InputException.class, () -> read.apply(page, OpenApiOptions.FILE))
              .findings()
              .get(0);
      assertThat(ofFile.rule()).isEqualTo(RuleId.SNAPSHOT_INVALID);
    }
  }
}
