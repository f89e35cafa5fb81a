package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.driver.scan.python.run.Value;
import org.jspecify.annotations.Nullable;

/** A route or mount that is made as an object and put into a list. */
record RouteObject(String kind, Arguments arguments, Site site) implements Value.Native {
  /** {@code Route(…)}, {@code Mount(…)} and the like; null for what is none of them. */
  static @Nullable RouteObject of(String kind, Arguments arguments, Site site) {
    return switch (kind) {
      case "Route", "APIRoute", "WebSocketRoute", "APIWebSocketRoute", "Mount" ->
          new RouteObject(kind, arguments, site);
      case "Host" -> new RouteObject("Mount", ofHost(arguments), site);
      default -> null;
    };
  }

  /** What answers for a host is mounted on no path: it is asked with the whole one. */
  static Arguments ofHost(Arguments arguments) {
    return arguments.with("path", new Value.Text(""), "");
  }

  @Override
  public Value call(Arguments ignored, Site at) {
    return new Value.Unknown(at.text(), false);
  }

  void declareOn(Router router, FastApi framework) {
    Arguments.Argument path = arguments.get("path", 0);
    String written = path == null ? site.text() : path.text();
    if (kind.equals("Mount")) {
      mount(router, path, written, framework);
      return;
    }
    Value endpoint = arguments.value("endpoint", 1);
    boolean socket = kind.endsWith("WebSocketRoute");
    Value methods = arguments.value("methods", kind.equals("Route") ? 2 : -1);
    router
        .items()
        .add(
            new Item.Route(
                socket
                    ? Item.Route.Kind.WEB_SOCKET
                    : kind.equals("Route") ? Item.Route.Kind.PLAIN : Item.Route.Kind.API,
                kind,
                router,
                null,
                path == null ? null : path.value(),
                written,
                RouterMethods.plainMethods(endpoint, methods, site),
                endpoint == null ? new Value.Unknown(written, false) : endpoint,
                arguments,
                site));
  }

  private void mount(
      Router router, Arguments.@Nullable Argument path, String written, FastApi framework) {
    Router mounted = FastApi.router(arguments.value("app", 1));
    Value routes = arguments.value("routes", -1);
    if (mounted == null && routes != null) {
      mounted = new Router(true, Arguments.NONE, site);
      framework.routesOf(mounted).declare(routes, site);
    }
    if (mounted != null) {
      mounted.uses().add(site);
      router
          .items()
          .add(new Item.Mount(mounted, path == null ? null : path.value(), written, site));
    }
  }
}
