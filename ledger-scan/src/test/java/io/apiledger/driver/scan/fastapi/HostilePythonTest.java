package io.apiledger.driver.scan.fastapi;

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
final class HostilePythonTest {
  private static final String HEAD = "from fastapi import APIRouter\nrouter = APIRouter()\n";

  private static final String ODD =
      """
      router.get(path=[])(len)
      router.get()(len)
      router.get(**router)(*router)
      router.api_route('/m', methods=['no method', 3, None])(len)
      router.include_router()
      router.include_router(None, prefix=3)
      router.mount()
      router.add_api_route()
      router.x.y.z()
      class A(A, APIRouter): pass
      class B(A, A): pass
      B().get('/b')(B)
      del router.routes[0]
      router.prefix = 3
      router = router.get
      """;

  @Test
  void a_loop_over_a_million_literals_is_bounded_and_the_others_are_read() {
    String many = HEAD + "for x in [" + "1, ".repeat(1_000_000) + "]:\n    router.get(str(x))(x)\n";
    Scan scan = scan(Map.of("bad.py", many));

    assertThat(scan.findings()).extracting(one -> one.rule()).contains(RuleId.NOT_ANALYSABLE);
    assertOthersAreThere(scan);
  }

  @Test
  void loops_in_loops_and_lists_that_double_are_bounded() {
    String loops = "x = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0]\n";
    for (int i = 0; i < 12; i++) {
      loops += " ".repeat(i) + "for a" + i + " in x:\n";
    }
    String doubled =
        "y = [1]\n" + "y = y + y\n".repeat(60) + "z = 'a'\n" + "z = z + z\n".repeat(60);
    String growing = "w = [1]\nfor i in w:\n    w.extend(w)\n" + "w.extend(w)\n".repeat(60);
    for (String bad : List.of(loops + " ".repeat(12) + "pass", doubled, growing)) {
      assertOthersAreThere(scan(Map.of("bad.py", HEAD + bad + "\n")));
    }
  }

  @Test
  void a_factory_that_calls_itself_ends() {
    String bad =
        """
        from fastapi import FastAPI, APIRouter
        def make(n):
            r = APIRouter()
            r.include_router(make(n + 1))
            r.include_router(make(n))
            r.include_router(r)
            return r
        def a():
            return b()
        def b():
            return a()
        class C:
            def __init__(self):
                self.c = C()
                APIRouter()
        x = lambda: x()
        x()
        a()
        make(0)
        C()
        """;
    Scan scan = scan(Map.of("bad.py", bad));

    assertThat(scan.findings()).extracting(one -> one.rule()).contains(RuleId.NOT_ANALYSABLE);
    assertOthersAreThere(scan);
  }

  @Test
  void routers_that_include_each_other_many_times_are_bounded() {
    StringBuilder bad = new StringBuilder(HEAD + "r0 = router\nr0.get('/x')(len)\n");
    for (int i = 1; i < 60; i++) {
      bad.append("r").append(i).append(" = APIRouter()\n");
      String include = "r" + i + ".include_router(r" + (i - 1) + ")\n";
      bad.append(include).append(include);
    }
    Scan scan = scan(Map.of("bad.py", bad.toString()));

    assertThat(scan.findings()).extracting(one -> one.rule()).contains(RuleId.NOT_ANALYSABLE);
    assertOthersAreThere(scan);
  }

  @Test
  void imports_in_circles_end() {
    Scan scan =
        scan(
            Map.of(
                "a.py", "from b import *\n" + HEAD + "from c import z\nimport a\nfrom . import b\n",
                "b.py", "from a import router\nfrom c import *\nx = router\n",
                "c.py", "import a.b.c\nfrom b import x as z\nfrom ...... import y\n",
                "p/__init__.py", "from .p import p\nfrom p import p\n",
                "p/p.py", "from . import p\nfrom .. import p\n"));

    assertOthersAreThere(scan);
  }

  @Test
  void code_that_nobody_would_write_is_read_as_far_as_it_goes() {
    Scan scan =
        scan(
            Map.of(
                "tabs.py", HEAD + "if 1:\n\tif 2:\n\t    router.get('/tabs')(len)\n",
                "nul.py", HEAD + "router.get('/nul')(len)\n\0\0\0\n",
                "old.py", HEAD + "print 'two'\nrouter.get('/two')(len)\n",
                "odd.py", HEAD + ODD));

    assertThat(paths(scan)).contains("/tabs", "/nul", "/two", "/b");
    assertThat(scan.findings().stream().filter(one -> one.rule() == RuleId.PARSE_FAILED))
        .extracting(one -> one.place())
        .containsExactlyInAnyOrder("nul.py:4:1", "old.py:3:7");
    assertOthersAreThere(scan);
  }

  @Test
  void a_file_that_is_too_large_is_reported_and_the_others_are_read() {
    Scan scan = scan(Map.of("bad.py", HEAD + "#".repeat(25 << 20)));

    assertThat(scan.findings())
        .extracting(one -> one.rule() + " " + one.place() + " " + one.found())
        .containsExactly("PARSE_FAILED bad.py more than 20 MiB of Python in one file");
    assertOthersAreThere(scan);
  }

  @Test
  void a_long_chain_of_calls_and_of_elifs_is_read() {
    Scan scan =
        scan(
            Map.of(
                "bad.py",
                HEAD
                    + "x = router"
                    + ".y()".repeat(900)
                    + "\n"
                    + "if x: pass\n"
                    + "elif x: pass\n".repeat(3000)
                    + "router.get('/' + "
                    + "'a' + ".repeat(3000)
                    + "'')(len)\n"));

    assertThat(paths(scan)).contains("/" + "a".repeat(3000));
    assertOthersAreThere(scan);
  }

  private static void assertOthersAreThere(Scan scan) {
    assertThat(paths(scan)).contains("/good");
  }

  private static List<String> paths(Scan scan) {
    return scan.entries().stream().map(located -> located.value().path().value()).toList();
  }

  private static Scan scan(Map<String, String> bad) {
    Map<String, byte[]> files = new TreeMap<>();
    bad.forEach((path, text) -> files.put(path, text.getBytes(UTF_8)));
    files.put("good.py", (HEAD + "router.get('/good')(len)\n").getBytes(UTF_8));
    return new TreeScan(Scanners.of(List.of(new FastApiScanner())), 2)
        .run(SourceTree.of("memory", files), "python", ScanOptions.NONE);
  }
}
