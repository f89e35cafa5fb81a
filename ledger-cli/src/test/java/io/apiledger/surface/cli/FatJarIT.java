package io.apiledger.surface.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.apiledger.endtoend.Places;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program as people get it: one jar and the launcher. Runs once the jar is built. */
class FatJarIT {
  private static final Path JAR = Places.repository("ledger-cli/target/api-ledger.jar");

  @TempDir Path temporary;

  @BeforeEach
  void needsTheJar() {
    assumeTrue(Files.exists(JAR), "ledger-cli/target/api-ledger.jar is not built yet");
  }

  @Test
  void it_knows_its_version() throws Exception {
    Launch.Result result = launch().run("--version");

    assertThat(result.err()).isEmpty();
    assertThat(result.out()).matches("api-ledger \\d+\\.\\d+\\.\\d+\\S*\n");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void exit_codes_pass_through_the_launcher() throws Exception {
    Launch.Result result = launch().run("diff", "--format=json");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).startsWith("{\n  \"format\": \"api-ledger-report/1\"");
    assertThat(result.err()).contains("RIGHT").doesNotContain("\u001b");
  }

  @Test
  void words_and_output_are_utf_8_whatever_the_locale_says() throws Exception {
    for (String locale : List.of("C", "POSIX", "de_DE.ISO-8859-1")) {
      Launch.Result result = launch().with("LC_ALL", locale).run("größer寵物");

      assertThat(result.err()).as(locale).contains("\"größer寵物\"");
    }
  }

  @Test
  void every_file_is_there_once_and_without_signatures_or_module_descriptors() throws Exception {
    Map<String, Integer> names = new TreeMap<>();
    try (JarFile jar = new JarFile(JAR.toFile())) {
      jar.stream().map(JarEntry::getName).forEach(name -> names.merge(name, 1, Integer::sum));
    }

    assertThat(names.values()).containsOnly(1);
    assertThat(names.keySet())
        .noneMatch(name -> name.endsWith("module-info.class"))
        .noneMatch(name -> name.endsWith(".SF") || name.endsWith(".RSA"))
        .contains("META-INF/LICENSE", "META-INF/NOTICE", "META-INF/THIRD-PARTY.md");
  }

  @Test
  void every_library_inside_is_named_with_its_licence() throws Exception {
    Set<String> roots = new TreeSet<>();
    String notice;
    try (JarFile jar = new JarFile(JAR.toFile())) {
      jar.stream()
          .map(JarEntry::getName)
          .filter(name -> name.endsWith(".class") && !name.startsWith("io/apiledger/"))
          .forEach(name -> roots.add(root(name)));
      notice = text(jar, "META-INF/THIRD-PARTY.md");
    }

    assertThat(roots)
        .isNotEmpty()
        .allSatisfy(root -> assertThat(notice).contains("`" + root + "`"));
  }

  @Test
  void it_serves_the_pages_that_are_inside() throws Exception {
    Path sample = temporary.resolve("sample");
    assertThat(launch().run("demo", sample.toString()).exitCode()).isZero();
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                JAR.toString(),
                "serve",
                "--port",
                "0")
            .directory(sample.toFile())
            .redirectError(temporary.resolve("said").toFile())
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8))) {
      String address = String.valueOf(out.readLine());
      for (String file :
          List.of("", "assets/explorer.js", "assets/swagger-ui/swagger-ui-bundle.js")) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address + file)).build();
        assertThat(HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).statusCode())
            .as(file)
            .isEqualTo(200);
      }
      assertThat(Files.readString(temporary.resolve("said")))
          .startsWith("serving 37 entries")
          .hasLineCount(1);
    } finally {
      server.destroy();
    }
  }

  private Launch launch() throws IOException {
    return Launch.in(temporary.resolve("x" + System.nanoTime()))
        .built(JAR)
        .with("JAVA_HOME", System.getProperty("java.home"));
  }

  /** The first two parts of a package, or the whole of a shorter one. */
  private static String root(String name) {
    String[] parts = name.split("/", -1);
    return parts.length > 2 ? parts[0] + "." + parts[1] : parts[0];
  }

  private static String text(JarFile jar, String name) throws IOException {
    try (var in = jar.getInputStream(jar.getJarEntry(name))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
