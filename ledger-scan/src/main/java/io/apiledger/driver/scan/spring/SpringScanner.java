package io.apiledger.driver.scan.spring;

import io.apiledger.driver.scan.java.ByteSearch;
import io.apiledger.driver.scan.java.JavaFile;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.JavaReader;
import io.apiledger.driver.scan.java.Place;
import io.apiledger.driver.scan.java.References;
import io.apiledger.model.port.Scan;
import io.apiledger.model.port.ScanOptions;
import io.apiledger.model.port.Scanner;
import io.apiledger.model.port.SourceFile;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/**
 * Routes of Spring MVC and WebFlux: annotated controllers, and router functions where they are
 * literal. Immutable, safe for use by several threads.
 */
public final class SpringScanner implements Scanner<JavaFile> {
  private static final ByteSearch WORDS =
      ByteSearch.of("Mapping", "Controller", "Exchange", "RouterFunction");
  private static final int MOST_NAMED = 10;

  private final JavaReader reader = new JavaReader(Set.of("RouterFunction"));

  @Override
  public String id() {
    return "spring";
  }

  @Override
  public String language() {
    return "java";
  }

  @Override
  public boolean reads(String path) {
    return path.endsWith(".java") || isKotlin(path);
  }

  @Override
  public boolean mayDeclare(byte[] content) {
    return WORDS.finds(content);
  }

  @Override
  public JavaFile facts(SourceFile file) throws IOException {
    return isKotlin(file.path()) ? JavaFile.unread(file.path()) : reader.read(file);
  }

  @Override
  public Set<String> needs(JavaFile facts) {
    return References.of(facts);
  }

  @Override
  public Scan link(List<JavaFile> facts, ScanOptions options) {
    Routes routes = new Routes();
    JavaIndex index = new JavaIndex(facts);
    MergedAnnotations annotations = new MergedAnnotations(index);
    new AnnotatedRoutes(index, annotations, options.properties()).collect(routes);
    new RouterFunctions(index, annotations).collect(routes);
    facts.forEach(file -> routes.problems(file.problems()));
    unread(facts, routes);
    return routes.scan();
  }

  private static void unread(List<JavaFile> facts, Routes routes) {
    List<String> paths = facts.stream().filter(file -> !file.isRead()).map(JavaFile::path).toList();
    if (!paths.isEmpty()) {
      String some = String.join(", ", paths.subList(0, Math.min(paths.size(), MOST_NAMED)));
      String found =
          paths.size() + " of Kotlin: " + some + (paths.size() > MOST_NAMED ? ", …" : "");
      routes.notAnalysable(
          found,
          "kotlin",
          "scan the bytecode of these instead",
          JavaFile.unread(paths.get(0)),
          Place.NONE);
    }
  }

  private static boolean isKotlin(String path) {
    return path.endsWith(".kt");
  }
}
