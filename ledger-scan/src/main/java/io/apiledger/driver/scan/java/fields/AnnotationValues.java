package io.apiledger.driver.scan.java.fields;

import io.apiledger.driver.scan.java.Annotations;
import io.apiledger.driver.scan.java.Constants;
import io.apiledger.driver.scan.java.FoundAnnotation;
import io.apiledger.driver.scan.java.FoundAnnotation.Scoped;
import io.apiledger.driver.scan.java.TypeName;
import io.apiledger.driver.scan.java.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what elements of annotations say. */
final class AnnotationValues {
  private final Constants constants;
  private final Annotations annotations;

  AnnotationValues(Constants constants, Annotations annotations) {
    this.constants = constants;
    this.annotations = annotations;
  }

  /** A text; empty where it is absent or no constant. */
  String text(@Nullable FoundAnnotation found, String... elements) {
    Scoped value = found == null ? null : found.value(elements);
    String text = value == null ? null : constants.text(value.value(), value.scope());
    return text == null ? "" : text;
  }

  boolean isTrue(@Nullable FoundAnnotation found, String element) {
    return text(found, element).equals("true");
  }

  /** One text or several; what is no constant, as written. */
  List<String> texts(@Nullable FoundAnnotation found, String... elements) {
    List<String> texts = new ArrayList<>();
    Scoped listed = found == null ? null : found.value(elements);
    for (Value value : elements(listed)) {
      String text = listed == null ? null : constants.text(value, listed.scope());
      texts.add(text == null ? value.text() : text);
    }
    return texts;
  }

  /** The annotations of these names among the values of an element. */
  List<FoundAnnotation> nested(
      @Nullable FoundAnnotation found, Set<String> names, String... elements) {
    List<FoundAnnotation> nested = new ArrayList<>();
    Scoped listed = found == null ? null : found.value(elements);
    for (Value value : elements(listed)) {
      if (listed != null && value instanceof Value.Nested inner) {
        FoundAnnotation one = annotations.find(List.of(inner.annotation()), listed.scope(), names);
        if (one != null) {
          nested.add(one);
        }
      }
    }
    return nested;
  }

  /** A class literal; null where it is absent, or stands for none. */
  @Nullable TypeName type(FoundAnnotation found, String element) {
    Scoped scoped = found.value(element);
    if (scoped == null || !(scoped.value() instanceof Value.ClassOf literal)) {
      return null;
    }
    return Schemas.isNothing(literal.type()) ? null : literal.type();
  }

  private static List<Value> elements(@Nullable Scoped scoped) {
    if (scoped == null) {
      return List.of();
    }
    return scoped.value() instanceof Value.Many many ? many.values() : List.of(scoped.value());
  }
}
