package io.apiledger.driver.scan.fastapi;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.driver.scan.Scanners;
import io.apiledger.driver.scan.TreeScan;
import io.apiledger.model.port.Scan;
import io.apiledger.model.port.ScanOptions;
import io.apiledger.model.port.SourceTree;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code auth.guards} makes of code that nobody can read. */
final class ConfiguredGuardsTest {
  private static final String HEAD =
      """
      from typing import Annotated
      from fastapi import APIRouter, Depends, Request
      from acme import Checked, Keys, checked, gate
      import acme
      router = APIRouter()
      Caller = Annotated[str, Depends(acme.unheard_of)]
      def helper(request):
          return gate(request)
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@router.get('/', dependencies=[Depends(gate)])\ndef one(): ...",
        "@router.get('/')\ndef one(user=Depends(gate)): ...",
        "@router.get('/')\ndef one(user=Depends(acme.gate)): ...",
        "@router.get('/')\ndef one(user=Depends(gate('clerk'))): ...",
        "@router.get('/')\ndef one(user: Annotated[str, Depends(gate)]): ...",
        "@router.get('/')\ndef one(keys: Keys): ...",
        "@router.get('/')\ndef one(caller: Caller): ...",
        "@router.get('/')\n@checked\ndef one(): ...",
        "@router.get('/')\n@checked('clerk')\ndef one(): ...",
        "@router.get('/')\ndef one(request: Request):\n    gate(request)",
        "@router.get('/')\ndef one(request: Request):\n    if not gate(request): return 1",
        "@router.get('/')\nasync def one(request: Request):\n    user = await acme.gate(request)",
        "@router.get('/')\ndef one(request: Request):\n    helper(request)"
      })
  void a_name_that_the_configuration_calls_a_guard_is_one_wherever_it_stands(String route) {
    assertThat(auth(route, Set.of("gate", "checked", "Keys", "Caller"))).startsWith("yes");
    assertThat(auth(route, Set.of())).isEqualTo("unknown []");
  }

  @Test
  void a_guard_that_is_called_below_a_condition_may_let_everybody_in() {
    String route =
        "@router.get('/')\ndef one(request: Request, q: int):\n    if q:\n        gate(request)";

    assertThat(auth(route, Set.of("gate"))).isEqualTo("unknown [gate]");
  }

  @Test
  void a_decorator_above_the_route_guards_nothing() {
    String route = "@checked\n@router.get('/')\ndef one(): ...";

    assertThat(auth(route, Set.of("checked"))).isEqualTo("unknown []");
  }

  private static String auth(String route, Set<String> guards) {
    Map<String, byte[]> files = Map.of("routes.py", (HEAD + route + "\n").getBytes(UTF_8));
    Scan scan =
        new TreeScan(Scanners.of(List.of(new FastApiScanner())), 1)
            .run(SourceTree.of("memory", files), "python", new ScanOptions(Map.of(), guards));
    assertThat(scan.entries()).hasSize(1);
    var entry = scan.entries().get(0).value();
    return entry.authRequired().text() + " " + entry.authSchemes();
  }
}
