package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Expression;
import io.apiledger.driver.scan.python.Parameter;
import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Instance;
import io.apiledger.driver.scan.python.run.Interpreter;
import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.driver.scan.python.run.Value;
import io.apiledger.model.Auth;
import io.apiledger.model.GuardPlace;
import io.apiledger.model.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What guards a route: dependencies of its application, of inclusions, of its router, of itself and
 * of its parameters, what decorates its function, and what that calls. Never says that nothing
 * guards a route: a gateway or middleware may. For one thread.
 */
final class Guards {
  private static final int LONGEST = 100;

  private final Interpreter interpreter;
  private final Dependencies dependencies;
  private final Readers readers;
  private final Backends backends;

  /** What was found. Unknown with places is a guard that may let everybody in. */
  record Found(Auth auth, List<GuardPlace> places) {
    List<String> names() {
      List<String> names = new ArrayList<>(places.size());
      for (GuardPlace place : places) {
        names.add(place.name());
      }
      return names;
    }
  }

  /**
   * @param configured names of what guards besides what is recognised
   * @param framework what applications were given: backends of middleware, handlers of exceptions
   */
  Guards(
      Interpreter interpreter,
      Dependencies dependencies,
      Set<String> configured,
      FastApi framework) {
    this.interpreter = interpreter;
    this.dependencies = dependencies;
    this.readers = new Readers(interpreter, dependencies, configured, framework);
    this.backends = new Backends(framework.backends(), readers.usual().refusals());
  }

  Found of(Assembly.Reached reached, @Nullable FunctionValue endpoint) {
    Layers layers = new Layers(readers.of(reached));
    for (Dependency dependency : reached.dependencies()) {
      layers.add(dependency);
    }
    if (endpoint != null) {
      ClassObject owner = endpoint.owner();
      for (Dependency dependency : owner == null ? List.<Dependency>of() : dependencies.of(owner)) {
        layers.add(dependency);
      }
      Map<String, String> made = new LinkedHashMap<>();
      Map<String, Integer> origins = parameters(endpoint, layers, made);
      decorators(reached.route(), endpoint, layers);
      Refusals.Found body = layers.body(endpoint, origins, made);
      if (body.verdict() == Verdict.ASKS || layers.verdict == Verdict.NONE) {
        layers.add(body);
      }
    }
    return new Found(
        layers.verdict == Verdict.ASKS ? Auth.YES : Auth.UNKNOWN,
        List.copyOf(layers.places.values()));
  }

  /** What was found so far, outermost first. */
  private final class Layers {
    private final Refusals refusals;
    private final DependencyGuards guards;
    private final Map<String, GuardPlace> places = new LinkedHashMap<>();
    private Verdict verdict = Verdict.NONE;

    Layers(Readers.Reader reader) {
      this.refusals = reader.refusals();
      this.guards = reader.guards();
    }

    Verdict add(Dependency dependency) {
      Verdict found = guards.of(dependency);
      if (found != Verdict.NONE) {
        add(name(guards.running(dependency)), dependency.site(), found);
      }
      return found;
    }

    /** What the function does that answers. */
    Refusals.Found body(
        FunctionValue endpoint, Map<String, Integer> origins, Map<String, String> made) {
      Refusals.Found body = refusals.of(new Refusals.Call(endpoint, origins, made, true, Set.of()));
      if (verdict == Verdict.ASKS) {
        return body; // One is enough.
      }
      Verdict found = guards.strangersOf(endpoint, body.verdict());
      return found == body.verdict() ? body : new Refusals.Found(found, body.places());
    }

    void add(String name, Site site, Verdict found) {
      String origin = Text.shortened(site.text(), LONGEST);
      places.putIfAbsent(name, new GuardPlace(name, origin, site.at()));
      verdict = verdict.or(found);
    }

    void add(Refusals.Found found) {
      found.places().forEach((name, site) -> add(name, site, found.verdict()));
    }
  }

