package io.apiledger.driver.scan.spring;

import io.apiledger.driver.scan.java.AnnotationUse;
import io.apiledger.driver.scan.java.Constants;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.HandlerMethods.Declared;
import io.apiledger.driver.scan.java.HandlerMethods.Method;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.JavaMethod;
import io.apiledger.driver.scan.java.TypeName;
import io.apiledger.driver.scan.java.Value;
import io.apiledger.model.Entry;
import io.apiledger.model.Visibility;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What annotations and the signature say about a route, besides its path. */
final class Fields {
  private static final String OPENAPI = "io.swagger.v3.oas.annotations.";
  private static final Set<String> OPERATION = Set.of(OPENAPI + "Operation");
  private static final Set<String> TAG = Set.of(OPENAPI + "tags.Tag");
  private static final Set<String> HIDDEN =
      Set.of(OPENAPI + "Hidden", "springfox.documentation.annotations.ApiIgnore");
  private static final Set<String> DEPRECATED = Set.of("java.lang.Deprecated", "Deprecated");

  /** What stands around the body of an answer. */
  private static final Set<String> WRAPPERS =
      Set.of(
          "ResponseEntity",
          "HttpEntity",
          "Mono",
          "Flux",
          "Callable",
          "DeferredResult",
          "WebAsyncTask",
          "CompletableFuture",
          "CompletionStage",
          "ListenableFuture",
          "Future",
          "RequestEntity");

  private final JavaIndex index;
  private final MergedAnnotations annotations;
  private final Constants constants;

  Fields(JavaIndex index, MergedAnnotations annotations, Constants constants) {
    this.index = index;
    this.annotations = annotations;
    this.constants = constants;
  }

  void fill(Entry.Builder entry, DeclaredType controller, Method method) {
    Declared body = method.body();
    Merged operation = ofMethod(method, OPERATION);
    String id = text(operation, "operationId");
    entry.operationId(id.isEmpty() ? body.method().name() : id);
    entry.summary(text(operation, "summary"));
    entry.tags(tags(controller, method, operation));
    entry.deprecated(isDeprecated(controller, method, operation));
    entry.visibility(
        isHidden(controller, method, operation) ? Visibility.HIDDEN : Visibility.PUBLIC);
    entry.requestSchema(request(method));
    entry.responseSchema(response(controller, method));
  }

  private List<String> tags(DeclaredType controller, Method method, @Nullable Merged operation) {
    Set<String> tags = new LinkedHashSet<>();
    for (DeclaredType type : index.ancestry(controller)) {
      tags.addAll(names(type.type().annotations(), type));
    }
    for (Declared one : method.declarations()) {
      tags.addAll(names(one.method().annotations(), one.type()));
    }
    Merged.Scoped listed = operation == null ? null : operation.value("tags");
    if (listed != null) {
      List<Value> values =
          listed.value() instanceof Value.Many many ? many.values() : List.of(listed.value());
      for (Value value : values) {
        String text = constants.text(value, listed.scope());
        tags.add(text == null ? "" : text);
      }
    }
    return new ArrayList<>(tags);
  }

  private List<String> names(List<AnnotationUse> uses, DeclaredType scope) {
    List<String> names = new ArrayList<>();
    for (AnnotationUse use : uses) {
      names.add(text(annotations.find(List.of(use), scope, TAG), "name"));
    }
    return names;
  }

  private boolean isDeprecated(DeclaredType controller, Method method, @Nullable Merged operation) {
    return ofMethod(method, DEPRECATED) != null
        || annotations.find(controller.type().annotations(), controller, DEPRECATED) != null
        || text(operation, "deprecated").equals("true");
  }

  private boolean isHidden(DeclaredType controller, Method method, @Nullable Merged operation) {
    return ofMethod(method, HIDDEN) != null
        || annotations.find(controller.type().annotations(), controller, HIDDEN) != null
        || text(operation, "hidden").equals("true");
  }

  private String request(Method method) {
    for (Declared one : method.declarations()) {
      for (JavaMethod.Parameter parameter : one.method().parameters()) {
        if (annotations.find(parameter.annotations(), one.type(), SpringNames.REQUEST_BODY)
            != null) {
          return unwrapped(parameter.type()).text();
        }
      }
    }
    return "";
  }

  private String response(DeclaredType controller, Method method) {
    TypeName declared = method.body().method().returns();
    boolean isBody =
        WRAPPERS.contains(declared.simpleName())
            || ofMethod(method, SpringNames.RESPONSE_BODY) != null
            || index.ancestry(controller).stream().anyMatch(this::answersWithBodies);
    String text = unwrapped(declared).text();
    return isBody && !text.equals("void") && !text.equals("Void") ? text : "";
  }

  private boolean answersWithBodies(DeclaredType type) {
    return annotations.find(type.type().annotations(), type, SpringNames.RESPONSE_BODY) != null;
  }

  private static TypeName unwrapped(TypeName type) {
    TypeName inner = type;
    while (inner.dimensions() == 0 && WRAPPERS.contains(inner.simpleName())) {
      inner = inner.arguments().isEmpty() ? TypeName.OBJECT : inner.arguments().get(0);
    }
    return inner;
  }

  private @Nullable Merged ofMethod(Method method, Set<String> names) {
    for (Declared one : method.declarations()) {
      Merged found = annotations.find(one.method().annotations(), one.type(), names);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private String text(@Nullable Merged merged, String element) {
    Merged.Scoped value = merged == null ? null : merged.value(element);
    String text = value == null ? null : constants.text(value.value(), value.scope());
    return text == null ? "" : text;
  }
}
