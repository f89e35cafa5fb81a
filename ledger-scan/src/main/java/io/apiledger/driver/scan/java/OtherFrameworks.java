package io.apiledger.driver.scan.java;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Frameworks of Java that declare routes in a way that nothing here reads. A scan that finds them
 * says so: their routes are in no ledger, and silence would look as if there were none.
 */
final class OtherFrameworks {
  private static final int MOST_NAMED = 3;

  /** Tests start servers of their own. */

  /**
   * A framework.
   *
   * @param word what its files hold
   * @param imports how the name of an import starts where a file declares routes of it
   */
  private record Other(String name, String word, List<String> imports) {}

  private static final List<Other> ALL =
      List.of(
          of(
              "Actuator endpoints",
              "actuate.endpoint",
              "org.springframework.boot.actuate.endpoint.annotation.Endpoint",
              "org.springframework.boot.actuate.endpoint.web.annotation."),
          of("Armeria", "armeria.server", "com.linecorp.armeria.server."),
          of("Helidon SE", "helidon.webserver.", "io.helidon.webserver."),
          of("Javalin", "javalin", "io.javalin."),
          of("the JDK's HTTP server", "sun.net.httpserver", "com.sun.net.httpserver."),
          of("Play", "play.mvc", "play.mvc."),
          of("Quarkus reactive routes", "quarkus.vertx.web", "io.quarkus.vertx.web."),
          of("Ratpack", "ratpack", "ratpack."),
          of("Restlet", "restlet", "org.restlet."),
          of(
              "servlets",
              "WebServlet",
              "javax.servlet.annotation.WebServlet",
              "jakarta.servlet.annotation.WebServlet"),
          of("Spark", " spark.", "spark.Route", "spark.Service", "spark.Spark"),
          of("Spring Data REST", "data.rest", "org.springframework.data.rest."),
          of("Struts", "struts2", "org.apache.struts2.", "com.opensymphony.xwork2."),
          of("Undertow", "undertow.server", "io.undertow.server."),
          of("Vert.x Web", "ext.web.Rout", "io.vertx.ext.web.Rout"));

  /** No start is the start of another one. */
  private static final NavigableMap<String, String> BY_IMPORT = byImport();

  private OtherFrameworks() {}

  private static NavigableMap<String, String> byImport() {
    NavigableMap<String, String> starts = new TreeMap<>();
    for (Other other : ALL) {
      for (String start : other.imports()) {
        starts.put(start, other.name());
      }
    }
    return starts;
  }

  private static Other of(String name, String word, String... imports) {
    return new Other(name, word, List.of(imports));
  }

  /** A file that declares something of one of them holds one of these words. */
  static Set<String> words() {
    Set<String> words = new TreeSet<>();
    for (Other other : ALL) {
      words.add(other.word());
    }
    return words;
  }

  /** One finding for each of them. */
  static void report(List<JavaFile> files, JavaRoutes routes) {
    Map<String, List<String>> users = new HashMap<>();
    for (JavaFile file : files) {
      Set<String> used = used(file);
      if (!used.isEmpty() && !("/" + file.path()).contains("/src/test/")) {
        used.forEach(
            name -> users.computeIfAbsent(name, key -> new ArrayList<>()).add(file.path()));
      }
    }
    for (Other other : ALL) {
      List<String> paths = users.getOrDefault(other.name(), List.of());
      if (!paths.isEmpty()) {
        routes.notAnalysable(
            other.name() + " in " + files(paths),
            "framework " + other.name(),
            "add a source that says its routes: a document or a ledger",
            JavaFile.unread(paths.get(0)),
            Place.NONE);
      }
    }
  }

  private static Set<String> used(JavaFile file) {
    Set<String> used = new TreeSet<>();
    for (Import one : file.imports()) {
      Map.Entry<String, String> start = BY_IMPORT.floorEntry(one.name());
      if (start != null && one.name().startsWith(start.getKey())) {
        used.add(start.getValue());
      }
    }
    return used;
  }

  /** Without their folders: the place of the finding is the first of them. */
  private static String files(List<String> paths) {
    List<String> names =
        paths.stream()
            .limit(MOST_NAMED)
            .map(path -> path.substring(path.lastIndexOf('/') + 1))
            .toList();
    return paths.size()
        + (paths.size() == 1 ? " file: " : " files: ")
        + String.join(", ", names)
        + (paths.size() > MOST_NAMED ? ", …" : "");
  }
}
