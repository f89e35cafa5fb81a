package io.apiledger.kernel.artifact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.apiledger.model.finding.InputException;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class ManifestProperties {
  @Property(tries = 200, seed = "1")
  void what_is_written_reads_back(@ForAll("files") Map<String, byte[]> files) {
    Manifest manifest = Manifest.of("SET", files);

    Manifest read = Manifest.read("SET.manifest.json", manifest.toJson());

    assertThat(read).isEqualTo(manifest);
    assertThat(read.toJson()).isEqualTo(manifest.toJson());
  }

  @Property(tries = 300, seed = "1")
  void a_damaged_manifest_is_refused_or_read_never_a_crash(
      @ForAll("files") Map<String, byte[]> files, @ForAll int at, @ForAll byte with) {
    byte[] json = Manifest.of("SET", files).toJson();
    json[Math.floorMod(at, json.length)] = with;

    assertThatCode(
            () -> {
              try {
                Manifest.read("m", json);
              } catch (InputException expected) {
                assertThat(expected.findings()).hasSize(1);
              }
            })
        .doesNotThrowAnyException();
  }

  @Provide
  Arbitrary<Map<String, byte[]>> files() {
    Arbitrary<String> part =
        Arbitraries.strings()
            .withCharRange('a', 'z')
            .withChars('"', ' ', 'é', '\uFF5E', '\'', ',')
            .ofMinLength(1)
            .ofMaxLength(8);
    Arbitrary<String> path = part.list().ofMinSize(1).ofMaxSize(3).map(p -> String.join("/", p));
    Arbitrary<byte[]> bytes = Arbitraries.bytes().array(byte[].class).ofMaxSize(8);
    return Arbitraries.maps(path, bytes).ofMaxSize(8);
  }
}
