package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.ClassObject;
import io.apiledger.driver.scan.python.run.FunctionValue;
import io.apiledger.driver.scan.python.run.Instance;
import io.apiledger.driver.scan.python.run.Interpreter;
import io.apiledger.driver.scan.python.run.Sequence;
import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.driver.scan.python.run.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What can be called on a router or an application. For one thread. */
final class RouterMethods {
  private static final Value GET = new Value.Text("GET");

  private final FastApi framework;
  private final Inclusions inclusions;
  private @Nullable Interpreter interpreter;

  RouterMethods(FastApi framework, Problems problems) {
    this.framework = framework;
    this.inclusions = new Inclusions(problems);
  }

  void interpreter(Interpreter value) {
    interpreter = value;
  }

  /**
   * An attribute of a router.
   *
   * @param name after {@code super.} where the framework's own is meant, whatever subclasses do
   */
  @Nullable Value of(Instance self, String name, Site site) {
    String plain = FastApiNames.plain(name);
    boolean own = plain.length() < name.length();
    if (FastApiNames.METHODS.contains(plain)) {
      Value methods = new Value.Text(plain.toUpperCase(Locale.ROOT));
      return decorator(self, plain, methods, own);
    }
    return rare(self, plain, site);
  }

  private @Nullable Value rare(Instance self, String plain, Site site) {
    return switch (plain) {
      case "api_route" -> decorator(self, plain, null, false);
      case "websocket", "websocket_route" -> webSocket(self, plain);
      case "route" -> plainRoute(self);
      case "add_api_route" -> (Value.Native) (a, at) -> addApiRoute(self, plain, null, a, at);
      case "add_route" -> (Value.Native) (a, at) -> addRoute(self, a, at);
      case "add_api_websocket_route", "add_websocket_route" ->
          (Value.Native) (a, at) -> addWebSocket(self, plain, a, at);
      case "include_router" ->
          (Value.Native) (a, at) -> inclusions.include(router(self), prefix(self), a, at);
      case "mount" -> (Value.Native) (a, at) -> inclusions.mount(router(self), a, at);
      case "host" ->
          (Value.Native) (a, at) -> inclusions.mount(router(self), RouteObject.ofHost(a), at);
      case "router" -> router(self).isApplication() ? self : null;
      case "prefix", "tags", "dependencies", "root_path" -> given(self, plain);
      case "openapi_url", "docs_url", "redoc_url", "swagger_ui_oauth2_redirect_url" ->
          router(self).isApplication() ? document(self, plain) : null;
      case "dependency_overrides" -> router(self).overrides();
      case "routes" -> framework.routesOf(router(self));
      case "state" -> router(self).kept();
      case "openapi", "title", "version", "description" -> new Value.Unknown(site.text(), true);
      case "on_event" -> (Value.Native) (a, at) -> onEvent(router(self), a, at);
      case "add_event_handler" -> (Value.Native) (a, at) -> handler(router(self), a);
      case "add_middleware" -> (Value.Native) (a, at) -> addMiddleware(self, a, at);
      case "middleware" -> (Value.Native) (a, at) -> middleware(self);
      case "exception_handler" -> (Value.Native) (a, at) -> framework.handlers().decorator(a);
      case "add_exception_handler" -> (Value.Native) (a, at) -> framework.handlers().add(a, at);
      default -> null;
    };
  }

  private Value addMiddleware(Instance self, Arguments arguments, Site site) {
    framework.stands(router(self), arguments);
    return new Value.Unknown(site.text(), true);
  }

  /** {@code @app.middleware("http")} */
  private Value middleware(Instance self) {
    Value.Native decorate =
        (decorated, at) -> {
          framework.stands(router(self), decorated);
          Value function = decorated.value("func", 0);
          return function == null ? new Value.Unknown(at.text(), true) : function;
        };
    return decorate;
  }

