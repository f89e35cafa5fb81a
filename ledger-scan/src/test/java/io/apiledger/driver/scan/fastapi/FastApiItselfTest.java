package io.apiledger.driver.scan.fastapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.apiledger.driver.scan.Scanners;
import io.apiledger.driver.scan.TreeScan;
import io.apiledger.driver.source.FolderTree;
import io.apiledger.model.port.ScanOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The sample as FastAPI itself serves it, against what is read from its source. */
final class FastApiItselfTest {
  private static final Path SAMPLE = Path.of("../docs/sample/src/main/python");
  private static final List<String> PYTHONS = List.of("python3", "/usr/bin/python3");
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

    assertThat(read).hasSize(7).isEqualTo(served());
  }

  private static List<String> served() throws IOException, InterruptedException {
    for (String python : PYTHONS) {
      List<String> lines = said(python);
      if (!lines.isEmpty()) {
        return lines;
      }
    }
    assumeTrue(false, "no Python with FastAPI here: install python3-fastapi");
    return List.of();
  }

  /** What it writes; empty where there is no such Python, or it has no FastAPI. */
  private static List<String> said(String python) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(python, "-B", "-c", SERVED);
    builder.directory(SAMPLE.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process;
    try {
      process = builder.start();
    } catch (IOException e) {
      return List.of();
    }
    String out = new String(process.getInputStream().readAllBytes(), UTF_8);
    return process.waitFor() == 0 ? out.lines().toList() : List.of();
  }
}
