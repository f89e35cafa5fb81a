package io.apiledger.driver.scan.java;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.driver.scan.Scanners;
import io.apiledger.driver.scan.TreeScan;
import io.apiledger.driver.source.FolderTree;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.Scan;
import io.apiledger.model.port.ScanOptions;
import io.apiledger.model.port.SourceTree;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
final class HostileJavaTest {
  private static final String HEAD =
      "import org.springframework.web.bind.annotation.*;\n@RestController class ";

  @Test
  void a_file_that_does_not_parse_is_reported_and_the_others_are_read() {
    Scan scan = scan(UTF_8, "class Broken {\n  @GetMapping( void }");

    assertThat(scan.findings())
        .extracting(finding -> finding.rule() + " " + finding.place())
        .containsExactly("PARSE_FAILED bad.java:2:16");
    assertOthersAreThere(scan);
  }

  @Test
  void code_that_is_nested_too_deeply_is_reported_and_the_others_are_read() {
    String deep = "(".repeat(100_000) + "1" + ")".repeat(100_000);
    Scan scan = scan(UTF_8, HEAD + "Bad { int x = " + deep + "; @GetMapping(\"/b\") void b() {} }");

    assertThat(scan.findings())
        .extracting(finding -> finding.rule() + " " + finding.found())
        .containsExactly("PARSE_FAILED code that is nested too deeply");
    assertOthersAreThere(scan);
  }

  @Test
  void a_long_sum_is_a_constant_like_any_other() {
    String sum = "\"/\"" + " + \"a\"".repeat(3000);
    Scan scan = scan(UTF_8, HEAD + "Bad { @GetMapping(" + sum + ") void b() {} }");

    assertThat(paths(scan)).contains("/" + "a".repeat(3000));
  }

  @Test
  void bytes_that_are_no_utf_8_are_reported_and_the_routes_are_read() {
    Scan scan =
        scan(ISO_8859_1, "// M\u00fcnchen\n" + HEAD + "Bad { @GetMapping(\"/b\") void b() {} }");

    assertThat(scan.findings())
        .extracting(finding -> finding.rule() + " " + finding.place())
        .containsExactly("PARSE_FAILED bad.java:1:5");
    assertThat(paths(scan)).containsExactly("/b", "/good");
  }

  @Test
  void constants_that_mean_each_other_or_explode_are_unresolved() {
    StringBuilder fields = new StringBuilder("static final String A0 = \"aaaaaaaa\";\n");
    for (int i = 1; i < 60; i++) {
      fields.append("static final String A" + i + " = A" + (i - 1) + " + A" + (i - 1) + ";\n");
    }
    Scan scan =
        scan(
            UTF_8,
            HEAD
                + "Bad {\n"
                + fields
                + "static final String X = Y; static final String Y = X + X;\n"
                + "@GetMapping(A59) void a() {} @GetMapping(X) void x() {} }");

    assertThat(scan.unresolved()).extracting(one -> one.expression()).containsExactly("A59", "X");
    assertThat(scan.findings())
        .extracting(finding -> finding.rule())
        .containsOnly(RuleId.UNRESOLVED_PATH);
    assertOthersAreThere(scan);
  }

  @Test
  void a_chain_of_constants_without_end_is_unresolved() {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 20_000; i++) {
      fields.append("static final String A" + i + " = A" + (i + 1) + ";\n");
    }
    Scan scan = scan(UTF_8, HEAD + "Bad { " + fields + "@GetMapping(A0) void a() {} }");

    assertThat(scan.unresolved()).hasSize(1);
    assertOthersAreThere(scan);
  }

  @Test
  void classes_and_annotations_that_are_built_on_each_other_end() {
    Scan scan =
        scan(
            UTF_8,
            HEAD
                + "Bad extends Other.In implements I { @GetMapping(\"/b\") void b() {} @Loop void l() {} }\n"
                + "class Other extends Bad { static class In extends Other {} }\n"
                + "interface I extends J {} interface J extends I {}\n"
                + "@Pool @interface Loop {} @Loop @interface Pool {}");

    assertThat(paths(scan)).containsExactly("/b", "/good");
    assertThat(scan.findings()).isEmpty();
  }

  @Test
  void methods_that_http_cannot_have_leave_the_others_intact() {
    Scan scan =
        scan(
            UTF_8,
            "import org.springframework.web.service.annotation.*;\n"
                + "import org.springframework.context.annotation.Bean;\n"
                + "import org.springframework.web.reactive.function.server.*;\n"
                + HEAD.replace("\n", "\n@RequestMapping(\"/bad\") ")
                + "Bad { @HttpExchange(method = \"NO METHOD\", url = \"/b\") void b() {}\n"
                + "@Bean RouterFunction<ServerResponse> r() {"
                + " return route(method(HttpMethod.valueOf(\"A B\")).and(path(\"/r\")), h); } }");

    assertThat(paths(scan)).containsExactly("/bad/b", "/good");
    assertThat(scan.findings())
        .extracting(finding -> finding.rule())
        .containsExactly(RuleId.NOT_ANALYSABLE);
  }

  @Test
  void a_file_of_50_megabytes_is_reported_unread_and_the_others_are_read(@TempDir Path folder)
      throws IOException {
    Files.write(folder.resolve("bad.java"), fiftyMegabytes());
    Files.writeString(
        folder.resolve("good.java"), HEAD + "Good { @GetMapping(\"/good\") void g() {} }");
    Scan scan =
        new TreeScan(Scanners.installed(), 2)
            .run(FolderTree.at(folder, "folder"), "java", ScanOptions.NONE);

    assertThat(scan.findings())
        .extracting(finding -> finding.rule() + " " + finding.place() + " " + finding.found())
        .containsExactly("PARSE_FAILED bad.java more than 16777216 bytes");
    assertOthersAreThere(scan);
  }

  @Test
  void fifty_megabytes_that_somebody_holds_in_memory_are_read() {
    Scan scan = scan(fiftyMegabytes());

    assertThat(paths(scan)).containsExactly("/b", "/good");
    assertThat(scan.findings()).isEmpty();
  }

  private static byte[] fiftyMegabytes() {
    byte[] statement = "  static int field = call(1, \"two\") + 3; // and so on\n".getBytes(UTF_8);
    byte[] head = (HEAD + "Bad { @GetMapping(\"/b\") void b() {}\n").getBytes(UTF_8);
    byte[] bytes = new byte[50 << 20];
    Arrays.fill(bytes, (byte) ' ');
    System.arraycopy(head, 0, bytes, 0, head.length);
    int at = head.length;
    for (; at + statement.length < bytes.length; at += statement.length) {
      System.arraycopy(statement, 0, bytes, at, statement.length);
    }
    bytes[bytes.length - 1] = '}';
    return bytes;
  }

  private static void assertOthersAreThere(Scan scan) {
    assertThat(paths(scan)).containsExactly("/good");
  }

  private static List<String> paths(Scan scan) {
    return scan.entries().stream().map(located -> located.value().path().value()).toList();
  }

  private static Scan scan(Charset charset, String bad) {
    return scan(bad.getBytes(charset));
  }

  private static Scan scan(byte[] bad) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("bad.java", bad);
    files.put("good.java", (HEAD + "Good { @GetMapping(\"/good\") void g() {} }").getBytes(UTF_8));
    return new TreeScan(Scanners.installed(), 2)
        .run(SourceTree.of("memory", files), "java", ScanOptions.NONE);
  }
}
