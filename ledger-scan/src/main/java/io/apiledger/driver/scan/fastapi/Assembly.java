package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.Instance;
import io.apiledger.driver.scan.python.run.Sequence;
import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.driver.scan.python.run.Value;
import io.apiledger.model.PathPart;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Walks from an application to all routes that it reaches, in the order in which it asks them. */
final class Assembly {
  /** What a part of a path is called that an application is mounted on. */
  static final String MOUNT = "mount";

  private static final int DEEPEST = 40;
  private static final int MOST = 100_000;

  private final Problems problems;
  private final List<Reached> reached = new ArrayList<>();

  /** Routers that are walked through now. */
  private final Set<Router> within = Collections.newSetFromMap(new IdentityHashMap<>());

  private int steps;
  private boolean full;

  /**
   * A route with all that lies around it.
   *
   * @param around its prefixes; its own path is the last part
   */
  record Reached(Item.Route route, Mounted around) {
    /** What the route and all around it that counts for it were made with, outermost first. */
    List<Arguments> levels() {
      if (route.isPlain()) {
        return List.of(route.arguments());
      }
      List<Arguments> levels = new ArrayList<>(around.layers());
      levels.add(route.arguments());
      return levels;
    }

    /** What they depend on, parameters of functions aside. */
    List<Dependency> dependencies() {
      List<Dependency> all = new ArrayList<>();
      for (Arguments level : levels()) {
        Value given = level.value("dependencies", -1);
        for (Value one : given == null ? List.<Value>of() : given.candidates()) {
          for (Value item : one instanceof Sequence list ? list.items() : List.<Value>of()) {
            if (item instanceof Dependency dependency) {
              all.add(dependency);
            }
          }
        }
      }
      return all;
    }
  }

  Assembly(Problems problems) {
    this.problems = problems;
  }

  /** All routes that an application or a router reaches. */
  List<Reached> from(Router root) {
    reached.clear();
    within.add(root);
    walk(root.items(), Mounted.NOWHERE, false, 0);
    return List.copyOf(reached);
  }

  private void walk(List<Item> items, Mounted around, boolean included, int depth) {
    for (Item item : items) {
      if (isTooMuch(item, depth)) {
        return;
      }
      if (item instanceof Item.Route route) {
        route(route, around);
      } else if (item instanceof Item.Include include) {
        include(include, around, depth);
      } else if (item instanceof Item.Versions versions && !included) {
        versions(versions, around, depth);
      } else if (item instanceof Item.Mount mount) {
        if (included) {
          problems.mountedLately(mount.site());
        }
        mount(mount, around, depth);
      }
    }
  }

  /** All of a mounted application; what is below itself is served without an end. */
  private void mount(Item.Mount mount, Mounted around, int depth) {
    if (!within.add(mount.application())) {
      problems.notAnalysable(
          "an application is mounted below itself: " + mount.site().text(), mount.site());
      return;
    }
    for (Mounted below :
        below(around, stripped(mount.path()), mount.written(), MOUNT, mount.site())) {
      walk(mount.application().items(), below.apart().at(mount.site()), false, depth + 1);
    }
    within.remove(mount.application());
  }

  private boolean isTooMuch(Item item, int depth) {
    if (!full && (depth > DEEPEST || ++steps > MOST)) {
      full = true;
      problems.notAnalysable("too many routers in each other: " + item.site().text(), item.site());
    }
    return full;
  }

  /** All of an included router, as FastAPI serves it since it no longer copies routes. */
  private void include(Item.Include include, Mounted around, int depth) {
    Router into = include.into();
    List<Item> items = items(include);
    boolean outermost = within.add(include.router());
    Mounted here = around.with(into.arguments());
    for (Mounted own :
        below(here, include.own(), written(into), "APIRouter(prefix)", into.site())) {
      for (Mounted below :
          below(
              own, include.prefix(), include.written(), "include_router(prefix)", include.site())) {
        Mounted inner = below.with(include.arguments()).at(include.site());
        walk(items, inner, true, depth + 1);
      }
    }
    if (outermost) {
      within.remove(include.router());
    }
  }

