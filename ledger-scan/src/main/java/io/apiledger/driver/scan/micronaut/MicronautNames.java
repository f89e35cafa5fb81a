package io.apiledger.driver.scan.micronaut;

import java.util.Map;
import java.util.Set;

/** The names of Micronaut's annotations that decide about routes. */
final class MicronautNames {
  private static final String HTTP = "io.micronaut.http.annotation.";
  private static final String SOCKET = "io.micronaut.websocket.annotation.";

  static final String ALIAS_FOR = "io.micronaut.context.annotation.AliasFor";

  static final Set<String> CONTROLLER = Set.of(HTTP + "Controller");

  static final Set<String> BODY = Set.of(HTTP + "Body");

  /** What a method takes as a whole message. */
  static final Set<String> REQUESTS = Set.of("io.micronaut.http.HttpRequest");

  static final Set<String> SERVER_WEB_SOCKET = Set.of(SOCKET + "ServerWebSocket");

  /** The route of a web socket goes to the first method that has one of these. */
  static final Set<String> ON_SOCKET = Set.of(SOCKET + "OnOpen", SOCKET + "OnMessage");

  /** Annotations that map, with the method that they stand for; empty where they name it. */
  static final Map<String, String> MAPPINGS =
      Map.of(
          HTTP + "Get", "GET",
          HTTP + "Post", "POST",
          HTTP + "Put", "PUT",
          HTTP + "Delete", "DELETE",
          HTTP + "Patch", "PATCH",
          HTTP + "Head", "HEAD",
          HTTP + "Options", "OPTIONS",
          HTTP + "Trace", "TRACE",
          HTTP + "CustomHttpMethod", "");

  private MicronautNames() {}
}
