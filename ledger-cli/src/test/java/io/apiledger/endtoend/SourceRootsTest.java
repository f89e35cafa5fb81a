package io.apiledger.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One source that stands in several places: an interface here, its controller in an archive. */
class SourceRootsTest {
  private static final String API =
      """
      package shop;
      import org.springframework.web.bind.annotation.*;
      @RequestMapping(Paths.ORDERS)
      public interface Api {
        @GetMapping("/{id}") String one(String id);
      }
      """;
  private static final String CONTROLLER =
      """
      package shop.web;
      import org.springframework.web.bind.annotation.RestController;
      @RestController
      class Orders implements shop.Api {
        public String one(String id) { return id; }
      }
      """;
  private static final String PATHS =
      "package shop;\npublic interface Paths { String ORDERS = \"/orders\"; }\n";

  @TempDir private Path folder;

  @BeforeEach
  void layOut() throws IOException {
    write("api/src/shop/Api.java", API);
    write("target/generated-sources/constants/shop/Paths.java", PATHS);
    Files.createDirectory(folder.resolve("libs"));
    try (ZipOutputStream jar =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("libs/impl-sources.jar")))) {
      jar.putNextEntry(new ZipEntry("shop/web/Orders.java"));
      jar.write(CONTROLLER.getBytes(UTF_8));
      jar.closeEntry();
    }
  }

  @Test
  void folders_and_archives_of_one_source_are_scanned_together() throws Exception {
    configure("[api/src, libs/impl-sources.jar, ./target/generated-sources]");

    Run.in(folder).of("build").exits(0);

    String ledger = Files.readString(folder.resolve("out/ledger.json"));
    assertThat(ledger)
        .contains(
            "\"path\":\"/orders/{id}\"",
            "\"handler\":\"shop.web.Orders#one(String)\"",
            "\"source_file\":\"libs/impl-sources.jar!/shop/web/Orders.java\"");
  }

  @Test
  void a_context_path_stands_before_what_they_serve() throws Exception {
    configure("[api/src, libs, target], context_path: /app");
    write("libs/shop/web/Orders.java", CONTROLLER);

    Run.in(folder).of("build").exits(0);

    assertThat(Files.readString(folder.resolve("out/ledger.json")))
        .contains("\"path\":\"/app/orders/{id}\"", "\"served_path\":\"/app/orders/{id}\"");
  }

  @Test
  void each_of_them_alone_says_less() throws Exception {
    configure("[api/src, libs/impl-sources.jar]");

    assertThat(Run.in(folder).of("build").exits(0).out())
        .contains("UNRESOLVED_PATH", "libs/impl-sources.jar!/shop/web/Orders.java:5:");
  }

  @Test
  void every_place_that_cannot_be_read_is_named() throws Exception {
    configure("[api/src, nowhere, libs/none.jar]");

    Run.Result refused = Run.in(folder).of("build").exits(3).explains();

    assertThat(refused.err()).contains("nowhere", "libs/none.jar");
  }

  private void configure(String java) throws IOException {
    write(
        "api-ledger.yaml",
        "version: 1\naudiences:\n  shop:\n    name: ledger\n    sources: [{ id: code, java: "
            + java
            + " }]\n    domains: [orders]\n    classify: [{ path: \"/**\", domain: orders }]\nartifacts: out\n");
  }

  private void write(String path, String text) throws IOException {
    Files.createDirectories(folder.resolve(path).getParent());
    Files.writeString(folder.resolve(path), text);
  }
}
