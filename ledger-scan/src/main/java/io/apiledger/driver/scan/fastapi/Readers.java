package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.Interpreter;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who reads the guards of a route. Most applications share one; what an application overrides, and
 * what stands before its routes, counts for it alone. For one thread.
 */
final class Readers {
  private final Interpreter interpreter;
  private final Dependencies dependencies;
  private final Set<String> configured;
  private final FastApi framework;
  private final Reader usual;
  private final Map<Router, Reader> special = new IdentityHashMap<>();
  private @Nullable Map<Arguments, Router> applications;
  private @Nullable Map<Router, Set<Router>> outer;

  /** What reads functions, and what reads dependencies with it. */
  record Reader(Refusals refusals, DependencyGuards guards) {}

  Readers(
      Interpreter interpreter,
      Dependencies dependencies,
      Set<String> configured,
      FastApi framework) {
    this.interpreter = interpreter;
    this.dependencies = dependencies;
    this.configured = configured;
    this.framework = framework;
    this.usual = reader(Set.of(), Overrides.NONE);
  }

  Reader usual() {
    return usual;
  }

  Reader of(Assembly.Reached reached) {
    List<Arguments> layers = reached.around().layers();
    Router application = layers.isEmpty() ? null : applications().get(layers.get(0));
    if (application == null) {
      return usual;
    }
    Reader known = special.get(application);
    if (known == null) {
      known = reader(application);
      special.put(application, known);
    }
    return known;
  }

  private Reader reader(Router application) {
    Set<Router> around = new LinkedHashSet<>();
    around(application, around);
    boolean plain = application.overrides().entries().isEmpty();
    for (Router one : around) {
      plain &= one.middleware().isEmpty();
    }
    return plain ? usual : reader(around, Overrides.of(application.overrides(), interpreter));
  }

  private Reader reader(Set<Router> around, Overrides overrides) {
    ExceptionHandlers handlers = framework.handlers();
    Refusals honest = new Refusals(interpreter, configured, handlers, RequestState.HONEST);
    RequestState state =
        new RequestState(
            () ->
                new StateWriters(interpreter, dependencies, honest)
                    .of(around, framework.routers()));
    Refusals refusals = new Refusals(interpreter, configured, handlers, state);
    return new Reader(
        refusals, new DependencyGuards(interpreter, dependencies, refusals, overrides));
  }

  /** It and all that it is mounted or included in: the middleware of those stands before it. */
  private void around(Router router, Set<Router> around) {
    if (around.add(router)) {
      for (Router one : outer().getOrDefault(router, Set.of())) {
        around(one, around);
      }
    }
  }

  private Map<Arguments, Router> applications() {
    Map<Arguments, Router> all = applications;
    if (all == null) {
      all = new IdentityHashMap<>();
      for (Router one : framework.routers()) {
        if (one.isApplication()) {
          all.put(one.arguments(), one);
        }
      }
      applications = all;
    }
    return all;
  }

  private Map<Router, Set<Router>> outer() {
    Map<Router, Set<Router>> all = outer;
    if (all == null) {
      all = new IdentityHashMap<>();
      for (Router one : framework.routers()) {
        for (Item item : one.items()) {
          Router inner =
              item instanceof Item.Mount mount
                  ? mount.application()
                  : item instanceof Item.Include include
                      ? include.router()
                      : item instanceof Item.Versions versions ? versions.application() : null;
          if (inner != null) {
            all.computeIfAbsent(inner, key -> new LinkedHashSet<>()).add(one);
          }
        }
      }
      outer = all;
    }
    return all;
  }
}