  /**
   * What is declared on an included router; where that is included in itself, what was before: so
   * did FastAPI when it copied routes, and now it refuses that.
   */
  private List<Item> items(Item.Include include) {
    List<Item> all = include.router().items();
    int later = all.size() - include.before();
    if (later == 0) {
      return all;
    }
    if (within.contains(include.router())) {
      return all.subList(0, include.before());
    }
    problems.declaredLately(include.site(), later, all.get(include.before()).site());
    return all;
  }

  /** The routes of an application once for each version that they are in. */
  private void versions(Item.Versions versions, Mounted around, int depth) {
    int start = reached.size();
    walk(versions.application().items(), Mounted.NOWHERE, false, depth + 1);
    List<Reached> inner = reached.subList(start, reached.size());
    List<Reached> all = List.copyOf(inner);
    inner.clear();
    new VersionedRoutes(versions, all)
        .each(
            (prefix, routes) -> {
              for (Mounted below :
                  below(around, prefix, versions.site().text(), MOUNT, versions.site())) {
                for (Reached one : routes) {
                  if (isTooMuch(versions, depth)) {
                    return;
                  }
                  reached.add(new Reached(one.route(), below.around(one.around())));
                }
              }
            });
  }

  private void route(Item.Route route, Mounted around) {
    Site site = route.router().site();
    String router = "APIRouter(prefix)";
    // What is given as an object was made without the router.
    Mounted here = route.isObject() ? around : around.with(route.router().arguments());
    for (Mounted inRouter : below(here, route.prefix(), written(route.router()), router, site)) {
      Value path = route.path() == null ? new Value.Unknown(route.written(), false) : route.path();
      String origin = origin(route);
      for (Mounted whole : below(inRouter, path, route.written(), origin, route.site())) {
        reached.add(new Reached(route, whole.at(route.site())));
      }
    }
  }

  /** As a decorator is written, or as what was called. */
  private static String origin(Item.Route route) {
    return route.isDecorated() ? "@" + route.origin() : route.origin();
  }

  /** How the prefix of a router stands in the code. */
  private static String written(Router router) {
    Arguments.Argument prefix = router.arguments().get("prefix", -1);
    return prefix == null || prefix.text().isEmpty() ? router.site().text() : prefix.text();
  }

  /** One part further in, for each of what it may be. */
  private static List<Mounted> below(
      Mounted around, @Nullable Value value, String written, String origin, Site site) {
    if (value == null) {
      return List.of(around);
    }
    List<Mounted> below = new ArrayList<>();
    for (String text : texts(value)) {
      below.add(around.below(new PathPart(text, origin, site.at()), true));
    }
    if (below.isEmpty() || isOpen(value)) {
      below.add(around.below(new PathPart(written, origin, site.at()), false));
    }
    return below;
  }

  private static boolean isOpen(Value value) {
    for (Value one : value.candidates()) {
      if (one instanceof Value.Unknown) {
        return true;
      }
    }
    return false;
  }

  /** What a text may be; empty where it is not known. */
  static Set<String> texts(Value value) {
    if (value instanceof Value.Text only) {
      return Set.of(only.text());
    }
    Set<String> texts = new LinkedHashSet<>();
    for (Value one : value.candidates()) {
      if (one instanceof Value.Text text) {
        texts.add(text.text());
      } else if (one instanceof Instance member
          && member.attribute("value") instanceof Value.Text text
          && member.type() instanceof ClassObject type
          && type.inherits("enum.Enum"::equals)) {
        texts.add(text.text());
      } else if (one instanceof Value.None && value.candidates().size() == 1) {
        texts.add("");
      }
    }
    return texts;
  }

  private static @Nullable Value stripped(@Nullable Value path) {
    if (path == null) {
      return null;
    }
    List<Value> all = new ArrayList<>();
    for (Value one : path.candidates()) {
      all.add(
          one instanceof Value.Text text
              ? new Value.Text(text.text().replaceAll("/+$", ""), text.soft())
              : one);
    }
    return Value.oneOf(all);
  }
}