  private static Value onEvent(Router router, Arguments arguments, Site site) {
    boolean starts = isStartup(arguments);
    Value.Native decorate =
        (decorated, at) -> {
          Value function = decorated.value("func", 0);
          if (starts && function != null) {
            router.starts().add(new Router.Start(function, Arguments.NONE));
          }
          return function == null ? new Value.Unknown(site.text(), true) : function;
        };
    return decorate;
  }

  private static Value handler(Router router, Arguments arguments) {
    Value function = arguments.value("func", 1);
    if (isStartup(arguments) && function != null) {
      router.starts().add(new Router.Start(function, Arguments.NONE));
    }
    return Value.None.CERTAIN;
  }

  private static boolean isStartup(Arguments arguments) {
    return arguments.value("event_type", 0) instanceof Value.Text event
        && event.text().equals("startup");
  }

  private static Router router(Instance self) {
    Router router = FastApi.router(self);
    if (router == null) {
      throw new IllegalStateException("a router without its state");
    }
    return router;
  }

  /** The prefix that a router has now: the code may have set another one. */
  private static @Nullable Value prefix(Instance self) {
    Value assigned = self.attribute("prefix");
    return assigned == null ? router(self).prefix() : assigned;
  }

  private static Value given(Instance self, String name) {
    Value value = router(self).arguments().value(name, -1);
    return value != null
        ? value
        : name.equals("prefix") || name.equals("root_path")
            ? new Value.Text("")
            : new Value.Unknown(name, true);
  }

  /** Where an application serves its document and the pages that show it. */
  private static Value document(Instance self, String name) {
    Value value = router(self).arguments().value(name, -1);
    return value != null
        ? value
        : new Value.Text(
            switch (name) {
              case "openapi_url" -> "/openapi.json";
              case "docs_url" -> "/docs";
              case "redoc_url" -> "/redoc";
              default -> "/docs/oauth2-redirect";
            });
  }

  /** {@code @router.get(path)}: a decorator that declares what it decorates. */
  private Value.Native decorator(Instance self, String name, @Nullable Value method, boolean own) {
    return (arguments, site) -> {
      FunctionValue override = own ? null : override(self, "api_route");
      if (override != null && !name.equals("api_route") && method != null) {
        Arguments forwarded = arguments.with("methods", Sequence.of(List.of(method)), "");
        return interpreter().call(new Value.Bound(override, self), forwarded, site);
      }
      Site declared = declared(self, site);
      Value.Native decorate =
          (decorated, at) -> {
            Value endpoint = decorated.value("func", 0);
            if (endpoint == null) {
              return new Value.Unknown(at.text(), false);
            }
            addApiRoute(self, name, method, arguments.with("endpoint", endpoint, ""), declared);
            return endpoint;
          };
      return decorate;
    };
  }

  private Value addApiRoute(
      Instance self, String origin, @Nullable Value method, Arguments arguments, Site site) {
    FunctionValue override = override(self, "add_api_route");
    boolean direct = origin.equals("add_api_route");
    if (override != null && !direct) {
      Arguments forwarded =
          method == null ? arguments : arguments.with("methods", Sequence.of(List.of(method)), "");
      Value endpoint = arguments.value("endpoint", -1);
      if (endpoint != null && !arguments.positional().isEmpty()) {
        List<Arguments.Argument> first = new ArrayList<>(arguments.positional().subList(0, 1));
        first.add(new Arguments.Argument(endpoint, ""));
        java.util.Map<String, Arguments.Argument> rest =
            new java.util.LinkedHashMap<>(forwarded.named());
        rest.remove("endpoint");
        forwarded = new Arguments(first, rest, forwarded.open());
      }
      return interpreter().call(new Value.Bound(override, self), forwarded, site);
    }
    Value endpoint = arguments.value("endpoint", 1);
    List<Value> methods =
        method != null ? List.of(method) : methods(arguments.value("methods", -1), site);
    add(self, Item.Route.Kind.API, origin, arguments, methods, endpoint, site);
    return Value.None.CERTAIN;
  }

