package io.apiledger.driver.scan.java.fields;

import io.apiledger.driver.scan.java.AnnotationUse;
import io.apiledger.driver.scan.java.Annotations;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.FoundAnnotation;
import io.apiledger.driver.scan.java.JavaIndex;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The security schemes that annotations of OpenAPI, MicroProfile and Swagger name. */
final class Requirements {
  private final AnnotationValues values;

  private final JavaIndex index;
  private final Annotations annotations;

  /**
   * By source folder: what every operation of an application needs that says nothing itself. Null
   * until there is one: most frameworks have no route at all.
   */
  private @Nullable Map<String, List<String>> general;

  Requirements(AnnotationValues values, JavaIndex index, Annotations annotations) {
    this.values = values;
    this.index = index;
    this.annotations = annotations;
  }

  private Map<String, List<String>> general() {
    Map<String, List<String>> known = general;
    if (known == null) {
      known = new TreeMap<>();
      for (DeclaredType type : index.all()) {
        List<String> schemes = defined(type);
        if (!schemes.isEmpty()) {
          known.putIfAbsent(type.file().folder(), schemes);
        }
      }
      general = known;
    }
    return known;
  }

  private List<String> defined(DeclaredType type) {
    List<AnnotationUse> uses = new ArrayList<>();
    for (AnnotationUse use : type.type().annotations()) {
      if (OpenApiNames.mayDefine(use)) {
        uses.add(use);
      }
    }
    FoundAnnotation found = annotations.find(uses, type, OpenApiNames.DEFINITION);
    List<String> schemes = new ArrayList<>();
    add(values.nested(found, GuardNames.REQUIREMENT, "security"), List.of(), schemes);
    return schemes;
  }

  /**
   * Those of the method, else those of the class, else those of the application; a method may say
   * that it needs none.
   */
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
      boolean isSaid = !handler.everyOnClass(GuardNames.REQUIREMENTS).isEmpty();
      return schemes.isEmpty() && !isSaid ? general(handler) : schemes;
    }
    return schemes;
  }

  /** Of the application of the same source folder, else of the only one. */
  private List<String> general(Handler handler) {
    Map<String, List<String>> all = general();
    List<String> own = all.get(handler.controller().file().folder());
    if (own != null) {
      return own;
    }
    return all.size() == 1 ? all.values().iterator().next() : List.of();
  }

  private void add(
      List<FoundAnnotation> single, List<FoundAnnotation> containers, List<String> schemes) {
    List<FoundAnnotation> all = new ArrayList<>(single);
    for (FoundAnnotation container : containers) {
      all.addAll(values.nested(container, GuardNames.REQUIREMENT, "value"));
    }
    for (FoundAnnotation one : all) {
      addUnlessBlank(values.text(one, "name"), schemes);
    }
  }

  private void authorizations(@Nullable FoundAnnotation on, List<String> schemes) {
    for (FoundAnnotation one : values.nested(on, GuardNames.AUTHORIZATION, "authorizations")) {
      addUnlessBlank(values.text(one, "value"), schemes);
    }
  }

  /** A blank name is what these annotations stand for where they say nothing. */
  private static void addUnlessBlank(String name, List<String> schemes) {
    if (!name.isBlank()) {
      schemes.add(name);
    }
  }
}
