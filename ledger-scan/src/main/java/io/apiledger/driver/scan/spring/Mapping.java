package io.apiledger.driver.scan.spring;

import io.apiledger.driver.scan.java.Constants;
import io.apiledger.driver.scan.java.FoundAnnotation;
import io.apiledger.driver.scan.java.JavaFile;
import io.apiledger.driver.scan.java.Value;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.PathPart;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping annotation says.
 *
 * @param methods sorted; none is all of them
 * @param paths none is the same as one that is empty
 */
record Mapping(Set<String> methods, List<Path> paths) {
  /** Says nothing. */
  static final Mapping NONE = new Mapping(Set.of(), List.of());

  /**
   * A path of a mapping.
   *
   * @param text null where it cannot be computed
   * @param expression as in the source
   * @param parts what it is made of, outermost first
   */
  record Path(@Nullable String text, String expression, List<PathPart> parts) {
    Path below(Path outer) {
      String joined =
          text == null || outer.text == null ? null : SpringPaths.joined(outer.text, text);
      String both =
          outer.expression.isEmpty()
              ? expression
              : expression.isEmpty() ? outer.expression : outer.expression + " + " + expression;
      List<PathPart> all = new ArrayList<>(outer.parts);
      all.addAll(parts);
      return new Path(joined, both, all);
    }
  }

  /**
   * What an annotation says, with its constants and placeholders.
   *
   * @param on what it stands on, and where
   */
  static Mapping of(
      FoundAnnotation merged,
      Constants constants,
      Map<String, String> properties,
      String on,
      JavaFile file) {
    String origin = "@" + merged.use().simpleName() + " of " + on;
    Set<String> methods = new TreeSet<>();
    String fixed = SpringNames.MAPPINGS.getOrDefault(merged.name(), "");
    if (!fixed.isEmpty()) {
      methods.add(fixed);
    }
    FoundAnnotation.Scoped named = merged.value("method");
    for (Value value : named == null ? List.<Value>of() : elements(named.value())) {
      methods.add(method(value));
    }
    methods.remove("");
    FoundAnnotation.Scoped declared = merged.value("path", "value", "url");
    List<Path> paths = new ArrayList<>();
    if (declared != null) {
      for (Value value : elements(declared.value())) {
        String text = constants.text(value, declared.scope());
        String filled = text == null ? null : SpringPaths.filled(text, properties);
        String shown = filled == null ? value.text() : filled;
        PathPart part = new PathPart(shown, origin, file.at(merged.use().at()));
        paths.add(new Path(filled, value.text(), List.of(part)));
      }
    }
    return new Mapping(methods, paths);
  }

  /** This one of a class and that of a method together; a path that comes twice counts once. */
  Mapping with(Mapping inner) {
    Set<String> all = new TreeSet<>(methods);
    all.addAll(inner.methods);
    Set<String> known = new HashSet<>();
    List<Path> joined = new ArrayList<>();
    for (Path outer : some(paths)) {
      for (Path path : some(inner.paths)) {
        Path both = path.below(outer);
        if (both.text == null || known.add(both.text)) {
          joined.add(both);
        }
      }
    }
    return new Mapping(all, joined);
  }

  /** The same behind a prefix. */
  Mapping below(Path prefix) {
    return new Mapping(methods, some(paths).stream().map(path -> path.below(prefix)).toList());
  }

  private static List<Path> some(List<Path> paths) {
    return paths.isEmpty() ? List.of(new Path("", "", List.of())) : paths;
  }

  private static List<Value> elements(Value value) {
    return value instanceof Value.Many many ? many.values() : List.of(value);
  }

  /** The constant of the framework's enum, or the text of an exchange; empty where it is none. */
  private static String method(Value value) {
    String name =
        value instanceof Value.Name constant
            ? constant.name().substring(constant.name().lastIndexOf('.') + 1)
            : value instanceof Value.Literal literal ? literal.value() : "";
    return HttpMethod.isValid(name) ? name : "";
  }
}
