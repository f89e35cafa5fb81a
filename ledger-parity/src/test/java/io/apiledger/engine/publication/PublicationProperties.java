package io.apiledger.engine.publication;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.publication.Request;
import io.apiledger.model.publication.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** Whatever is asked, the answer is one of the few that there are. */
final class PublicationProperties {
  private static final Set<Integer> STATUSES = Set.of(200, 304, 400, 404, 405, 414);
  private static final byte[] BODY = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

  private final Publication publication =
      Publication.of(
          List.of(
              new PublishedFile("index.html", MediaType.HTML, BODY),
              new PublishedFile("apis/ledger/a.json", MediaType.JSON, BODY)),
          List.of(new Group("a", List.of("b"))));

  @Property(seed = "20261127")
  void every_request_has_an_answer(
      @ForAll("methods") String method,
      @ForAll("targets") String target,
      @ForAll("headers") @Nullable String header) {
    Response response = publication.answer(new Request(method, target, name -> header));
    assertThat(STATUSES).contains(response.status());
    assertThat(response.headers())
        .allSatisfy(one -> assertThat(one.value()).doesNotContain("\r", "\n"));
    if (method.equals("HEAD") || response.status() == 304) {
      assertThat(response.body().remaining()).isZero();
    } else {
      assertThat(response.header("Content-Length"))
          .contains(Integer.toString(response.body().remaining()));
    }
  }

  @Property(seed = "20261127")
  void nothing_is_found_but_what_is_published(@ForAll("targets") String target) {
    Response response = publication.answer(Request.get(target));
    if (response.status() == 200) {
      String path = target.split("\\?", 2)[0];
      String decoded = path.replace("%61", "a").replace("%2E", ".").replace("%2e", ".");
      assertThat(Set.of("/", "/index.html", "/apis/ledger/a", "/apis/ledger/a.json", "/healthz"))
          .contains(decoded);
    }
  }

  @Provide
  Arbitrary<String> methods() {
    return Arbitraries.of("GET", "HEAD", "POST", "", "G\nT");
  }

  @Provide
  Arbitrary<String> targets() {
    Arbitrary<String> piece =
        Arbitraries.of(
            "/",
            "a",
            "apis",
            "ledger",
            ".json",
            "..",
            ".",
            "%2e",
            "%2F",
            "%61",
            "%",
            "%0",
            "?",
            "\\",
            "\u0000",
            "\u00e9",
            "//",
            "healthz",
            "index.html",
            "b",
            "swagger",
            " ");
    return piece.list().ofMaxSize(9).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<@Nullable String> headers() {
    Arbitrary<String> piece =
        Arbitraries.of("gzip", "*", ";q=", "0", "1", ".5", ",", "\"", "W/", " ", "identity");
    return piece.list().ofMaxSize(8).map(pieces -> String.join("", pieces)).injectNull(0.2);
  }
}
