package io.apiledger.driver.openapi;

import io.apiledger.model.tree.Tree;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The schema names of what an operation takes and gives. */
final class Bodies {
  private final Version version;
  private final Resolver resolver;
  private final SchemaName names;

  Bodies(Version version, Resolver resolver) {
    this.version = version;
    this.resolver = resolver;
    this.names = new SchemaName(resolver);
  }

  /** The schema of the request. */
  String request(Spot operation, Spot pathItem) {
    if (version == Version.V3) {
      return content(resolver.follow(operation.get("requestBody")));
    }
    Spot body = bodyParameter(operation.get("parameters"));
    body = body == null ? bodyParameter(pathItem.get("parameters")) : body;
    return body == null ? "" : names.of(body.get("schema"));
  }

  /** The schema of the response to success: the lowest 2xx, else 2XX, else default. */
  String response(Spot operation) {
    Spot response = resolver.follow(success(operation.get("responses")));
    if (response == null) {
      return "";
    }
    return version == Version.V3 ? content(response) : names.of(response.get("schema"));
  }

  private @Nullable Spot bodyParameter(@Nullable Spot parameters) {
    List<Spot> all = parameters == null ? List.of() : parameters.items();
    for (Spot parameter : all) {
      Spot resolved = resolver.follow(parameter);
      if (resolved != null && resolved.text("in").equals("body")) {
        return resolved;
      }
    }
    return null;
  }

  private static @Nullable Spot success(@Nullable Spot responses) {
    if (responses == null) {
      return null;
    }
    Tree.Member best = null;
    for (Tree.Member member : responses.members()) {
      if (rank(member.key()) < (best == null ? Integer.MAX_VALUE : rank(best.key()))) {
        best = member;
      }
    }
    return best == null ? null : responses.of(best);
  }

  /** Lower is better. */
  private static int rank(String status) {
    String upper = status.toUpperCase(Locale.ROOT);
    if (upper.equals("DEFAULT")) {
      return 400;
    }
    if (upper.equals("2XX")) {
      return 300;
    }
    boolean success =
        status.length() == 3
            && status.charAt(0) == '2'
            && status.chars().allMatch(c -> c >= '0' && c <= '9');
    return success ? Integer.parseInt(status) : Integer.MAX_VALUE;
  }

  /** The schema of JSON where there is one, else of the first media type. */
  private String content(@Nullable Spot body) {
    Spot content = body == null ? null : body.get("content");
    if (content == null || content.members().isEmpty()) {
      return "";
    }
    Tree.Member chosen = content.members().get(0);
    for (Tree.Member member : content.members()) {
      if (isJson(member.key())) {
        chosen = member;
        break;
      }
    }
    return names.of(content.of(chosen).get("schema"));
  }

  private static boolean isJson(String mediaType) {
    int parameters = mediaType.indexOf(';');
    String plain = parameters < 0 ? mediaType : mediaType.substring(0, parameters);
    return plain.strip().equalsIgnoreCase("application/json");
  }
}
