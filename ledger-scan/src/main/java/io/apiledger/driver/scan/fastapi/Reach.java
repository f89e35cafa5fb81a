package io.apiledger.driver.scan.fastapi;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Which declared routes are reached, so that the others can be listed. For one thread. */
final class Reach {
  private final Set<Item> reached = Collections.newSetFromMap(new IdentityHashMap<>());

  void add(Item.Route route) {
    reached.add(route);
  }

  /** Lists the routers with routes that no application reaches. */
  void unreached(List<Router> routers, Problems problems) {
    for (Router router : routers) {
      List<Item> left =
          router.items().stream()
              .filter(item -> item instanceof Item.Route && !reached.contains(item))
              .toList();
      if (!left.isEmpty()) {
        problems.unreached(router.site(), left.size(), left.get(0).site());
      }
    }
  }
}
