package io.apiledger.driver.scan.fastapi;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The names of FastAPI and of Starlette below it. */
final class FastApiNames {
  /** The methods that a decorator or a call of the same name declares. */
  static final Set<String> METHODS =
      Set.of("get", "post", "put", "patch", "delete", "head", "options", "trace");

  /** Packages whose functions take an application and give none. */
  private static final List<String> UNWRAPPED =
      List.of("builtins.", "functools.", "uvicorn.", "httpx.");

  private static final List<String> TAKERS = List.of("Client", "Transport", "Server", "Config");

  private static final Set<String> PACKAGES = Set.of("fastapi", "starlette");

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
    String name = last(className);
    return name.equals("FastAPI") || name.equals("Starlette") && of(className);
  }

  /** Whether it is a class of routers, FastAPI's own or one that another package derived. */
  static boolean isRouter(String className) {
    String name = last(className);
    return name.endsWith("APIRouter")
        || name.equals("InferringRouter")
        || name.equals("Router") && of(className);
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

  /** Whether calls of it mark a dependency. */
  static boolean isDepends(String function) {
    return of(function) && last(function).equals("Depends");
  }

  /** Whether calls of it mark a dependency that guards. */
  static boolean isSecurity(String function) {
    return of(function) && last(function).equals("Security");
  }

  /** Whether it stands for credentials of requests: {@code HTTPBearer} and the like. */
  static boolean isSecurityScheme(String className) {
    return className.startsWith("fastapi.security.") && SCHEMES.contains(last(className));
  }

  /** Whether calls of it say where a parameter comes from: {@code Query}, {@code Body} … */
  static boolean isParameter(String function) {
    return of(function)
        && List.of("Query", "Path", "Header", "Cookie", "Body", "Form", "File")
            .contains(last(function));
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

  static boolean of(String name) {
    int dot = name.indexOf('.');
    return dot > 0 && PACKAGES.contains(name.substring(0, dot));
  }

  static String last(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
