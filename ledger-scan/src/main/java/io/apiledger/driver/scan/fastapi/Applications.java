package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Arguments;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applications by what they were made with, and what they stand in. Immutable. */
final class Applications {
  private final IdentityHashMap<Arguments, Router> made = new IdentityHashMap<>();
  private final IdentityHashMap<Router, Set<Router>> outer = new IdentityHashMap<>();

  Applications(List<Router> routers) {
    for (Router one : routers) {
      if (one.isApplication()) {
        made.put(one.arguments(), one);
      }
      for (Item item : one.items()) {
        Router inner = inner(item);
        if (inner != null) {
          outer.computeIfAbsent(inner, key -> new LinkedHashSet<>()).add(one);
        }
      }
    }
  }

  private static @Nullable Router inner(Item item) {
    return item instanceof Item.Mount mount
        ? mount.application()
        : item instanceof Item.Include include
            ? include.router()
            : item instanceof Item.Versions versions ? versions.application() : null;
  }

  /** The application that was made with some arguments; null where none was. */
  @Nullable Router made(Arguments with) {
    return made.get(with);
  }

  /** It and all that it is mounted or included in: the middleware of those stands before it. */
  Set<Router> around(Router application) {
    Set<Router> around = new LinkedHashSet<>();
    add(application, around);
    return around;
  }

  private void add(Router router, Set<Router> around) {
    if (around.add(router)) {
      for (Router one : outer.getOrDefault(router, Set.of())) {
        add(one, around);
      }
    }
  }
}
