package io.apiledger.driver.scan.java.fields;

import io.apiledger.driver.scan.java.AnnotationUse;
import io.apiledger.driver.scan.java.FoundAnnotation;
import io.apiledger.driver.scan.java.HandlerMethods.Declared;
import io.apiledger.driver.scan.java.JavaMethod;
import io.apiledger.driver.scan.java.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The type of a request body as annotations of Swagger, OpenAPI and MicroProfile declare it. */
final class DeclaredRequest {
  private final AnnotationValues values;
  private final DeclaredContent content;

  DeclaredRequest(AnnotationValues values) {
    this.values = values;
    this.content = new DeclaredContent(values);
  }

  /** Empty where none is declared. */
  String of(Handler handler) {
    if (!mayDeclare(handler)) {
      return "";
    }
    for (FoundAnnotation body : bodies(handler)) {
      String type = content.of(body, "implementation");
      if (!type.isEmpty()) {
        return type;
      }
    }
    for (FoundAnnotation parameter : implicit(handler)) {
      if (values.text(parameter, "paramType").equals("body")) {
        TypeName type = values.type(parameter, "dataTypeClass");
        String named = values.text(parameter, "dataType");
        return type == null ? named.substring(named.lastIndexOf('.') + 1) : type.text();
      }
    }
    return "";
  }

  /** By simple names alone: most handlers declare none, and need no look at imports. */
  private static boolean mayDeclare(Handler handler) {
    for (Declared one : handler.method().declarations()) {
      if (mayDeclare(one.method().annotations())) {
        return true;
      }
      for (JavaMethod.Parameter parameter : one.method().parameters()) {
        if (mayDeclare(parameter.annotations())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean mayDeclare(List<AnnotationUse> uses) {
    for (AnnotationUse use : uses) {
      if (mayDeclare(use)) {
        return true;
      }
    }
    return false;
  }

  private static boolean mayDeclare(AnnotationUse use) {
    return switch (use.simpleName()) {
      case "RequestBody" -> use.values().containsKey("content");
      case "Operation" -> use.values().containsKey("requestBody");
      case "ApiImplicitParam", "ApiImplicitParams" -> true;
      default -> false;
    };
  }

  /** On the method, in the description of its operation, or on a parameter. */
  private List<FoundAnnotation> bodies(Handler handler) {
    Set<String> names = OpenApiNames.REQUEST_BODY;
    List<FoundAnnotation> bodies = new ArrayList<>(handler.everyOnMethod(names));
    FoundAnnotation operation = handler.onMethod(OpenApiNames.OPERATION);
    bodies.addAll(values.nested(operation, names, "requestBody"));
    for (Declared one : handler.method().declarations()) {
      for (JavaMethod.Parameter parameter : one.method().parameters()) {
        FoundAnnotation found =
            parameter.annotations().isEmpty()
                ? null
                : handler.annotations().find(parameter.annotations(), one.type(), names);
        if (found != null) {
          bodies.add(found);
        }
      }
    }
    return bodies;
  }

  private List<FoundAnnotation> implicit(Handler handler) {
    List<FoundAnnotation> all = new ArrayList<>(handler.everyOnMethod(OpenApiNames.IMPLICIT));
    for (FoundAnnotation container : handler.everyOnMethod(OpenApiNames.IMPLICITS)) {
      all.addAll(values.nested(container, OpenApiNames.IMPLICIT, "value"));
    }
    return all;
  }
}
