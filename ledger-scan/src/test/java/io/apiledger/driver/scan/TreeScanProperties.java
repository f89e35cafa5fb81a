package io.apiledger.driver.scan;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.port.Scan;
import io.apiledger.model.port.ScanOptions;
import io.apiledger.model.port.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

final class TreeScanProperties {
  @Property(tries = 150, seed = "1")
  void any_number_of_threads_gives_the_same_scan(
      @ForAll("trees") Map<String, byte[]> files, @ForAll @IntRange(min = 2, max = 9) int threads) {
    assertThat(scan(files, threads)).isEqualTo(scan(files, 1));
  }

  @Property(tries = 150, seed = "1")
  void a_broken_file_takes_nothing_from_the_others(@ForAll("trees") Map<String, byte[]> files) {
    Map<String, byte[]> more = new TreeMap<>(files);
    more.put("zz/broken.routes", "!throw".getBytes(UTF_8));

    Scan scan = scan(more, 3);

    assertThat(scan.entries()).isEqualTo(scan(files, 3).entries());
    assertThat(scan.findings()).hasSize(scan(files, 3).findings().size() + 1);
  }

  private static Scan scan(Map<String, byte[]> files, int threads) {
    return new TreeScan(Scanners.of(List.of(new RoutesScanner())), threads)
        .run(SourceTree.of("src", files), "routes", ScanOptions.NONE);
  }

  @Provide
  Arbitrary<Map<String, byte[]>> trees() {
    Arbitrary<String> path =
        Arbitraries.of("a", "b", "c/a", "c/d", "e/c/d", "é/x").map(p -> p + ".routes");
    Arbitrary<byte[]> content =
        Arbitraries.of(
                "GET /a h", "GET /b h", "GET $K/x h", "K = /k", "use c/d.routes", "!throw", "!io")
            .list()
            .ofMaxSize(4)
            .map(lines -> String.join("\n", lines).getBytes(UTF_8));
    return Arbitraries.maps(path, content).ofMaxSize(6);
  }
}
