package io.apiledger.driver.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.driver.files.FaultyFiles.Fault;
import io.apiledger.driver.files.FaultyFiles.Kill;
import io.apiledger.model.finding.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class ArtifactStoreProperties {
  @Property(tries = 150, seed = "1")
  void any_set_replaces_any_other_as_a_whole_whenever_it_dies(
      @ForAll("sets") Map<String, byte[]> before,
      @ForAll("sets") Map<String, byte[]> after,
      @ForAll Fault fault,
      @ForAll @IntRange(min = 1, max = 120) int at)
      throws IOException {
    Path folder = Files.createTempDirectory("store");
    try {
      Files.writeString(folder.resolve("by-hand.md"), "stays");
      store(folder, FaultyFiles.none()).commit("S", before);
      boolean failed = fails(store(folder, new FaultyFiles(fault, at)), after);

      store(folder, FaultyFiles.none()).recover("S");

      if (failed) {
        assertThat(Folder.files(folder)).isIn(withByHand(before), withByHand(after));
      } else {
        assertThat(Folder.files(folder)).isEqualTo(withByHand(after));
      }
      store(folder, FaultyFiles.none()).commit("S", after);
      assertThat(Folder.files(folder)).isEqualTo(withByHand(after));
    } finally {
      Folder.delete(folder);
    }
  }

  private static SortedMap<String, String> withByHand(Map<String, byte[]> files) {
    SortedMap<String, String> all = Folder.of("S", files);
    all.put("by-hand.md", "stays");
    return all;
  }

  private static ArtifactStore store(Path folder, FileOperations files) {
    return ArtifactStore.at(folder, "api", files);
  }

  private static boolean fails(ArtifactStore store, Map<String, byte[]> files) {
    try {
      store.commit("S", files);
      return false;
    } catch (Kill | UsageException e) {
      return true;
    }
  }

  @Provide
  Arbitrary<Map<String, byte[]>> sets() {
    // Folders and files have names of different length, so that neither is the other's.
    Arbitrary<String> folder = Arbitraries.of("", "cus/", "fdr/", "cus/sub/", "ä b/");
    Arbitrary<String> file = Arbitraries.of("a.json", "b.json", "c.csv", "d \"e'.md", "é.json");
    Arbitrary<String> path = Combinators.combine(folder, file).as((d, f) -> d + f);
    Arbitrary<byte[]> content = Arbitraries.bytes().array(byte[].class).ofMaxSize(3);
    return Arbitraries.maps(path, content).ofMaxSize(8).map(TreeMap::new);
  }
}
