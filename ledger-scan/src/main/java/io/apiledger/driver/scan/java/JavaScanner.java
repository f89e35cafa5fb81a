package io.apiledger.driver.scan.java;

import io.apiledger.driver.scan.bytes.ByteSearch;
import io.apiledger.model.Order;
import io.apiledger.model.port.Needs;
import io.apiledger.model.port.Scan;
import io.apiledger.model.port.ScanOptions;
import io.apiledger.model.port.Scanner;
import io.apiledger.model.port.SourceFile;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;

/**
 * Routes of every framework of Java that is installed. Each file is read once, whatever the number
 * of frameworks. Files of Kotlin are named as not read. Immutable, safe for use by several threads.
 */
public final class JavaScanner implements Scanner<JavaFile> {
  private static final int MOST_NAMED = 10;

  /** Says of a whole application what its handlers need not repeat. */
  private static final String DEFINITION = "OpenAPIDefinition";

  /** No compiler sees what stands there: templates of generators, and files for tests to read. */
  private static final String RESOURCES = "/resources/";

  private final List<JavaFramework> frameworks;
  private final Set<String> ofFrameworks;
  private final ByteSearch words;
  private final ByteSearch imports;
  private final JavaReader reader;

  /** With the frameworks that {@link ServiceLoader} finds. */
  public JavaScanner() {
    this(
        ServiceLoader.load(JavaFramework.class, JavaScanner.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList());
  }

  /** With these frameworks. */
  public JavaScanner(Collection<? extends JavaFramework> frameworks) {
    List<JavaFramework> sorted = new ArrayList<>(frameworks);
    sorted.sort(Order.text(JavaFramework::id));
    this.frameworks = List.copyOf(sorted);
    Set<String> all = new TreeSet<>();
    Set<String> imports = new TreeSet<>(OtherFrameworks.words());
    imports.add(DEFINITION);
    Set<String> returned = new TreeSet<>();
    Set<String> handed = new TreeSet<>();
    for (JavaFramework framework : this.frameworks) {
      all.addAll(framework.words());
      imports.addAll(framework.imports());
      returned.addAll(framework.bodies());
      handed.addAll(framework.configured());
    }
    this.ofFrameworks = Set.copyOf(all);
    this.words = ByteSearch.of(all);
    this.imports = ByteSearch.of(imports);
    this.reader = new JavaReader(new Bodies(Set.copyOf(returned), Set.copyOf(handed)), Set.of());
  }

  private JavaScanner(JavaScanner like, JavaReader reader) {
    this.frameworks = like.frameworks;
    this.ofFrameworks = like.ofFrameworks;
    this.words = like.words;
    this.imports = like.imports;
    this.reader = reader;
  }

  @Override
  public String id() {
    return "java";
  }

  @Override
  public String language() {
    return "java";
  }

  @Override
  public boolean reads(String path) {
    return (path.endsWith(".java") || isKotlin(path)) && !isResource(path);
  }

  /** Whether a folder on the way is the resources of a source set: {@code src/main/resources/}. */
  private static boolean isResource(String path) {
    for (int at = path.indexOf(RESOURCES); at >= 0; at = path.indexOf(RESOURCES, at + 1)) {
      int set = path.lastIndexOf('/', at - 1);
      if (set > 0 && ("/" + path.substring(0, set)).endsWith("/src")) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean mayDeclare(byte[] content) {
    return words.finds(content) || imports.finds(content, firstBracket(content));
  }

  /** Imports end before it. */
  private static int firstBracket(byte[] content) {
    int at = 0;
    while (at < content.length && content[at] != '{') {
      at++;
    }
    return at;
  }

  @Override
  public JavaScanner with(ScanOptions options) {
    return options.guards().isEmpty()
        ? this
        : new JavaScanner(this, reader.withGuards(options.guards()));
  }

  @Override
  public JavaFile facts(SourceFile file) throws IOException {
    return isKotlin(file.path()) ? JavaFile.unread(file.path()) : reader.read(file);
  }

  @Override
  public Needs needs(JavaFile facts) {
    Inherited inherited = Inherited.of(facts, ofFrameworks);
    return new Needs(References.of(facts), inherited.words(), inherited.through());
  }

  @Override
  public Scan link(List<JavaFile> facts, ScanOptions options) {
    JavaRoutes routes = new JavaRoutes();
    JavaIndex index = new JavaIndex(Copies.without(facts));
    for (JavaFramework framework : frameworks) {
      framework.collect(index, options, routes);
    }
    for (JavaFile file : facts) {
      routes.problems(file.problems());
    }
    unread(facts, routes);
    OtherFrameworks.report(facts, routes);
    return routes.scan();
  }

  private static void unread(List<JavaFile> facts, JavaRoutes routes) {
    List<String> paths = new ArrayList<>();
    for (JavaFile file : facts) {
      if (!file.isRead()) {
        paths.add(file.path());
      }
    }
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
