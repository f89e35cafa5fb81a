package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.Dict;
import io.apiledger.driver.scan.python.run.Framework;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Instance;
import io.apiledger.driver.scan.python.run.Sequence;
import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.driver.scan.python.run.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the names of FastAPI do. Collects routers and applications. For one thread. */
final class FastApi implements Framework {
  private static final Pattern DECORATES =
      Pattern.compile(
          "[\\w.]+\\.(get|post|put|patch|delete|head|options|trace|api_route|websocket)\\(.*");

  private final List<Router> routers = new ArrayList<>();
  private final List<Value> backends = new ArrayList<>();
  private final ExceptionHandlers handlers = new ExceptionHandlers();
  private final RouterMethods methods;
  private final Problems problems;

  FastApi(Problems problems) {
    this.problems = problems;
    this.methods = new RouterMethods(this, problems);
  }

  RouterMethods methods() {
    return methods;
  }

  /** The routes of a router as a list of the code. */
  RouteList routesOf(Router router) {
    return new RouteList(router, this, problems);
  }

  /** All routers and applications, in the order in which they were made. */
  List<Router> routers() {
    return routers;
  }

  /** Hears of middleware that an application is given. */
  void stands(Router before, Arguments arguments) {
    before.middleware().add(arguments);
    Value backend = arguments.value("backend", -1);
    if (backend != null) {
      backends.add(backend);
    }
  }

  /** What middleware asks who is calling. */
  List<Value> backends() {
    return backends;
  }

  /** What applications make of exceptions. */
  ExceptionHandlers handlers() {
    return handlers;
  }

  /** The router behind an object; null where it is none. */
  static @Nullable Router router(@Nullable Value value) {
    return value instanceof Instance instance && instance.state() instanceof Router router
        ? router
        : null;
  }

  @Override
  public boolean speaksOf(String name) {
    return FastApiNames.of(name) || isRouter(name);
  }

  @Override
  public boolean makes(String className) {
    return isRouter(className) || FastApiUsers.isOne(className);
  }

  private static boolean isRouter(String className) {
    return FastApiNames.isApplication(className) || FastApiNames.isRouter(className);
  }

  @Override
  public void initialise(Instance self, String className, Arguments arguments, Site site) {
    if (self.state() != null) {
      return;
    }
    if (FastApiUsers.isOne(className)) {
      self.state(className);
      return;
    }
    Router router = new Router(FastApiNames.isApplication(className), arguments, site);
    self.state(router);
    routers.add(router);
    routesOf(router).declare(arguments.value("routes", -1), site);
    if (arguments.value("middleware", -1) instanceof Sequence all) {
      for (Value one : all.items()) {
        if (one instanceof MiddlewareObject layer) {
          stands(router, layer.arguments());
        }
      }
    }
    handlers.addAll(arguments.value("exception_handlers", -1));
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
    return FastApiUsers.isOne(self)
        ? FastApiUsers.attribute(self, FastApiNames.plain(name))
        : methods.of(self, name, site);
  }

  @Override
  public void assigned(Instance self, String name, Value value, Site site) {
    Router router = router(self);
    if (name.equals("dependency_overrides") && router != null && value instanceof Dict all) {
      router.overrides(all);
    }
    if (!name.equals("routes")) {
      return;
    }
    if (value instanceof RouteList list && router != null) {
      routesOf(router).declare(list.router() == router ? null : list, site);
    } else {
      problems.notAnalysable("other routes take the place of those before: " + site.text(), site);
    }
  }

  @Override
  public @Nullable Value call(String function, Arguments arguments, Site site) {
    ApiVersion version = ApiVersion.of(function, arguments);
    return version != null
        ? version
        : FastApiNames.of(function)
            ? own(function, arguments, site)
            : wrapped(function, arguments, site);
  }

  private @Nullable Value own(String function, Arguments arguments, Site site) {
    String name = FastApiNames.last(function);
    return switch (name) {
      case "Depends" -> dependency(arguments, false, site);
      case "Security" -> dependency(arguments, true, site);
      case "Middleware" -> new MiddlewareObject(arguments);
      case "Query", "Path", "Header", "Cookie", "Body", "Form", "File" ->
          ParameterMark.of(name, arguments);
      default ->
          FastApiNames.isSecurityScheme(function)
              ? SecurityScheme.of(name, arguments)
              : function.contains(".routing.")
                  ? RouteObject.of(name, arguments, site)
                  : wrapped(function, arguments, site);
    };
  }

  private static Dependency dependency(Arguments arguments, boolean security, Site site) {
    Arguments.Argument target = arguments.get("dependency", 0);
    return target == null
        ? new Dependency(null, security, "", site)
        : new Dependency(target.value(), security, target.text(), site);
  }

  /** What a function of another package makes of an application: it is served all the same. */
  private @Nullable Value wrapped(String function, Arguments arguments, Site site) {
    Value application = application(arguments);
    if (application == null || !FastApiNames.wraps(function)) {
      return null;
    }
    if (ApiVersion.serves(function)) {
      return versioned(application, arguments, site);
    }
    if (FastApiNames.versions(function)) {
      problems.notAnalysable("routes get versions from another package: " + site.text(), site);
    }
    return application;
  }

  /** Another application, which serves this one below the versions of its routes. */
  private Value versioned(Value application, Arguments arguments, Site site) {
    Router inner = Objects.requireNonNull(router(application));
    inner.uses().add(site);
    Instance made = new Instance(new Value.External("fastapi.FastAPI"));
    initialise(made, "fastapi.FastAPI", arguments, site);
    Objects.requireNonNull(router(made)).items().add(new Item.Versions(inner, arguments, site));
    return made;
  }

  private static @Nullable Value application(Arguments arguments) {
    for (Arguments.Argument one : arguments.positional()) {
      if (isApplication(one)) {
        return one.value();
      }
    }
    for (Arguments.Argument one : arguments.named().values()) {
      if (isApplication(one)) {
        return one.value();
      }
    }
    return null;
  }

  private static boolean isApplication(Arguments.Argument argument) {
    Router router = router(argument.value());
    return router != null && router.isApplication();
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
