package io.apiledger.driver.scan.spring;

import io.apiledger.driver.scan.java.AnnotationUse;
import io.apiledger.driver.scan.java.Annotations;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.FoundAnnotation;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.JavaType.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds annotations as Spring does: directly, or on annotations that the code declares itself. */
final class MergedAnnotations implements Annotations {
  private static final int DEEPEST = 8;

  private final JavaIndex index;
  private final Aliases aliases;

  MergedAnnotations(JavaIndex index) {
    this.index = index;
    this.aliases = new Aliases(index);
  }

  @Override
  public @Nullable FoundAnnotation find(
      List<AnnotationUse> uses, DeclaredType scope, Set<String> names) {
    return find(uses, scope, names, 0);
  }

  private @Nullable FoundAnnotation find(
      List<AnnotationUse> uses, DeclaredType scope, Set<String> names, int depth) {
    for (AnnotationUse use : uses) {
      FoundAnnotation direct = direct(use, scope, names);
      if (direct != null) {
        return direct;
      }
    }
    for (AnnotationUse use : depth < DEEPEST ? uses : List.<AnnotationUse>of()) {
      FoundAnnotation composed = composed(use, scope, names, depth);
      if (composed != null) {
        return composed;
      }
    }
    return null;
  }

  private @Nullable FoundAnnotation direct(
      AnnotationUse use, DeclaredType scope, Set<String> names) {
    for (String name : index.names(use.name(), scope)) {
      if (names.contains(name)) {
        return FoundAnnotation.of(name, use, scope);
      }
    }
    return null;
  }

  private @Nullable FoundAnnotation composed(
      AnnotationUse use, DeclaredType scope, Set<String> names, int depth) {
    DeclaredType type = index.resolve(use.name(), scope);
    if (type == null || type.type().kind() != Kind.ANNOTATION) {
      return null;
    }
    FoundAnnotation meta = find(type.type().annotations(), type, names, depth + 1);
    if (meta == null) {
      return null;
    }
    Map<String, FoundAnnotation.Scoped> values = new TreeMap<>(meta.values());
    aliases
        .of(use, type, meta.name())
        .forEach(
            (element, said) -> {
              if (element.equals("path")) {
                values.remove("value");
              }
              values.put(
                  element, new FoundAnnotation.Scoped(said.value(), said.isGiven() ? scope : type));
            });
    return new FoundAnnotation(meta.name(), values, use);
  }
}
