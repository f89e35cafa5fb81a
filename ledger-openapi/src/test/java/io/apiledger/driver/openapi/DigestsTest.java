package io.apiledger.driver.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.Digest;
import io.apiledger.model.Provenance;
import io.apiledger.model.port.ByteSource;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class DigestsTest {
  private static final String JSON =
      "\uFEFF{\"openapi\": \"3.0.0\", \"paths\": {\"/a\": {\"get\": {}}}}  \n\n";
  private static final String YAML = "openapi: 3.0.0\npaths: {/a: {get: {}}}\n...\n# over\n";

  @Test
  void the_digest_is_that_of_all_bytes() {
    OpenApiOptions evidence = OpenApiOptions.FILE.withDigests(true);
    for (String text : List.of(JSON, YAML)) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      Provenance all = new Provenance("openapi", "api", Digest.of(bytes));
      assertThat(OpenApiReader.read(ByteSource.of("api", bytes), evidence).read())
          .containsExactly(all);
      assertThat(OperationKeys.read(ByteSource.of("api", bytes), evidence).read())
          .containsExactly(all);
    }
  }

  @Test
  void nothing_is_digested_that_nobody_asked_for() {
    ByteSource source = ByteSource.of("api", JSON.getBytes(StandardCharsets.UTF_8));
    Provenance named = new Provenance("openapi", "api", null);
    assertThat(OpenApiReader.read(source, OpenApiOptions.FILE).read()).containsExactly(named);
    assertThat(OperationKeys.read(source, OpenApiOptions.FILE).read()).containsExactly(named);
  }
}
