package io.apiledger.driver.scan.spring;

import java.util.Map;
import java.util.Set;

/** The names of Spring's annotations that decide about routes. */
final class SpringNames {
  private static final String WEB = "org.springframework.web.bind.annotation.";
  private static final String EXCHANGE = "org.springframework.web.service.annotation.";
  private static final String STEREOTYPE = "org.springframework.stereotype.";

  static final String ALIAS_FOR = "org.springframework.core.annotation.AliasFor";
  static final String BEAN = "org.springframework.context.annotation.Bean";

  /** Annotations that map, with the method that they stand for; empty where they name it. */
  static final Map<String, String> MAPPINGS =
      Map.ofEntries(
          Map.entry(WEB + "RequestMapping", ""),
          Map.entry(WEB + "GetMapping", "GET"),
          Map.entry(WEB + "PostMapping", "POST"),
          Map.entry(WEB + "PutMapping", "PUT"),
          Map.entry(WEB + "DeleteMapping", "DELETE"),
          Map.entry(WEB + "PatchMapping", "PATCH"),
          Map.entry(EXCHANGE + "HttpExchange", ""),
          Map.entry(EXCHANGE + "GetExchange", "GET"),
          Map.entry(EXCHANGE + "PostExchange", "POST"),
          Map.entry(EXCHANGE + "PutExchange", "PUT"),
          Map.entry(EXCHANGE + "DeleteExchange", "DELETE"),
          Map.entry(EXCHANGE + "PatchExchange", "PATCH"));

  /** On a class or anything above it: what Spring looks for routes in; since version 6. */
  static final Set<String> CONTROLLERS = Set.of(STEREOTYPE + "Controller", WEB + "RestController");

  /** The same before version 6. */
  static final Set<String> EARLIER_CONTROLLERS =
      Set.of(STEREOTYPE + "Controller", WEB + "RestController", WEB + "RequestMapping");

  /** On a class itself: what makes it a bean. */
  static final Set<String> STEREOTYPES =
      Set.of(
          STEREOTYPE + "Controller",
          WEB + "RestController",
          STEREOTYPE + "Component",
          STEREOTYPE + "Service",
          STEREOTYPE + "Repository",
          "org.springframework.context.annotation.Configuration",
          "org.springframework.boot.autoconfigure.SpringBootApplication",
          "jakarta.inject.Named",
          "javax.inject.Named");

  static final Set<String> RESPONSE_BODY = Set.of(WEB + "ResponseBody", WEB + "RestController");

  static final Set<String> REQUEST_BODY = Set.of(WEB + "RequestBody");

  /** What a method takes or gives as a whole message, whatever annotations say. */
  static final Set<String> ENTITIES =
      Set.of(
          "org.springframework.http.HttpEntity",
          "org.springframework.http.RequestEntity",
          "org.springframework.http.ResponseEntity");

  private SpringNames() {}
}
