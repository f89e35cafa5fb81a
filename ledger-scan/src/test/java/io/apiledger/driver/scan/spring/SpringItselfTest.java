package io.apiledger.driver.scan.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.apiledger.driver.scan.Scanners;
import io.apiledger.driver.scan.TreeScan;
import io.apiledger.driver.source.FolderTree;
import io.apiledger.model.port.Scan;
import io.apiledger.model.port.ScanOptions;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sources as Spring itself serves them, against what is read from them. */
final class SpringItselfTest {
  private static final Path SAMPLE = Path.of("../docs/sample/src/main/java");
  private static final Map<String, Object> PROPERTIES =
      Map.of("parcel.api", "/v1", "parcel.keys", "/v1/api-keys");

  @Test
  void the_sample_serves_what_its_source_says(@TempDir Path classes) throws IOException {
    Set<String> served = served(SAMPLE, "parcel", classes);
    Scan scan = scan(SAMPLE);

    assertThat(served).hasSizeGreaterThan(25);
    assertThat(scan.unresolved()).isEmpty();
    // What the source computes: the scan names it as not analysable.
    assertThat(scan.findings()).anyMatch(it -> it.found().contains("/v1/webhooks/"));
    served.removeIf(route -> route.startsWith("POST /v1/webhooks/"));
    assertThat(read(scan)).isEqualTo(served);
  }

  @ParameterizedTest
  @ValueSource(strings = {"modifiers"})
  void a_fixture_is_served_as_it_is_read(String name, @TempDir Path classes) throws IOException {
    Path sources = Path.of("src/test/resources/fixtures/spring", name, "input");

    assertThat(read(scan(sources))).isEqualTo(served(sources, "acme", classes));
  }

  private static Set<String> served(Path sources, String beans, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    assumeTrue(compiler != null, "a runtime without compiler");
    compile(compiler, sources, classes);
    URL[] compiled = {classes.toUri().toURL()};
    try (URLClassLoader loader =
        new URLClassLoader(compiled, SpringItselfTest.class.getClassLoader())) {
      return ServedRoutes.of(beans, loader, PROPERTIES);
    }
  }

  private static Scan scan(Path sources) {
    Map<String, String> properties = new TreeMap<>();
    PROPERTIES.forEach((key, value) -> properties.put(key, value.toString()));
    return new TreeScan(Scanners.installed(), 1)
        .run(FolderTree.at(sources, "sources"), "java", new ScanOptions(properties));
  }

  private static Set<String> read(Scan scan) {
    Set<String> read = new TreeSet<>();
    scan.entries().forEach(it -> read.add(it.value().method() + " " + it.value().servedPath()));
    return read;
  }

  private static void compile(JavaCompiler compiler, Path sources, Path classes)
      throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(sources)) {
      all.filter(file -> file.toString().endsWith(".java")).sorted().forEach(files::add);
    }
    List<String> options =
        List.of("-d", classes.toString(), "--release", "17", "-parameters", "-proc:none");
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      var units = manager.getJavaFileObjectsFromPaths(files);
      boolean compiled = compiler.getTask(null, manager, null, options, null, units).call();
      assertThat(compiled).as("the sample compiles").isTrue();
    }
  }
}
