package io.apiledger.driver.scan.fastapi;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of FastAPI and of Starlette below it. */
final class FastApiNames {
  /** What stands before an attribute where the framework's own is meant. */
  static final String SUPER = "super.";

  /** The methods that a decorator or a call of the same name declares. */
  static final Set<String> METHODS =
      Set.of("get", "post", "put", "patch", "delete", "head", "options", "trace");

  /** What else declares a route. */
  private static final Set<String> DECLARING =
      Set.of(
          "api_route",
          "add_api_route",
          "route",
          "add_route",
          "websocket",
          "websocket_route",
          "add_api_websocket_route",
          "add_websocket_route");

  private static final Set<String> PLAIN_SOCKETS =
      Set.of("websocket_route", "add_websocket_route", "WebSocketRoute");

  /** Packages whose functions take an application and give none. */
  private static final List<String> UNWRAPPED =
      List.of("builtins.", "functools.", "uvicorn.", "httpx.");

  private static final List<String> TAKERS = List.of("Client", "Transport", "Server", "Config");

  private static final Set<String> SCHEMES =
      Set.of(
          "HTTPBearer",
          "HTTPBasic",
          "HTTPDigest",
          "OAuth2",
          "OAuth2PasswordBearer",
          "OAuth2AuthorizationCodeBearer",
          "APIKeyHeader",
          "APIKeyQuery",
          "APIKeyCookie",
          "OpenIdConnect");

  private FastApiNames() {}

  /** Whether it is a class of applications. */
  static boolean isApplication(String className) {
    return isCalled(className, "FastAPI") || isCalled(className, "Starlette") && of(className);
  }

  /** Whether it is a class of routers, FastAPI's own or one that another package derived. */
  static boolean isRouter(String className) {
    return className.endsWith("APIRouter")
        || isCalled(className, "InferringRouter")
        || isCalled(className, "Router") && of(className);
  }

  /** Whether a name is this one, in whatever module. */
  private static boolean isCalled(String name, String last) {
    int before = name.length() - last.length() - 1;
    return name.endsWith(last) && (before < 0 || name.charAt(before) == '.');
  }

  /** Whether it is a function or class of another package that may be given an application. */
  static boolean wraps(String function) {
    for (String start : UNWRAPPED) {
      if (function.startsWith(start)) {
        return false;
      }
    }
    for (String end : TAKERS) {
      if (function.endsWith(end)) {
        return false;
      }
    }
    return true;
  }

  /** Whether it serves an application under versions of its paths. */
  static boolean versions(String function) {
    return last(function).toLowerCase(Locale.ROOT).matches("version(ed|iz).*");
  }

  /** Whether it stands for credentials of requests: {@code HTTPBearer} and the like. */
  static boolean isSecurityScheme(String className) {
    return className.startsWith("fastapi.security.") && SCHEMES.contains(last(className));
  }

  /** Whether it is an answer rather than a model of one. */
  static boolean isResponse(String className) {
    return className.endsWith("Response")
        && (of(className) || className.matches("(sse_)?(starlette|fastapi)\\w*\\..*"));
  }

  /** Whether FastAPI fills parameters of it itself. */
  static boolean isContext(String className) {
    return of(className)
        && List.of(
                "Request",
                "Response",
                "WebSocket",
                "BackgroundTasks",
                "HTTPConnection",
                "SecurityScopes")
            .contains(last(className));
  }

  /** Whether an exception of it answers a request. */
  static boolean isHttpException(String className) {
    return last(className).toLowerCase(Locale.ROOT).endsWith("httpexception");
  }

  /** Whether a method of a router that is called so declares a route. */
  static boolean declares(String method) {
    return METHODS.contains(method) || DECLARING.contains(method);
  }

  /** Whether what declares a web socket is Starlette's, which knows no prefix of a router. */
  static boolean isPlainSocket(String origin) {
    return PLAIN_SOCKETS.contains(origin);
  }

  static boolean of(String name) {
    return name.startsWith("fastapi.") || name.startsWith("starlette.");
  }

  /** The name of an attribute, also where the framework's own is meant, whatever subclasses do. */
  static String plain(String attribute) {
    return attribute.startsWith(SUPER) ? attribute.substring(SUPER.length()) : attribute;
  }

  static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
