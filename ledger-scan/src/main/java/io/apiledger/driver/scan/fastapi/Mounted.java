package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.Side;
import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.model.PathPart;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies around a router where it is reached: prefixes, and what else its routes inherit.
 *
 * @param path null where it cannot be computed
 * @param unresolved the expression that cannot be; empty where the path is known
 * @param layers what applications, inclusions and routers were made with, outermost first
 * @param sides of conditions, on which it is reached
 */
record Mounted(
    @Nullable String path,
    String unresolved,
    List<PathPart> parts,
    List<Arguments> layers,
    List<Side> sides) {
  static final Mounted NOWHERE = new Mounted("", "", List.of(), List.of(), List.of());

  Mounted {
    parts = List.copyOf(parts);
    layers = List.copyOf(layers);
    sides = List.copyOf(sides);
  }

  /** One part further in. */
  Mounted below(PathPart part, boolean known) {
    List<PathPart> more = new ArrayList<>(parts);
    more.add(part);
    boolean is = known && path != null;
    return new Mounted(
        is ? path + part.text() : null, known ? unresolved : part.text(), more, layers, sides);
  }

  /** What lies around something in another application that is mounted here. */
  Mounted around(Mounted inner) {
    List<PathPart> more = new ArrayList<>(parts);
    more.addAll(inner.parts);
    List<Side> all = new ArrayList<>(sides);
    all.addAll(inner.sides);
    return new Mounted(
        path == null || inner.path == null ? null : path + inner.path,
        unresolved.isEmpty() ? inner.unresolved : unresolved,
        more,
        inner.layers,
        all);
  }

  /** The same for another application: what is said of this one does not count for it. */
  Mounted apart() {
    return new Mounted(path, unresolved, parts, List.of(), sides);
  }

  /** The same, with what a router or an inclusion brings. */
  Mounted with(Arguments layer) {
    List<Arguments> more = new ArrayList<>(layers);
    more.add(layer);
    return new Mounted(path, unresolved, parts, more, sides);
  }

  /** The same, where something happens that leads there. */
  Mounted at(Site site) {
    Side side = site.side();
    if (side == null) {
      return this;
    }
    List<Side> more = new ArrayList<>(sides);
    more.add(side);
    return new Mounted(path, unresolved, parts, layers, more);
  }
}
