package io.apiledger.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The document of a whole application, made from its source, grouped for one of its audiences. Its
 * sources are in the folder {@code hoc} of that which {@code APILEDGER_ACCURACY_PYTHON} names.
 */
@Tag("accuracy")
class WholeApplicationTest {
  /** One file of the application is no Python, and declares no route. */
  private static final String BROKEN = "severities: { PARSE_FAILED: warning }\n";

  @TempDir private Path folder;

  @Test
  void every_route_of_an_audience_is_in_one_domain_and_none_of_another_audience() throws Exception {
    Hoc.layOutApplication(folder, checkout());
    Files.writeString(folder.resolve("api-ledger.yaml"), BROKEN, StandardOpenOption.APPEND);

    Run.Result whole = Run.in(folder).of("openapi", "--audience", "all").exits(0);
    Run.Result grouped =
        Run.in(folder).of("openapi", "--audience", "cus", "--format", "json").exits(0);
    Run.Result checked =
        Run.in(folder).of("openapi", "--audience", "cus", "--check", "--format", "json").exits(0);

    assertThat(whole.out()).contains("709 routes in 2 documents");
    assertThat(grouped.out())
        .contains(
            "\"routes\":499,\"documented\":499,\"source\":0}",
            "\"cus: of 499 routes 499 in the document of the audience, 499 in exactly one of a"
                + " domain; each closed over its references\"");
    assertThat(checked.out()).contains("\"checked\": 11,\n    \"stale\": 0");
    Map<String, String> files = Places.files(folder.resolve("api"));
    assertThat(files.get("WHOLE.openapi.json"))
        .contains("\"/retrieval/planes\"", "\"/retrieval/evidence\"");
    files.forEach(
        (name, text) -> {
          if (!name.startsWith("WHOLE") && !name.startsWith("all/")) {
            assertThat(text).as(name).doesNotContain("/retrieval/planes", "/retrieval/evidence");
          }
        });
  }

  private static Path checkout() {
    String told =
        System.getProperty(
            "apiledger.accuracy.python",
            System.getenv().getOrDefault("APILEDGER_ACCURACY_PYTHON", ""));
    Path checkout = Path.of(told, "hoc");
    assumeTrue(
        !told.isEmpty() && Files.isDirectory(checkout.resolve("backend")),
        "no sources of hoc: name their folder in APILEDGER_ACCURACY_PYTHON");
    return checkout;
  }
}
