package io.apiledger.driver.scan.spring;

import io.apiledger.driver.scan.java.Annotations;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.Import;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.JavaMethod;
import io.apiledger.driver.scan.java.JavaType.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which classes Spring looks for routes in. */
final class Controllers {
  private final JavaIndex index;
  private final Annotations annotations;
  private final Set<String> controllers;

  Controllers(JavaIndex index, Annotations annotations) {
    this.index = index;
    this.annotations = annotations;
    this.controllers =
        usesJakarta(index) ? SpringNames.CONTROLLERS : SpringNames.EARLIER_CONTROLLERS;
  }

  /**
   * Version 6 of Spring came with the packages of Jakarta, and with it a mapping on a class makes
   * no controller of it any more.
   */
  private static boolean usesJakarta(JavaIndex index) {
    for (DeclaredType type : index.all()) {
      for (Import one : type.file().imports()) {
        if (one.name().startsWith("jakarta.")) {
          return true;
        }
      }
    }
    return false;
  }

  /** In the order of files and declarations. */
  List<DeclaredType> all() {
    Set<String> beans = beans();
    List<DeclaredType> found = new ArrayList<>();
    for (DeclaredType type : index.all()) {
      Kind kind = type.type().kind();
      boolean isClass = type.type().isConcrete() && kind != Kind.ENUM;
      if (isClass && isBean(type, beans) && isController(type)) {
        found.add(type);
      }
    }
    return found;
  }

  private boolean isBean(DeclaredType type, Set<String> beans) {
    return isComponent(type) || beans.contains(type.name());
  }

  /**
   * A class that needs an object of the one around it is a bean where that one is: Spring looks
   * through the members of its components, and hands them what they need.
   */
  private boolean isComponent(DeclaredType type) {
    DeclaredType outer = type.outer();
    return annotations.find(type.type().annotations(), type, SpringNames.STEREOTYPES) != null
        && (outer == null
            || type.type().isStatic()
            || outer.type().isConcrete() && isComponent(outer));
  }

  private boolean isController(DeclaredType type) {
    for (DeclaredType ancestor : index.ancestry(type)) {
      if (annotations.find(ancestor.type().annotations(), ancestor, controllers) != null) {
        return true;
      }
    }
    return false;
  }

  /** Types that methods of a configuration make beans of. */
  private Set<String> beans() {
    Set<String> beans = new HashSet<>();
    for (DeclaredType type : index.all()) {
      for (JavaMethod method : type.type().methods()) {
        if (!method.annotations().isEmpty()
            && annotations.find(method.annotations(), type, Set.of(SpringNames.BEAN)) != null) {
          beans.addAll(index.names(method.returns().name(), type));
        }
      }
    }
    return beans;
  }
}
