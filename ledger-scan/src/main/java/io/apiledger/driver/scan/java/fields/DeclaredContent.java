package io.apiledger.driver.scan.java.fields;

import io.apiledger.driver.scan.java.FoundAnnotation;
import io.apiledger.driver.scan.java.TypeName;
import java.util.List;

/** The type of a body as annotations of Swagger, OpenAPI and MicroProfile declare it. */
final class DeclaredContent {
  private final AnnotationValues values;

  DeclaredContent(AnnotationValues values) {
    this.values = values;
  }

  /**
   * Of a response or a request body.
   *
   * @param direct the element that may name the class itself
   */
  String of(FoundAnnotation declared, String direct) {
    String named = type(declared, direct);
    if (!named.isEmpty()) {
      return named;
    }
    for (FoundAnnotation content : values.nested(declared, OpenApiNames.CONTENT, "content")) {
      String schema = schema(values.nested(content, OpenApiNames.SCHEMA, "schema"));
      if (!schema.isEmpty()) {
        return schema;
      }
      for (FoundAnnotation array : values.nested(content, OpenApiNames.ARRAY, "array")) {
        String items = schema(values.nested(array, OpenApiNames.SCHEMA, "schema", "items"));
        if (!items.isEmpty()) {
          return items + "[]";
        }
      }
    }
    return "";
  }

  private String schema(List<FoundAnnotation> schemas) {
    for (FoundAnnotation schema : schemas) {
      TypeName type = values.type(schema, "implementation");
      if (type != null) {
        boolean isArray =
            values.texts(schema, "type").stream().anyMatch(it -> it.endsWith("ARRAY"));
        return type.text() + (isArray ? "[]" : "");
      }
    }
    return "";
  }

  /** A class, in the container that Swagger names beside it. */
  String type(FoundAnnotation found, String element) {
    TypeName type = values.type(found, element);
    if (type == null) {
      return "";
    }
    return switch (values.text(found, "responseContainer")) {
      case "List", "Set" -> type.text() + "[]";
      case "Map" -> "Map<String, " + type.text() + ">";
      default -> type.text();
    };
  }
}