  /** The methods that a list names; GET where none is given. */
  private static List<Value> methods(@Nullable Value given, Site site) {
    if (given == null || given instanceof Value.None) {
      return List.of(GET);
    }
    List<Value> methods = new ArrayList<>();
    for (Value one : given.candidates()) {
      if (one instanceof Sequence sequence) {
        methods.addAll(sequence.items());
      }
    }
    return methods.isEmpty() ? List.of(new Value.Unknown(site.text(), false)) : methods;
  }

  /** Of a class that answers, its methods of these names; of any other object, all. */
  static List<Value> plainMethods(@Nullable Value endpoint, @Nullable Value given, Site site) {
    boolean none = given == null || given instanceof Value.None;
    if (!none || !(endpoint instanceof ClassObject) && !(endpoint instanceof Instance)) {
      return methods(given, site);
    }
    List<Value> methods = new ArrayList<>();
    for (String name : new TreeSet<>(FastApiNames.METHODS)) {
      if (endpoint instanceof ClassObject type && type.attribute(name) != null) {
        methods.add(new Value.Text(name.toUpperCase(Locale.ROOT)));
      }
    }
    return methods.isEmpty() ? List.of(new Value.Text("ANY")) : methods;
  }

  private Value addRoute(Instance self, Arguments arguments, Site site) {
    Value endpoint = arguments.value("route", 1);
    Value target = endpoint == null ? arguments.value("endpoint", 1) : endpoint;
    List<Value> methods = plainMethods(target, arguments.value("methods", 2), site);
    add(self, Item.Route.Kind.PLAIN, "add_route", arguments, methods, target, site);
    return Value.None.CERTAIN;
  }

  private Value.Native plainRoute(Instance self) {
    return (arguments, site) -> {
      Site declared = declared(self, site);
      Value.Native decorate =
          (decorated, at) -> {
            Value endpoint = decorated.value("func", 0);
            List<Value> methods = methods(arguments.value("methods", 1), site);
            add(self, Item.Route.Kind.PLAIN, "route", arguments, methods, endpoint, declared);
            return endpoint == null ? Value.None.CERTAIN : endpoint;
          };
      return decorate;
    };
  }

  private Value.Native webSocket(Instance self, String name) {
    return (arguments, site) -> {
      Site declared = declared(self, site);
      Value.Native decorate =
          (decorated, at) -> {
            Value endpoint = decorated.value("func", 0);
            add(self, Item.Route.Kind.WEB_SOCKET, name, arguments, List.of(), endpoint, declared);
            return endpoint == null ? Value.None.CERTAIN : endpoint;
          };
      return decorate;
    };
  }

  private Value addWebSocket(Instance self, String name, Arguments arguments, Site site) {
    Value endpoint = arguments.value("endpoint", 1);
    add(self, Item.Route.Kind.WEB_SOCKET, name, arguments, List.of(), endpoint, site);
    return Value.None.CERTAIN;
  }

  private Site declared(Instance self, Site site) {
    return Declarations.site(self, interpreter().running(), site);
  }

  private void add(
      Instance self,
      Item.Route.Kind kind,
      String origin,
      Arguments arguments,
      List<Value> methods,
      @Nullable Value endpoint,
      Site site) {
    Router router = router(self);
    Arguments.Argument path = arguments.get("path", 0);
    String written = path == null ? "" : path.text();
    router
        .items()
        .add(
            new Item.Route(
                kind,
                origin,
                router,
                kind.isPlain(origin) ? null : prefix(self),
                path == null ? null : path.value(),
                written.isEmpty() ? site.text() : written,
                methods,
                endpoint == null ? new Value.Unknown(site.text(), false) : endpoint,
                arguments,
                declared(self, site)));
  }

  /** The function of a subclass that stands in for one of the framework's. */
  private static @Nullable FunctionValue override(Instance self, String name) {
    return !router(self).isApplication()
            && self.type() instanceof ClassObject type
            && type.attribute(name) instanceof FunctionValue function
        ? function
        : null;
  }

  private Interpreter interpreter() {
    if (interpreter == null) {
      throw new IllegalStateException("used before it was linked with an interpreter");
    }
    return interpreter;
  }
}
