package io.apiledger.driver.scan.java.fields;

import io.apiledger.driver.scan.java.FoundAnnotation;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The security schemes that annotations of OpenAPI, MicroProfile and Swagger name. */
final class Requirements {
  private final AnnotationValues values;

  Requirements(AnnotationValues values) {
    this.values = values;
  }

  /** Those of the method, else those of the class; a method may say that it needs none of them. */
  List<String> of(Handler handler) {
    List<String> schemes = new ArrayList<>();
    List<FoundAnnotation> containers = handler.everyOnMethod(GuardNames.REQUIREMENTS);
    add(handler.everyOnMethod(GuardNames.REQUIREMENT), containers, schemes);
    for (FoundAnnotation one : handler.everyOnMethod(OpenApiNames.OPERATION)) {
      add(values.nested(one, GuardNames.REQUIREMENT, "security"), List.of(), schemes);
    }
    authorizations(handler.onMethod(OpenApiNames.API_OPERATION), schemes);
    if (schemes.isEmpty() && containers.isEmpty()) {
      add(
          handler.everyOnClass(GuardNames.REQUIREMENT),
          handler.everyOnClass(GuardNames.REQUIREMENTS),
          schemes);
      authorizations(handler.onClass(OpenApiNames.API), schemes);
    }
    return schemes;
  }

  private void add(
      List<FoundAnnotation> single, List<FoundAnnotation> containers, List<String> schemes) {
    List<FoundAnnotation> all = new ArrayList<>(single);
    for (FoundAnnotation container : containers) {
      all.addAll(values.nested(container, GuardNames.REQUIREMENT, "value"));
    }
    all.forEach(one -> addUnlessBlank(values.text(one, "name"), schemes));
  }

  private void authorizations(@Nullable FoundAnnotation on, List<String> schemes) {
    values
        .nested(on, GuardNames.AUTHORIZATION, "authorizations")
        .forEach(one -> addUnlessBlank(values.text(one, "value"), schemes));
  }

  /** A blank name is what these annotations stand for where they say nothing. */
  private static void addUnlessBlank(String name, List<String> schemes) {
    if (!name.isBlank()) {
      schemes.add(name);
    }
  }
}
