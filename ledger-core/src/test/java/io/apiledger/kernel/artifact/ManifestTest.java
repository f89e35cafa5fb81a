package io.apiledger.kernel.artifact;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.apiledger.model.Digest;
import io.apiledger.model.finding.InputException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ManifestTest {
  private static final String SUM = "ab".repeat(32);

  @Test
  void every_file_is_one_line_in_utf8_order() {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("cus/z.json", new byte[0]);
    files.put("cus/\uD83D\uDE00.json", new byte[] {1});
    files.put("cus/\uFF5E.json", new byte[] {1});
    files.put("A.md", new byte[] {2});

    String json = new String(Manifest.of("ORDERS", files).toJson(), UTF_8);

    String one = Digest.of(new byte[] {1}).hex();
    assertThat(json)
        .isEqualTo(
            "{\n\"format\":\"api-ledger-manifest/1\",\n\"set\":\"ORDERS\",\n\"files\":[\n"
                + "{\"path\":\"A.md\",\"sha256\":\""
                + Digest.of(new byte[] {2})
                + "\"},\n{\"path\":\"cus/z.json\",\"sha256\":\""
                + Digest.of(new byte[0])
                + "\"},\n{\"path\":\"cus/\uFF5E.json\",\"sha256\":\""
                + one
                + "\"},\n{\"path\":\"cus/\uD83D\uDE00.json\",\"sha256\":\""
                + one
                + "\"}\n]\n}\n");
  }

  @Test
  void an_empty_set_reads_back() {
    Manifest empty = new Manifest("EMPTY", new TreeMap<>());
    assertThat(Manifest.read("m", empty.toJson())).isEqualTo(empty);
  }

  @Test
  void the_manifest_stands_beside_its_set() {
    assertThat(new Manifest("ORDERS", new TreeMap<>()).path()).isEqualTo("ORDERS.manifest.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc/passwd",
        "../up.json",
        "a/../../up",
        "a/./b",
        "a//b",
        "a\\\\b",
        "C:/x",
        "a/",
        "",
        ".git/config",
        ".api-ledger-X/lock",
        "a\\nb",
        "a\\u0000b",
        "a\\u202Eb"
      })
  void a_path_that_could_leave_the_folder_is_refused_with_its_line(String path) {
    String json = manifest("{\"path\":\"" + path + "\",\"sha256\":\"" + SUM + "\"}");

    InputException refused =
        catchThrowableOfType(
            InputException.class,
            () -> Manifest.read("docs/X.manifest.json", json.getBytes(UTF_8)));

    assertThat(refused).isNotNull();
    assertThat(refused.findings().get(0).place()).startsWith("docs/X.manifest.json:5:");
    assertThat(refused.findings().get(0).expected()).isEqualTo("a plain relative path");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "null",
        "<html>",
        "{}",
        "{\"format\":\"api-ledger-manifest/2\",\"set\":\"X\",\"files\":[]}",
        "{\"format\":\"api-ledger-manifest/1\",\"set\":\"a/b\",\"files\":[]}",
        "{\"format\":\"api-ledger-manifest/1\",\"set\":\"..\",\"files\":[]}",
        "{\"format\":\"api-ledger-manifest/1\",\"set\":\"X\",\"files\":{}}",
        "{\"format\":\"api-ledger-manifest/1\",\"set\":\"X\",\"files\":[],\"files\":[]}",
        "{\"format\":\"api-ledger-manifest/1\",\"set\":\"X\",\"files\":[],\"more\":1}",
        "{\"format\":\"api-ledger-manifest/1\",\"set\":\"X\",\"files\":[]} {}",
        "{\"format\":\"api-ledger-manifest/1\",\"set\":\"X\",\"files\":[{\"path\":\"a\"}]}",
        "{\"format\":\"api-ledger-manifest/1\",\"set\":\"X\",\"files\":[{\"path\":1}]}",
        "{\"format\":\"api-ledger-manifest/1\",\"set\":\"X\",\"files\":[{\"path\":\"a\",\"sha256\":\"1\"}]}",
        "{\"format\":\"api-ledger-manifest/1\",\"set\":\"X\",\"files\":[",
        "<<<<<<< HEAD\n{\"format\":\"api-ledger-manifest/1\",\"set\":\"X\",\"files\":[]}"
      })
  void what_is_no_manifest_is_refused(String json) {
    assertThatThrownBy(() -> Manifest.read("m", json.getBytes(UTF_8)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("PARSE_FAILED m");
  }

  @Test
  void a_file_listed_twice_is_refused() {
    String line = "{\"path\":\"a\",\"sha256\":\"" + SUM + "\"}";
    assertThatThrownBy(() -> Manifest.read("m", manifest(line + "," + line).getBytes(UTF_8)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("each file once");
  }

  @Test
  void deep_nesting_is_refused_without_recursion() {
    assertThatThrownBy(() -> Manifest.read("m", "[".repeat(100_000).getBytes(UTF_8)))
        .isInstanceOf(InputException.class);
  }

  private static String manifest(String files) {
    return "{\n\"format\":\"api-ledger-manifest/1\",\n\"set\":\"X\",\n\"files\":[\n"
        + files
        + "\n]\n}\n";
  }
}
