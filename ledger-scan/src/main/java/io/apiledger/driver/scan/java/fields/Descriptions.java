package io.apiledger.driver.scan.java.fields;

import io.apiledger.driver.scan.java.Documentation;
import io.apiledger.driver.scan.java.FoundAnnotation;
import io.apiledger.driver.scan.java.HandlerMethods.Declared;
import io.apiledger.driver.scan.java.JavaMethod;
import io.apiledger.driver.scan.java.JavaType;
import io.apiledger.model.Entry;
import io.apiledger.model.Visibility;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What annotations, and documentation where they are silent, say about a route to its readers. */
final class Descriptions {
  private final AnnotationValues values;

  Descriptions(AnnotationValues values) {
    this.values = values;
  }

  void fill(Entry.Builder entry, Handler handler) {
    FoundAnnotation operation = handler.onMethod(OpenApiNames.OPERATION);
    FoundAnnotation older = handler.onMethod(OpenApiNames.API_OPERATION);
    entry.operationId(
        first(
            values.text(operation, "operationId"),
            values.text(older, "nickname"),
            handler.method().body().method().name()));
    entry.summary(
        first(values.text(operation, "summary"), values.text(older, "value"), documented(handler)));
    entry.tags(tags(handler, operation, older));
    entry.deprecated(isDeprecated(handler) || values.isTrue(operation, "deprecated"));
    entry.visibility(isHidden(handler, operation, older) ? Visibility.HIDDEN : Visibility.PUBLIC);
  }

  private static String first(String one, String other, String fallback) {
    return one.isBlank() ? other.isBlank() ? fallback : other : one;
  }

  /** The nearest documentation that is more than a word that it is inherited. */
  private static String documented(Handler handler) {
    for (Declared one : handler.method().declarations()) {
      String sentence = Documentation.firstSentence(one.method().documentation());
      if (!sentence.isBlank()) {
        return sentence;
      }
    }
    return "";
  }

  /** Those of the class and of everything above it, then those of the method. */
  private List<String> tags(
      Handler handler, @Nullable FoundAnnotation operation, @Nullable FoundAnnotation older) {
    Set<String> tags = new LinkedHashSet<>();
    List<String> ofOperation = values.texts(older, "tags");
    // In Swagger 1.5 those of an operation stand for those of its class; later they join them.
    tags.addAll(
        ofOperation.isEmpty()
            ? values.texts(handler.onClass(OpenApiNames.API), "tags")
            : ofOperation);
    named(handler.everyOnClass(OpenApiNames.TAG), tags);
    listed(handler.everyOnClass(OpenApiNames.TAGS), tags);
    named(handler.everyOnMethod(OpenApiNames.TAG), tags);
    listed(handler.everyOnMethod(OpenApiNames.TAGS), tags);
    tags.addAll(values.texts(operation, "tags"));
    return new ArrayList<>(tags);
  }

  private void listed(List<FoundAnnotation> containers, Set<String> tags) {
    for (FoundAnnotation container : containers) {
      named(values.nested(container, OpenApiNames.TAG, "value"), tags);
      tags.addAll(values.texts(container, "refs"));
    }
  }

  private void named(List<FoundAnnotation> found, Set<String> tags) {
    for (FoundAnnotation tag : found) {
      tags.add(values.text(tag, "name", "ref"));
    }
  }

  private static boolean isDeprecated(Handler handler) {
    JavaMethod code = handler.method().body().method();
    JavaType type = handler.method().body().type().type();
    return handler.onMethod(OpenApiNames.DEPRECATED) != null
        || handler.onDeclaringClasses(OpenApiNames.DEPRECATED) != null
        || Documentation.isDeprecated(code.documentation())
        || Documentation.isDeprecated(type.documentation())
        || Documentation.isDeprecated(handler.controller().type().documentation());
  }

  private boolean isHidden(
      Handler handler, @Nullable FoundAnnotation operation, @Nullable FoundAnnotation older) {
    return handler.onMethod(OpenApiNames.HIDDEN) != null
        || handler.onClass(OpenApiNames.HIDDEN) != null
        || values.isTrue(operation, "hidden")
        || values.isTrue(older, "hidden")
        || values.isTrue(handler.onClass(OpenApiNames.API), "hidden");
  }
}
