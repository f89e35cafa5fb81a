package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Sequence;
import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.driver.scan.python.run.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The routes of a router as a list of the code: what it adds is declared, more is not followed. */
record RouteList(Router router, FastApi framework, Problems problems) implements Value.NotCalled {
  private static final int MOST = 100_000;

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
    declare(routes == null ? new Value.Unknown(at.text(), false) : routes, at);
    return Value.None.CERTAIN;
  }

  /** Declares a list of route objects; reports what is none. */
  void declare(@Nullable Value routes, Site site) {
    if (routes instanceof RouteList list && list.router() != router) {
      list.router().uses().add(site);
      List<Item> more = list.router().items();
      if (router.items().size() + more.size() > MOST) {
        problems.notAnalysable("too many routes: " + site.text(), site);
      } else {
        router.items().addAll(List.copyOf(more));
      }
      return;
    }
    boolean known =
        routes == null
            || routes instanceof Value.None
            || routes instanceof Sequence list
                && !list.isOpen()
                && list.items().stream().allMatch(RouteObject.class::isInstance);
    if (!known) {
      problems.notAnalysable("routes that cannot be followed are added: " + site.text(), site);
    }
    for (Value one : routes instanceof Sequence list ? list.items() : List.<Value>of()) {
      if (one instanceof RouteObject object) {
        object.declareOn(router, framework);
      }
    }
  }

  private Value taken(Site at) {
    problems.notAnalysable("routes are taken away while the code runs: " + at.text(), at);
    return new Value.Unknown(at.text(), false);
  }
}
