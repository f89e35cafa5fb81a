package io.apiledger.driver.scan.jaxrs;

import io.apiledger.driver.scan.java.AnnotationUse;
import io.apiledger.driver.scan.java.Constants;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.JavaType.Kind;
import io.apiledger.driver.scan.java.Value;
import io.apiledger.model.PathPart;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What annotations of JAX-RS say, with the constants in them. */
final class JaxRsAnnotations {
  private final JavaIndex index;
  private final Constants constants;

  JaxRsAnnotations(JavaIndex index) {
    this.index = index;
    this.constants = new Constants(index);
  }

  /** The first of these annotations; null where there is none. */
  @Nullable AnnotationUse find(List<AnnotationUse> uses, DeclaredType scope, Set<String> names) {
    for (AnnotationUse use : uses) {
      if (index.names(use.name(), scope).stream().anyMatch(names::contains)) {
        return use;
      }
    }
    return null;
  }

  /** The methods that annotations stand for, sorted; of a value that is no constant, its text. */
  Set<String> methods(List<AnnotationUse> uses, DeclaredType scope) {
    Set<String> methods = new TreeSet<>();
    for (AnnotationUse use : uses) {
      String method = method(use, scope);
      if (method != null) {
        methods.add(method);
      }
    }
    return methods;
  }

  private @Nullable String method(AnnotationUse use, DeclaredType scope) {
    for (String name : index.names(use.name(), scope)) {
      String method = JaxRsNames.DESIGNATORS.get(name);
      if (method != null) {
        return method;
      }
    }
    DeclaredType type = index.resolve(use.name(), scope);
    if (type == null || type.type().kind() != Kind.ANNOTATION) {
      return null;
    }
    AnnotationUse meta = find(type.type().annotations(), type, JaxRsNames.HTTP_METHOD);
    Value value = meta == null ? null : meta.values().get("value");
    return value == null ? null : method(value, type);
  }

  /** The constants of JAX-RS itself are named like their values. */
  private String method(Value value, DeclaredType scope) {
    String text = constants.text(value, scope);
    if (text == null && value instanceof Value.Name name && name.name().indexOf('.') > 0) {
      int dot = name.name().lastIndexOf('.');
      Set<String> owners = index.names(name.name().substring(0, dot), scope);
      if (owners.stream().anyMatch(JaxRsNames.HTTP_METHOD::contains)) {
        return name.name().substring(dot + 1);
      }
    }
    return text == null ? value.text() : text;
  }

  /**
   * The path that an annotation names.
   *
   * @param on what the annotation stands on
   */
  ResourcePath path(AnnotationUse use, DeclaredType scope, String on) {
    Value value = use.values().get("value");
    String text = value == null ? null : constants.text(value, scope);
    String expression = value == null ? "" : value.text();
    String shown = text == null ? expression : ResourcePath.joined("", text);
    PathPart part =
        new PathPart(shown, "@" + use.simpleName() + " of " + on, scope.file().at(use.at()));
    return new ResourcePath(text == null ? null : shown, expression, List.of(part));
  }
}
