package io.apiledger.driver.scan.jaxrs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.driver.scan.Scanners;
import io.apiledger.driver.scan.TreeScan;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.Scan;
import io.apiledger.model.port.ScanOptions;
import io.apiledger.model.port.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
final class HostileResourcesTest {
  private static final String IMPORT = "import jakarta.ws.rs.*;\n";

  @Test
  void a_locator_that_returns_itself_is_followed_once() {
    Scan scan =
        scan(
            "@Path(\"a\") class A { @GET public String a() {} @Path(\"{next}\") public A next() { return this; } }");

    assertThat(paths(scan)).containsExactly("/a", "/a/{next}", "/good");
    assertThat(scan.unresolved())
        .extracting(one -> one.method() + " " + one.expression())
        .containsExactly("ANY /a/{next}/{next}");
  }

  @Test
  void a_generic_resource_that_grows_with_each_locator_ends() {
    Scan scan =
        scan(
            "@Path(\"a\") class A<T, U> { @GET public String a() {}"
                + " @Path(\"x\") public A<A<T, U>, A<U, T>> x() {}"
                + " @Path(\"y\") public A<U, B> y() {} } class B {}");

    assertThat(paths(scan)).contains("/a/x", "/a/y", "/a/x/y", "/good");
    assertThat(scan.findings())
        .extracting(finding -> finding.rule())
        .containsOnly(RuleId.UNRESOLVED_PATH);
  }

  @Test
  void resources_that_all_lead_to_each_other_are_listed_in_part_and_reported() {
    StringBuilder code = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      code.append("@Path(\"r%1$d\") class R%1$d { @GET public String get() {}\n".formatted(i));
      for (int j = 0; j < 40; j++) {
        code.append("@Path(\"to%1$d\") public R%1$d to%1$d() {}\n".formatted(j));
      }
      code.append("}\n");
    }
    Scan scan = scan(code.toString());

    assertThat(scan.entries()).hasSizeBetween(1_000, 60_000);
    assertThat(scan.findings())
        .extracting(finding -> finding.rule() + " " + finding.found())
        .contains("NOT_ANALYSABLE more sub-resources than can be listed, below R0");
    assertThat(paths(scan)).contains("/good");
  }

  @Test
  void ten_thousand_locators_are_followed_and_their_square_is_not() {
    StringBuilder code = new StringBuilder("@Path(\"a\") class A {\n");
    for (int i = 0; i < 10_000; i++) {
      code.append("@Path(\"to%1$d\") public B to%1$d() {}\n".formatted(i));
    }
    Scan wide = scan(code + "} class B { @GET public String get() {} }");
    Scan square =
        scan(code + "} class B extends A {}\n@Path(\"last\") class Z { @GET public void z() {} }");

    assertThat(wide.entries()).hasSize(10_001);
    assertThat(wide.findings()).isEmpty();
    assertThat(square.findings())
        .extracting(finding -> finding.rule())
        .contains(RuleId.NOT_ANALYSABLE);
    assertThat(paths(square)).contains("/last", "/good");
  }

  @Test
  void classes_that_inherit_from_each_other_and_lead_to_each_other_end() {
    Scan scan =
        scan(
            """
            @Path("i") interface I extends J { @GET String get(); @Path("j") J j(); }
            interface J extends I {}
            class A extends B implements I {}
            class B extends A implements J {}
            """);

    assertThat(paths(scan)).contains("/i", "/good");
  }

  @Test
  void a_path_that_is_no_constant_is_unresolved_with_everything_below_it() {
    Scan scan =
        scan(
            "@Path(X.Y) class A { @GET public String a() {} @Path(\"b\") public B b() {} }"
                + " class B { @POST public void c() {} @Path(\"o\") public Object o() {} }"
                + " class X { static final String Y = Z; static final String Z = Y; }");

    assertThat(scan.unresolved())
        .extracting(one -> one.method() + " " + one.expression())
        .containsExactly("GET X.Y", "POST X.Y + \"b\"", "ANY X.Y + \"b\" + \"o\"");
    assertThat(paths(scan)).containsExactly("/good");
  }

  private static List<String> paths(Scan scan) {
    return scan.entries().stream().map(located -> located.value().path().value()).toList();
  }

  private static Scan scan(String bad) {
    Map<String, byte[]> files = new TreeMap<>();
    files.put("bad.java", (IMPORT + bad).getBytes(UTF_8));
    files.put(
        "good.java",
        (IMPORT + "@Path(\"good\") class Good { @GET public void g() {} }").getBytes(UTF_8));
    return new TreeScan(Scanners.installed(), 2)
        .run(SourceTree.of("memory", files), "java", ScanOptions.NONE);
  }
}
