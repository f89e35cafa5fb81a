package io.apiledger.engine.openapi;

import io.apiledger.model.tree.Tree;
import java.util.List;

/** A security scheme of Swagger 2.0 as one of OpenAPI 3.0. */
final class UpgradedSecurity {
  private UpgradedSecurity() {}

  static Tree.Mapping scheme(Tree.Mapping scheme) {
    return switch (Trees.textOf(scheme, "type")) {
      case "basic" ->
          Trees.building()
              .text("type", "http")
              .text("scheme", "basic")
              .put("description", scheme.get("description"))
              .build();
      case "oauth2" ->
          Trees.building()
              .text("type", "oauth2")
              .put("description", scheme.get("description"))
              .put("flows", flows(scheme))
              .build();
      default -> scheme;
    };
  }

  private static Tree flows(Tree.Mapping scheme) {
    Tree scopes = scheme.get("scopes");
    Tree flow =
        Trees.building()
            .put("authorizationUrl", scheme.get("authorizationUrl"))
            .put("tokenUrl", scheme.get("tokenUrl"))
            .put("scopes", scopes == null ? Trees.mapping(List.of()) : scopes)
            .build();
    String name =
        switch (Trees.textOf(scheme, "flow")) {
          case "application" -> "clientCredentials";
          case "accessCode" -> "authorizationCode";
          case "password" -> "password";
          default -> "implicit";
        };
    return Trees.building().put(name, flow).build();
  }
}
