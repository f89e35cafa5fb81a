package io.apiledger.driver.scan.java.fields;

import io.apiledger.driver.scan.java.AnnotationUse;
import io.apiledger.driver.scan.java.Annotations;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.FoundAnnotation;
import io.apiledger.driver.scan.java.HandlerMethods.Declared;
import io.apiledger.driver.scan.java.HandlerMethods.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A method that answers requests, and the class that it answers for.
 *
 * @param ancestry the class itself first
 */
record Handler(
    DeclaredType controller, Method method, List<DeclaredType> ancestry, Annotations annotations) {

  /** On the nearest declaration of the method that has one. */
  @Nullable FoundAnnotation onMethod(Set<String> names) {
    for (Declared one : method.declarations()) {
      FoundAnnotation found = annotations.find(one.method().annotations(), one.type(), names);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** On the class, or else on the nearest that it inherits from. */
  @Nullable FoundAnnotation onClass(Set<String> names) {
    for (DeclaredType type : ancestry) {
      FoundAnnotation found = annotations.find(type.type().annotations(), type, names);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** All on the nearest place that has one: declarations of the method, then of the class. */
  List<FoundAnnotation> nearest(Set<String> names) {
    for (Declared one : method.declarations()) {
      List<FoundAnnotation> found = all(one.method().annotations(), one.type(), names);
      if (!found.isEmpty()) {
        return found;
      }
    }
    for (DeclaredType type : ancestry) {
      List<FoundAnnotation> found = all(type.type().annotations(), type, names);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** On the class itself, or on the one that holds the code of the method. */
  @Nullable FoundAnnotation onDeclaringClasses(Set<String> names) {
    for (DeclaredType type : List.of(controller, method.body().type())) {
      FoundAnnotation found = annotations.find(type.type().annotations(), type, names);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** Every one on any declaration of the method, the nearest first. */
  List<FoundAnnotation> everyOnMethod(Set<String> names) {
    List<FoundAnnotation> every = new ArrayList<>();
    for (Declared one : method.declarations()) {
      every.addAll(all(one.method().annotations(), one.type(), names));
    }
    return every;
  }

  /** Every one on the class and on what it inherits from, the class itself first. */
  List<FoundAnnotation> everyOnClass(Set<String> names) {
    List<FoundAnnotation> every = new ArrayList<>();
    for (DeclaredType type : ancestry) {
      every.addAll(all(type.type().annotations(), type, names));
    }
    return every;
  }

  private List<FoundAnnotation> all(
      List<AnnotationUse> uses, DeclaredType scope, Set<String> names) {
    List<FoundAnnotation> all = new ArrayList<>();
    for (AnnotationUse use : uses) {
      FoundAnnotation found = annotations.find(List.of(use), scope, names);
      if (found != null) {
        all.add(found);
      }
    }
    return all;
  }
}
