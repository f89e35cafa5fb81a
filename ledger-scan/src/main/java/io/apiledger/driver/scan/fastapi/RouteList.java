package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.Sequence;
import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.driver.scan.python.run.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The routes of a router as a list of the code: what it adds is declared, more is not followed. */
record RouteList(Router router, FastApi framework, Problems problems) implements Value.Native {
  @Override
  public Value call(Arguments arguments, Site site) {
    return new Value.Unknown(site.text(), false);
  }

  @Override
  public @Nullable Value attribute(String name, Site site) {
    return switch (name) {
      case "append" -> (Value.Native) (a, at) -> add(a.value("", 0), at);
      case "insert" -> (Value.Native) (a, at) -> add(a.value("", 1), at);
      case "extend" -> (Value.Native) (a, at) -> addAll(a.value("", 0), at);
      case "remove", "pop", "clear", "__delitem__" -> (Value.Native) (a, at) -> taken(at);
      default -> null;
    };
  }

  private Value add(@Nullable Value route, Site at) {
    return addAll(route == null ? null : Sequence.of(List.of(route)), at);
  }

  private Value addAll(@Nullable Value routes, Site at) {
    Value any = routes == null ? new Value.Unknown(at.text(), false) : routes;
    framework.methods().declared(router, any, at);
    return Value.None.CERTAIN;
  }

  private Value taken(Site at) {
    problems.notAnalysable("routes are taken away while the code runs: " + at.text(), at);
    return new Value.Unknown(at.text(), false);
  }
}
