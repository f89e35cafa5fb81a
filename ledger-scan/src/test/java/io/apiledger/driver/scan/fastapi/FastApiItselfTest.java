package io.apiledger.driver.scan.fastapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.driver.scan.Scanners;
import io.apiledger.driver.scan.TreeScan;
import io.apiledger.driver.source.FolderTree;
import io.apiledger.model.port.ScanOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample as FastAPI itself serves it, against what is read from its source. */
final class FastApiItselfTest {
  private static final Path SAMPLE = Path.of("../docs/sample/src/main/python");
  private static final String SERVED =
      """
      from yard.main import app
      from fastapi.routing import APIRoute
      for route in app.routes:
          if isinstance(route, APIRoute):
              for method in route.methods:
                  name = route.operation_id or route.unique_id
                  print(method, route.path, route.endpoint.__name__, name)
      """;

  @Test
  void the_sample_serves_what_its_source_says_in_the_same_order() throws Exception {
    List<String> read = new ArrayList<>();
    new TreeScan(Scanners.of(List.of(new FastApiScanner())), 1)
        .run(FolderTree.at(SAMPLE, "sample"), "python", ScanOptions.NONE)
        .entries()
        .forEach(
            one -> {
              String function = one.value().handler().replaceAll(".*:", "");
              String id = one.generatedId();
              read.add(
                  String.join(
                      " ",
                      one.value().method().name(),
                      one.value().servedPath(),
                      function,
                      id.isEmpty() ? one.value().operationId() : id));
            });

    assertThat(read).hasSize(7).isEqualTo(RealFastApi.says(SAMPLE, "-c", SERVED));
  }
}
