package io.apiledger.driver.scan.java.fields;

import io.apiledger.driver.scan.java.FoundAnnotation;
import io.apiledger.driver.scan.java.TypeName;
import java.util.ArrayList;
import java.util.List;

/** The type of a response as annotations of Swagger, OpenAPI and MicroProfile declare it. */
final class DeclaredResponse {
  private final AnnotationValues values;

  DeclaredResponse(AnnotationValues values) {
    this.values = values;
  }

  /** Of the lowest code of success that has one, else of the default; empty where there is none. */
  String of(Handler handler) {
    FoundAnnotation older = handler.onMethod(OpenApiNames.API_OPERATION);
    String whole = older == null ? "" : type(older, "response");
    if (!whole.isEmpty()) {
      return whole;
    }
    FoundAnnotation schema = handler.onMethod(OpenApiNames.RESPONSE_SCHEMA);
    return schema == null ? ofResponses(handler) : type(schema, "value");
  }

  private String ofResponses(Handler handler) {
    String lowest = "";
    String best = "";
    for (FoundAnnotation response : responses(handler)) {
      String code = code(response);
      String type = code.isEmpty() ? "" : content(response);
      if (!type.isEmpty() && (lowest.isEmpty() || code.compareTo(lowest) < 0)) {
        lowest = code;
        best = type;
      }
    }
    return best;
  }

  private List<FoundAnnotation> responses(Handler handler) {
    List<FoundAnnotation> responses = new ArrayList<>(handler.everyOnMethod(OpenApiNames.RESPONSE));
    for (FoundAnnotation container : handler.everyOnMethod(OpenApiNames.RESPONSES)) {
      responses.addAll(values.nested(container, OpenApiNames.RESPONSE, "value"));
    }
    FoundAnnotation operation = handler.onMethod(OpenApiNames.OPERATION);
    responses.addAll(values.nested(operation, OpenApiNames.RESPONSE, "responses"));
    return responses;
  }

  /** Codes of success sort before {@code default}; of the others nothing is read. */
  private String code(FoundAnnotation response) {
    String code = values.text(response, "responseCode", "code");
    if (code.isEmpty()) {
      return "default";
    }
    return code.startsWith("2") || code.equals("default") ? code : "";
  }

  private String content(FoundAnnotation response) {
    String direct = type(response, "response");
    if (!direct.isEmpty()) {
      return direct;
    }
    for (FoundAnnotation content : values.nested(response, OpenApiNames.CONTENT, "content")) {
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
  private String type(FoundAnnotation found, String element) {
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
