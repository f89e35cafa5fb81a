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
  void what_does_too_much_for_nothing_is_given_up_and_what_calls_it_goes_on() {
    String bad =
        """
        def costly():
            for a in range(1000):
                for b in range(1000):
                    pass
        costly()
        costly()
        router.get('/after')(len)
        """;
    Scan scan = scan(Map.of("bad.py", HEAD + bad));

    assertThat(scan.findings()).extracting(one -> one.rule()).contains(RuleId.NOT_ANALYSABLE);
    assertThat(paths(scan)).contains("/after");
    assertOthersAreThere(scan);
  }

  @Test
  void what_many_call_for_nothing_is_given_up_and_is_said() {
    Map<String, String> files = new TreeMap<>();
    files.put(
        "cells.py",
        """
        def cell(function):
            for a in range(400):
                pass
            return function
        """);
    String cells = "@cell\ndef one(): pass\n".repeat(50);
    for (int i = 0; i < 50; i++) {
      String route = "router.get('/after" + i + "')(one)\n";
      files.put("book" + i + ".py", HEAD + "from cells import cell\n" + cells + route);
    }
    Scan scan = scan(files);

    assertThat(scan.findings())
        .extracting(one -> one.found())
        .containsExactly("too many calls that cost much to follow: cell");
    assertThat(paths(scan)).contains("/after0", "/after49");
    assertOthersAreThere(scan);
  }

  @Test
  void a_loop_that_tries_until_something_works_is_not_followed_for_long() {
    String bad =
        """
        from somewhere.else_ import works
        def tries():
            attempts = 0
            while attempts < 900:
                if works(attempts):
                    return attempts
                attempts += 1
        def again():
            attempts = 0
            while attempts < 900:
                if tries():
                    return attempts
                attempts += 1
        again()
        router.get('/after')(len)
        """;
    Scan scan = scan(Map.of("bad.py", HEAD + bad));

    assertThat(scan.findings()).isEmpty();
    assertThat(paths(scan)).contains("/after");
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
    Scan scan = scan(Map.of("bad.py", HEAD + "#".repeat(50 << 20)));

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

  @Test
  void loops_that_never_end_and_values_that_hold_themselves_are_bounded() {
    String endless =
        """
        n = 0
        while n >= 0:
            n += 1
        while 1:
            router.get('/one')(len)
        def again():
            yield from again()
            yield router
        for r in again():
            router.include_router(r)
        """;
    String circular =
        """
        from collections import defaultdict
        from itertools import chain, product
        import inspect
        x = [1]
        x.append(x)
        x.sort()
        for y in chain(x, x, map(x.append, x)): sorted(x)
        for y in product(x, x, x, x, x, x, x, x, range(10), range(10), range(10), range(10)): pass
        for y in range(1 << 62): pass
        for y in range(-1 << 39, 1 << 39): pass
        d = defaultdict(lambda: d)
        d[d][x] = d
        for k, v in d.items(): d[k][v] = [d, x]
        d = {**d, 'd': d}
        class A:
            me = property(lambda self: self.me)
            def __init_subclass__(cls): cls()
            def __new__(cls): return cls()
        class B(A): pass
        B().me
        for n, m in inspect.getmembers(B()): m()
        min(x, x), max(x), sum(x), any(x), all(x), len(x), '%s' % x, '%(a)s' % d
        '%' % 1, '%(' % d, 'a'.zfill(1 << 60), 'ab'[5], 'ab'[-9], [][0], next([])
        """;
    String made =
        """
        from dataclasses import dataclass, field
        from functools import lru_cache, cached_property
        from collections import namedtuple
        @dataclass
        class F:
            f: object = field(default_factory=lambda: F())
            def __post_init__(self): F()
        F()
        @lru_cache
        def c(n): return c(n + 1)
        c(0)
        R = namedtuple(R, 3)
        namedtuple('R', '')(1)
        namedtuple('R', ['', 3])()
        del R, c, undefined, router.nothing, router.routes[0], {}['x'], [][7]
        """;
    for (String bad : List.of(endless, circular, made)) {
      assertOthersAreThere(scan(Map.of("bad.py", HEAD + bad)));
    }
  }

  @Test
  void texts_and_dictionaries_that_grow_are_bounded() {
    String texts =
        "t = 'x' * 1000000000\n"
            + "t = t * 1000000000 + '%s' % t\n"
            + "u = '{}{}'\n"
            + "u = u.format(u, u)\n".repeat(60)
            + "v = 'ab'\n"
            + "v = v.replace('a', v)\n".repeat(60)
            + "w = 'ab'\n"
            + "w = w.join([w, w, w])\n".repeat(60)
            + "router.get(t + u + v + w)(len)\n";
    String dictionaries =
        "d = {}\n"
            + "d = {'a': d, 'b': d}\n".repeat(60)
            + "e = {'a': 1}\n"
            + "for k in 'abcdefghij':\n  for l in e:\n    e = {**e, k + l: e}\n".repeat(20)
            + "router.get(d['a']['b'])(len)\n";
    for (String bad : List.of(texts, dictionaries)) {
      Scan scan = scan(Map.of("bad.py", HEAD + bad));

      assertThat(scan.findings())
          .extracting(one -> one.rule())
          .containsAnyOf(RuleId.UNRESOLVED_PATH, RuleId.NOT_ANALYSABLE);
      assertOthersAreThere(scan);
    }
  }

  @Test
  void stars_in_circles_end_and_what_they_bring_is_there() {
    Scan scan =
        scan(
            Map.of(
                "a.py", "from b import *\n" + HEAD + "from c import *\nrouter.get('/a')(len)\n",
                "b.py", "from c import *\nfrom a import *\n" + HEAD + "router.get('/b')(len)\n",
                "c.py", "from a import *\nfrom b import *\n" + HEAD + "router.get('/c')(len)\n"));

    assertThat(paths(scan)).contains("/a", "/b", "/c");
    assertOthersAreThere(scan);
  }

  @Test
  void deep_code_is_read_or_refused_and_named() {
    StringBuilder ifs = new StringBuilder();
    StringBuilder functions = new StringBuilder();
    for (int i = 0; i < 1000; i++) {
      ifs.append(" ".repeat(i)).append("if x:\n");
      functions.append(" ".repeat(i)).append("def f():\n");
    }
    ifs.append(" ".repeat(1000)).append("router.get('/deep')(len)\n");
    functions.append(" ".repeat(1000)).append("pass\n");
    List<String> all =
        List.of(
            ifs.toString(),
            functions.toString(),
            "x = " + "[".repeat(50_000) + "]".repeat(50_000) + "\n",
            "x = " + "lambda: ".repeat(5_000) + "1\n",
            "x = " + "not ".repeat(50_000) + "1\n",
            "x = " + "-".repeat(50_000) + "1\n",
            "x = " + "1 if 1 else ".repeat(20_000) + "1\n",
            "x = " + "2 ** ".repeat(20_000) + "1\n",
            "x = " + "f'{".repeat(500) + "1" + "}'".repeat(500) + "\n",
            "x = y" + "[0]".repeat(20_000) + "\n",
            "x = y" + ".z".repeat(20_000) + "\n");
    for (String bad : all) {
      Scan scan = scan(Map.of("bad.py", HEAD + bad));

      assertThat(scan.findings())
          .extracting(one -> one.rule())
          .isSubsetOf(List.of(RuleId.PARSE_FAILED, RuleId.NOT_ANALYSABLE));
      assertOthersAreThere(scan);
    }
  }

  @Test
  void a_substitution_that_repeats_nothing_or_makes_far_too_much_is_not_made() {
    String nothing = "re.sub('(?:(?:){1000000000}){1000000000}', 'b', 'a')";
    String much = "re.sub('a', '" + "b".repeat(1_000_000) + "', '" + "a".repeat(15_000) + "')";
    for (String made : List.of(nothing, much)) {
      assertOthersAreThere(
          scan(Map.of("bad.py", "import re\n" + HEAD + "router.get('/' + " + made + ")(len)\n")));
    }
    assertThat(
            paths(
                scan(
                    Map.of(
                        "fine.py",
                        "import re\n"
                            + HEAD
                            + "router.get('/' + re.sub('[A-Z]{2}', r'x\\g<0>', 'aBCd'))(len)\n"))))
        .contains("/axBCd");
  }

  @Test
  void routes_that_are_handed_to_and_fro_are_bounded() {
    Scan scan =
        scan(
            Map.of(
                "bad.py",
                HEAD
                    + """
                    other = APIRouter()
                    other.get('/other')(len)
                    for i in range(100):
                        router.routes.extend(other.routes)
                        other.routes.extend(router.routes)
                    """));

    assertThat(scan.findings()).extracting(one -> one.rule()).contains(RuleId.NOT_ANALYSABLE);
    assertOthersAreThere(scan);
  }

  @Test
  void applications_below_each_other_leave_what_comes_behind_them() {
    String below =
        """
        from fastapi import FastAPI
        app = FastAPI()
        one = FastAPI()
        two = FastAPI()
        one.get('/in')(len)
        one.mount('/two', two)
        two.mount('/one', one)
        app.mount('/one', one)
        app.get('/behind')(len)
        """;
    Scan scan = scan(Map.of("bad.py", below));

    assertThat(paths(scan)).containsExactly("/one/in", "/behind");
    assertThat(scan.findings()).extracting(one -> one.rule()).contains(RuleId.NOT_ANALYSABLE);
  }

  @Test
  void versions_of_each_route_are_bounded() {
    String versions =
        """
        from fastapi import FastAPI
        from fastapi_versioning import VersionedFastAPI, version
        app = FastAPI()
        for i in range(2000):
            app.get('/' + str(i))(version(i)(lambda: i))
        app = VersionedFastAPI(app)
        """;
    Scan scan = scan(Map.of("bad.py", versions));

    assertThat(scan.entries()).hasSizeLessThan(100_000);
    assertThat(scan.findings()).extracting(one -> one.rule()).contains(RuleId.NOT_ANALYSABLE);
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
