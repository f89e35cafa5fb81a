package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.Interpreter;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who reads the guards of a route. Applications share one, unless they override dependencies, or
 * something different stands before their routes. For one thread.
 */
final class Readers {
  private final Interpreter interpreter;
  private final Dependencies dependencies;
  private final Set<String> configured;
  private final FastApi framework;
  private final Refusals honest;
  private final Middleware middleware;
  private final Map<Set<String>, Reader> shared = new HashMap<>(); // By what may be made up.
  private final IdentityHashMap<Router, Reader> known = new IdentityHashMap<>();
  private @Nullable Set<String> ofDependencies;
  private @Nullable Applications applications;

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
    this.honest = new Refusals(interpreter, configured, framework.handlers(), RequestState.HONEST);
    this.middleware = new Middleware(interpreter, honest);
  }

  Reader usual() {
    return shared(Set.of());
  }

  Reader of(Assembly.Reached reached) {
    List<Arguments> layers = reached.around().layers();
    Router application = layers.isEmpty() ? null : applications().made(layers.get(0));
    if (application == null) {
      return usual();
    }
    Reader reader = known.get(application);
    if (reader == null) {
      Set<String> madeUp = middleware.of(applications().around(application));
      reader =
          application.overrides().entries().isEmpty()
              ? shared(madeUp)
              : reader(madeUp, Overrides.of(application.overrides(), interpreter));
      known.put(application, reader);
    }
    return reader;
  }

  private Reader shared(Set<String> madeUp) {
    Reader reader = shared.get(madeUp);
    if (reader == null) {
      reader = reader(madeUp, Overrides.NONE);
      shared.put(madeUp, reader);
    }
    return reader;
  }

  private Reader reader(Set<String> madeUp, Overrides overrides) {
    RequestState state = new RequestState(() -> with(madeUp));
    Refusals refusals = new Refusals(interpreter, configured, framework.handlers(), state);
    return new Reader(
        refusals, new DependencyGuards(interpreter, dependencies, refusals, overrides));
  }

  private Set<String> with(Set<String> madeUp) {
    Set<String> known = ofDependencies;
    if (known == null) {
      known = new Dependents(interpreter, dependencies, honest).of(framework.routers());
      ofDependencies = known;
    }
    Set<String> all = new LinkedHashSet<>(known);
    all.addAll(madeUp);
    return all;
  }

  private Applications applications() {
    Applications all = applications;
    if (all == null) {
      all = new Applications(framework.routers());
      applications = all;
    }
    return all;
  }
}
