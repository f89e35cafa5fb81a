package io.apiledger.driver.scan.spring;

import io.apiledger.driver.scan.java.AnnotationUse;
import io.apiledger.driver.scan.java.Annotations;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.FoundAnnotation;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.JavaMethod;
import io.apiledger.driver.scan.java.JavaType.Kind;
import io.apiledger.driver.scan.java.Value;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds annotations as Spring does: directly, or on annotations that the code declares itself. */
final class MergedAnnotations implements Annotations {
  private static final int DEEPEST = 8;

  private final JavaIndex index;

  MergedAnnotations(JavaIndex index) {
    this.index = index;
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
    for (JavaMethod element : type.type().methods()) {
      override(element, use, scope, type, values);
    }
    return new FoundAnnotation(meta.name(), values, use);
  }

  /** What an element of a composed annotation says about the one that it is composed of. */
  private void override(
      JavaMethod element,
      AnnotationUse use,
      DeclaredType scope,
      DeclaredType type,
      Map<String, FoundAnnotation.Scoped> values) {
    FoundAnnotation alias = direct(element.annotations(), type);
    String target = target(element, alias, type);
    Value given = use.values().get(element.name());
    Value value = given == null ? element.fallback() : given;
    if (target == null || value == null) {
      return;
    }
    if (given == null && isNothing(value) && values.containsKey(target)) {
      return; // Another element, an alias of the same, may have said it.
    }
    if (target.equals("path") || target.equals("value")) {
      values.remove("path");
      values.remove("value");
    }
    values.put(target, new FoundAnnotation.Scoped(value, given == null ? type : scope));
  }

  private @Nullable FoundAnnotation direct(List<AnnotationUse> uses, DeclaredType scope) {
    for (AnnotationUse use : uses) {
      FoundAnnotation found = direct(use, scope, Set.of(SpringNames.ALIAS_FOR));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** The element it stands for; by its own name where it says nothing, except the plain value. */
  private @Nullable String target(
      JavaMethod element, @Nullable FoundAnnotation alias, DeclaredType type) {
    if (alias == null) {
      return element.name().equals("value") ? null : element.name();
    }
    FoundAnnotation.Scoped attribute = alias.value("attribute", "value");
    String name =
        attribute != null && attribute.value() instanceof Value.Literal literal
            ? literal.value()
            : element.name();
    if (alias.value("annotation") != null) {
      return name;
    }
    for (JavaMethod other : type.type().methods()) {
      FoundAnnotation further =
          other.name().equals(name) ? direct(other.annotations(), type) : null;
      if (further != null && further.value("annotation") != null) {
        return target(other, further, type);
      }
    }
    return name.equals("value") ? null : name;
  }

  private static boolean isNothing(Value value) {
    return value instanceof Value.Many many && many.values().isEmpty()
        || value instanceof Value.Literal literal && literal.value().isEmpty();
  }
}
