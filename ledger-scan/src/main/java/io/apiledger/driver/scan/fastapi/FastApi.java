package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.Framework;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Instance;
import io.apiledger.driver.scan.python.run.Sequence;
import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.driver.scan.python.run.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the names of FastAPI do. Collects routers and applications. For one thread. */
final class FastApi implements Framework {
  private static final Pattern DECORATES =
      Pattern.compile(
          "[\\w.]+\\.(get|post|put|patch|delete|head|options|trace|api_route|websocket)\\(.*");

  private final List<Router> routers = new ArrayList<>();
  private final RouterMethods methods;
  private final Problems problems;

  FastApi(Problems problems) {
    this.problems = problems;
    this.methods = new RouterMethods(this, problems);
  }

  RouterMethods methods() {
    return methods;
  }

  /** All routers and applications, in the order in which they were made. */
  List<Router> routers() {
    return routers;
  }

  /** The router behind an object; null where it is none. */
  static @Nullable Router router(@Nullable Value value) {
    return value instanceof Instance instance && instance.state() instanceof Router router
        ? router
        : null;
  }

  @Override
  public boolean speaksOf(String name) {
    return FastApiNames.of(name) || makes(name);
  }

  @Override
  public boolean makes(String className) {
    return FastApiNames.isApplication(className) || FastApiNames.isRouter(className);
  }

  @Override
  public void initialise(Instance self, String className, Arguments arguments, Site site) {
    if (self.state() != null) {
      return;
    }
    Router router = new Router(FastApiNames.isApplication(className), arguments, site);
    self.state(router);
    routers.add(router);
    methods.declared(router, arguments.value("routes", -1), site);
    Value lifespan = arguments.value("lifespan", -1);
    if (lifespan != null) {
      router.starts().add(new Router.Start(lifespan, Arguments.of(self)));
    }
    if (arguments.value("on_startup", -1) instanceof Sequence functions) {
      functions.items().forEach(one -> router.starts().add(new Router.Start(one, Arguments.NONE)));
    }
  }

  @Override
  public @Nullable Value attribute(Instance self, String name, Site site) {
    return methods.of(self, name, site);
  }

  @Override
  public void assigned(Instance self, String name, Value value, Site site) {
    if (!name.equals("routes")) {
      return;
    }
    Router router = router(self);
    if (value instanceof RouteList list && router != null) {
      methods.declared(router, list.router() == router ? null : list, site);
    } else {
      problems.notAnalysable("other routes take the place of those before: " + site.text(), site);
    }
  }

  @Override
  public @Nullable Value call(String function, Arguments arguments, Site site) {
    if (FastApiNames.isDepends(function) || FastApiNames.isSecurity(function)) {
      Arguments.Argument target = arguments.get("dependency", 0);
      return new Dependency(
          target == null ? null : target.value(),
          FastApiNames.isSecurity(function),
          target == null ? "" : target.text(),
          site);
    }
    if (FastApiNames.isSecurityScheme(function)) {
      return SecurityScheme.of(arguments);
    }
    if (FastApiNames.isParameter(function)) {
      return new ParameterMark(FastApiNames.last(function));
    }
    if (FastApiNames.of(function) && function.contains(".routing.")) {
      return RouterMethods.routeObject(function, arguments, site);
    }
    return wrapped(function, arguments, site);
  }

  /** What a function of another package makes of an application: it is served all the same. */
  private @Nullable Value wrapped(String function, Arguments arguments, Site site) {
    if (!FastApiNames.wraps(function)) {
      return null;
    }
    List<Value> given = new ArrayList<>();
    arguments.positional().forEach(one -> given.add(one.value()));
    arguments.named().values().forEach(one -> given.add(one.value()));
    for (Value one : given) {
      Router router = router(one);
      if (router != null && router.isApplication()) {
        if (FastApiNames.versions(function)) {
          problems.notAnalysable("routes get versions from another package: " + site.text(), site);
        }
        return one;
      }
    }
    return null;
  }

  @Override
  public void lost(Value function, Arguments arguments, Site site) {
    if (function instanceof FunctionValue again && Factories.declares(again)) {
      problems.notAnalysable("a function calls itself too often: " + site.text(), site);
    }
    if (!(function instanceof Value.Unknown unknown) || unknown.foreign()) {
      return;
    }
    boolean handed =
        arguments.positional().stream().anyMatch(one -> router(one.value()) != null)
            || arguments.named().values().stream().anyMatch(one -> router(one.value()) != null);
    boolean decorates =
        arguments.positional().size() == 1
            && arguments.positional().get(0).value() instanceof FunctionValue
            && DECORATES.matcher(unknown.expression()).matches();
    if (handed) {
      problems.notAnalysable(
          "a router is handed to " + unknown.expression() + ", which cannot be followed", site);
    } else if (decorates) {
      problems.notAnalysable("routes are declared on something unknown: " + site.text(), site);
    }
  }

  @Override
  public void tooMuch(Site site, String what) {
    problems.notAnalysable(what + " to follow: " + site.text(), site);
  }
}
