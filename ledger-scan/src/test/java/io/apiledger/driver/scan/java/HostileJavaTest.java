package io.apiledger.driver.scan.java;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.driver.scan.Scanners;
import io.apiledger.driver.scan.TreeScan;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.Scan;
import io.apiledger.model.port.ScanOptions;
import io.apiledger.model.port.SourceTree;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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

  private static void assertOthersAreThere(Scan scan) {
    assertThat(paths(scan)).containsExactly("/good");
  }

  private static List<String> paths(Scan scan) {
    return scan.entries().stream().map(located -> located.value().path().value()).toList();
  }

  private static Scan scan(Charset charset, String bad) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("bad.java", bad.getBytes(charset));
    files.put("good.java", (HEAD + "Good { @GetMapping(\"/good\") void g() {} }").getBytes(UTF_8));
    return new TreeScan(Scanners.installed(), 2)
        .run(SourceTree.of("memory", files), "java", ScanOptions.NONE);
  }
}
