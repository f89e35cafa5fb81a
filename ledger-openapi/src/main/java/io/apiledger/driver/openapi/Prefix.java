package io.apiledger.driver.openapi;

import io.apiledger.model.tree.Pointer;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The prefix that {@code basePath} or {@code servers} puts before paths, where it is wanted. */
final class Prefix {
  private static final int LONGEST = 1024;

  private final boolean wanted;
  private final Notes notes;
  private final Set<Pointer> noted = new HashSet<>();
  private final String ofRoot;

  Prefix(Spot root, Version version, OpenApiOptions options, Notes notes) {
    this.wanted = options.basePath();
    this.notes = notes;
    this.ofRoot =
        !wanted
            ? ""
            : version == Version.V2
                ? bounded(root.get("basePath"), Uri.path(root.text("basePath")))
                : of(root.get("servers"), "");
  }

  /** Of one operation: its own servers, else those of its path, else those of the document. */
  String of(Spot operation, Spot pathItem) {
    if (!wanted) {
      return "";
    }
    return of(operation.get("servers"), of(pathItem.get("servers"), ofRoot));
  }

  private String of(@Nullable Spot servers, String inherited) {
    if (servers == null || servers.items().isEmpty()) {
      return inherited;
    }
    Set<String> paths = new LinkedHashSet<>();
    for (Spot server : servers.items()) {
      paths.add(bounded(server, Uri.path(filled(server))));
    }
    String first = paths.iterator().next();
    if (paths.size() > 1 && noted.add(servers.pointer())) {
      notes.warn(
          servers.location(),
          "servers that share one path, because it becomes part of every route",
          paths.size() + " different ones; the first is taken: " + shown(first),
          "put the server that the routes belong to first");
    }
    return first;
  }

  /** The address with its variables replaced by their defaults. */
  private static String filled(Spot server) {
    String url = server.text("url");
    Spot variables = server.get("variables");
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < url.length() && out.length() <= LONGEST) {
      int open = url.indexOf('{', at);
      int close = open < 0 ? -1 : url.indexOf('}', open);
      if (close < 0) {
        break;
      }
      out.append(url, at, open);
      Spot variable = variables == null ? null : variables.get(url.substring(open + 1, close));
      String value = variable == null ? "" : variable.text("default");
      out.append(value.isEmpty() ? url.substring(open, close + 1) : value);
      at = close + 1;
    }
    return out.append(url, at, url.length()).toString();
  }

  private String bounded(@Nullable Spot at, String path) {
    if (path.length() <= LONGEST || at == null) {
      return path;
    }
    notes.warn(
        at.location(),
        "a path of at most " + LONGEST + " characters before every route",
        "one of " + path.length() + "; it is left out",
        "shorten it");
    return "";
  }

  private static String shown(String path) {
    return path.isEmpty() ? "/" : Notes.visible(path);
  }
}
