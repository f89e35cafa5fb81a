package io.apiledger.driver.scan.java.fields;

import io.apiledger.driver.scan.java.FoundAnnotation;
import java.util.ArrayList;
import java.util.List;

/** The type of a response as annotations of Swagger, OpenAPI and MicroProfile declare it. */
final class DeclaredResponse {
  private final AnnotationValues values;
  private final DeclaredContent content;

  DeclaredResponse(AnnotationValues values) {
    this.values = values;
    this.content = new DeclaredContent(values);
  }

  /** Of the lowest code of success that has one, else of the default; empty where there is none. */
  String of(Handler handler) {
    FoundAnnotation older = handler.onMethod(OpenApiNames.API_OPERATION);
    String whole = older == null ? "" : content.type(older, "response");
    if (!whole.isEmpty()) {
      return whole;
    }
    FoundAnnotation schema = handler.onMethod(OpenApiNames.RESPONSE_SCHEMA);
    return schema == null ? ofResponses(handler) : content.type(schema, "value");
  }

  private String ofResponses(Handler handler) {
    String lowest = "";
    String best = "";
    for (FoundAnnotation response : responses(handler)) {
      String code = code(response);
      String type = code.isEmpty() ? "" : content.of(response, "response");
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
}
