package io.apiledger.driver.scan.fastapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.driver.scan.Scanners;
import io.apiledger.driver.scan.TreeScan;
import io.apiledger.model.port.Scan;
import io.apiledger.model.port.ScanOptions;
import io.apiledger.model.port.SourceFile;
import io.apiledger.model.port.SourceTree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class FastApiScannerProperties {
  @Property(tries = 60, seed = "1")
  void the_routes_are_those_that_were_written(@ForAll("trees") List<List<String>> levels) {
    Map<String, String> files = files(levels);
    List<String> expected = new ArrayList<>();
    StringBuilder prefix = new StringBuilder();
    for (List<String> level : levels) {
      prefix.append('/').append(level.get(0));
      level.forEach(name -> expected.add(prefix + "/" + name));
    }

    assertThat(paths(scan(files, 2))).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Property(tries = 60, seed = "2")
  void neither_threads_nor_the_order_of_the_tree_matter(
      @ForAll("trees") List<List<String>> levels, @ForAll long order) {
    Map<String, String> files = files(levels);
    List<String> names = new ArrayList<>(files.keySet());
    Collections.shuffle(names, new Random(order));
    Map<String, String> shuffled = new LinkedHashMap<>();
    names.forEach(name -> shuffled.put(name, files.get(name)));

    assertThat(ScanLines.of(scan(shuffled, 3))).isEqualTo(ScanLines.of(scan(files, 1)));
  }

  /** Each level a module with a router that includes the one of the next level. */
  private static Map<String, String> files(List<List<String>> levels) {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < levels.size(); i++) {
      StringBuilder text = new StringBuilder("from fastapi import APIRouter, FastAPI\n");
      String prefix = levels.get(i).get(0);
      text.append(i == 0 ? "router = FastAPI()\n" : "router = APIRouter()\n");
      if (i + 1 < levels.size()) {
        text.append("from m").append(i + 1).append(" import router as inner, PREFIX\n");
        text.append("router.include_router(inner, prefix=")
            .append(i == 0 ? "f'/" + prefix + "{PREFIX}'" : "PREFIX")
            .append(")\n");
      }
      text.append("PREFIX = '/").append(prefix).append("'\n");
      String own = i == 0 ? "/" + prefix : "";
      for (String name : levels.get(i)) {
        text.append("@router.get('").append(own).append('/').append(name).append("')\n");
        text.append("def ").append(name).append("(): ...\n");
      }
      files.put("m" + i + ".py", text.toString());
    }
    return files;
  }

  @Provide
  Arbitrary<List<List<String>>> trees() {
    return Arbitraries.strings()
        .withCharRange('a', 'e')
        .ofMinLength(1)
        .ofMaxLength(4)
        .list()
        .uniqueElements()
        .ofMinSize(1)
        .ofMaxSize(4)
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .filter(levels -> levels.stream().flatMap(List::stream).noneMatch("def"::equals));
  }

  private static List<String> paths(Scan scan) {
    return scan.entries().stream().map(located -> located.value().path().value()).toList();
  }

  /** A tree that lists its files in the order of the map. */
  private static Scan scan(Map<String, String> files, int threads) {
    SourceTree sorted = SourceTree.of("memory", bytes(files));
    SourceTree tree =
        new SourceTree() {
          @Override
          public String name() {
            return "memory";
          }

          @Override
          public List<SourceFile> files(Predicate<String> path) {
            List<SourceFile> all = sorted.files(path);
            return files.keySet().stream()
                .flatMap(name -> all.stream().filter(file -> file.path().equals(name)))
                .toList();
          }
        };
    return new TreeScan(Scanners.of(List.of(new FastApiScanner())), threads)
        .run(tree, "python", ScanOptions.NONE);
  }

  private static Map<String, byte[]> bytes(Map<String, String> files) {
    Map<String, byte[]> bytes = new LinkedHashMap<>();
    files.forEach((path, text) -> bytes.put(path, text.getBytes(UTF_8)));
    return bytes;
  }
}