  /** Its dependencies; where its parameters come from, for what the function does with them. */
  private Map<String, Integer> parameters(
      FunctionValue endpoint, Layers layers, Map<String, String> made) {
    Map<String, Integer> origins = new LinkedHashMap<>();
    boolean self = endpoint.takesSelf();
    for (Input input : dependencies.of(endpoint)) {
      Parameter parameter = input.parameter();
      int origin = Origins.NEITHER;
      if (!self) {
        Dependency dependency = input.dependency();
        origin = dependency == null ? plain(input) : depending(dependency, layers);
        if (dependency != null && Origins.isCaller(origin)) {
          made.put(parameter.name(), name(layers.guards.running(dependency)));
        }
        String type = configuredType(parameter, layers.refusals);
        if (!type.isEmpty()) {
          layers.add(type, new Site(fileOf(endpoint), parameter.span(), true), Verdict.ASKS);
        }
      }
      origins.put(parameter.name(), origin);
      self = false;
    }
    return origins;
  }

  private static int plain(Input input) {
    if (input.mark() instanceof ParameterMark mark) {
      return mark.isOfCaller() && !input.isOfNobody() ? Origins.CALLER : Origins.OTHER;
    }
    return input.isContext() ? Origins.REQUEST : Origins.OTHER;
  }

  private static int depending(Dependency dependency, Layers layers) {
    Verdict verdict = layers.add(dependency);
    DependencyGuards guards = layers.guards;
    return verdict != Verdict.NONE
        ? guards.origin(dependency, verdict)
        : guards.isProvider(dependency, verdict) ? Origins.NEITHER : Origins.OTHER;
  }

  /** The name of a type that the configuration calls a guard; empty where it is none. */
  private static String configuredType(Parameter parameter, Refusals refusals) {
    String name = parameter.annotation() == null ? "" : Refusal.name(parameter.annotation());
    return refusals.isConfigured(name) ? name : "";
  }

  /** Those between the route and its function: others do not stand before it. */
  private void decorators(Item.Route route, FunctionValue endpoint, Layers layers) {
    Statement.Function definition = endpoint.definition();
    PythonFile file = endpoint.module().file();
    if (definition == null || file == null) {
      return;
    }
    boolean here = route.site().file().path().equals(file.path());
    for (Expression decorator : definition.decorators()) {
      if (!here || decorator.span().start() > route.site().span().start()) {
        decorator(decorator, endpoint, layers);
      }
    }
  }

  private void decorator(Expression decorator, FunctionValue endpoint, Layers layers) {
    Refusals refusals = layers.refusals;
    String name = Refusal.name(decorator);
    Site site = new Site(fileOf(endpoint), decorator.span(), true);
    if (refusals.isConfigured(name)) {
      layers.add(name, site, Verdict.ASKS);
      return;
    }
    Expression function = decorator instanceof Expression.Call call ? call.function() : decorator;
    Value target = refusals.called(function, endpoint);
    for (Value one : target == null ? List.<Value>of() : target.candidates()) {
      if (one instanceof FunctionValue own) {
        Verdict found = refusals.ofWrappers(own, inner -> layers.guards.isOpen(own, inner));
        if (found != Verdict.NONE) {
          layers.add(name, site, found);
        }
      } else if (one instanceof Value.External external
          && external.name().equals("starlette.authentication.requires")) {
        layers.add(site.text(), site, backends.verdict());
      } else if (one instanceof Value.External external
          && GuardNames.speaksOfCallers(external.name())) {
        layers.add(name, site, Verdict.MAY);
      }
    }
  }

  private static PythonFile fileOf(FunctionValue endpoint) {
    PythonFile file = endpoint.module().file();
    if (file == null) {
      throw new IllegalStateException("a function outside of any file");
    }
    return file;
  }

  /** A function by its name; what has none of its own as written. */
  private String name(Dependency dependency) {
    Value target = dependency.target() == null ? null : interpreter.resolved(dependency.target());
    FunctionValue function = target == null ? null : Entries.function(target);
    boolean inside =
        function != null
            && (function.name().equals("<lambda>")
                || function.qualifiedName().contains("<locals>"));
    String name =
        target == null || inside || target instanceof Instance
            ? ""
            : DependencyGuards.simpleName(target.candidates().get(0));
    if (!name.isEmpty()) {
      return name;
    }
    String made = target instanceof SecurityScheme scheme ? scheme.name() : "Security";
    return dependency.written().isEmpty() ? made : dependency.written();
  }
}
