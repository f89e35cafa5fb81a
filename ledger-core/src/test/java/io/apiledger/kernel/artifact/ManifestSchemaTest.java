package io.apiledger.kernel.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class ManifestSchemaTest {
  @Test
  void what_is_written_is_valid() throws IOException {
    Manifest manifest =
        Manifest.of("SHOP", Map.of("SHOP.json", new byte[1], "a/b.csv", new byte[0]));
    assertThat(errors(new String(manifest.toJson(), UTF_8))).isZero();
  }

  @Test
  void what_is_not_a_manifest_is_invalid() throws IOException {
    String good = new String(Manifest.of("S", Map.of("a", new byte[0])).toJson(), UTF_8);
    assertThat(errors(good.replace("manifest/1", "manifest/2"))).isPositive();
    assertThat(errors(good.replace("\"a\"", "\"../a\""))).isPositive();
    assertThat(errors(good.replace("\"a\"", "\"/a\""))).isPositive();
    assertThat(errors(good.replace("\"a\"", "\"a\\\\b\""))).isPositive();
    assertThat(errors(good.replace("\"sha256\":\"", "\"sha256\":\"X"))).isPositive();
    assertThat(errors(good.replace("\"set\"", "\"Set\""))).isPositive();
  }

  private static int errors(String json) throws IOException {
    String text = Files.readString(Path.of("../docs/schemas/manifest.schema.json"));
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(text, InputFormat.JSON);
    return schema.validate(json, InputFormat.JSON).size();
  }
}
