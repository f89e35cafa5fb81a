package io.apiledger.driver.scan.jaxrs;

import io.apiledger.driver.scan.java.AnnotationUse;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.JavaType.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which classes are root resources. One with a path of its own is. One that inherits its path from
 * an interface or an abstract class is, as servers have it, unless a locator of another root leads
 * to it: then it is served there, and under its own path it would be a phantom.
 */
final class RootResources {
  private final JavaIndex index;
  private final JaxRsAnnotations annotations;
  private final Applications applications;
  private final Locators locators;

  RootResources(
      JavaIndex index, JaxRsAnnotations annotations, Applications applications, Locators locators) {
    this.index = index;
    this.annotations = annotations;
    this.applications = applications;
    this.locators = locators;
  }

  /** In the order of files and declarations. */
  List<RootResource> all() {
    List<RootResource> found = new ArrayList<>();
    Set<DeclaredType> certain = new LinkedHashSet<>();
    for (DeclaredType type : index.all()) {
      DeclaredType carrier = canBeMade(type) ? carrier(type) : null;
      AnnotationUse use = carrier == null ? null : path(carrier);
      if (carrier != null && use != null) {
        found.add(new RootResource(type, annotations.path(use, carrier, carrier.type().name())));
        if (carrier.equals(type) || applications.list(type)) {
          certain.add(type);
        }
      }
    }
    if (found.size() > certain.size()) {
      Set<DeclaredType> phantoms = phantoms(certain, found);
      found.removeIf(root -> phantoms.contains(root.type()));
    }
    return found;
  }

  /** Whether a server can: one that needs an object of the class around it is a locator's only. */
  private static boolean canBeMade(DeclaredType type) {
    return type.type().isConcrete() && (type.outer() == null || type.type().isStatic());
  }

  /** Of two that lead to each other and that nothing else leads to, both are roots. */
  private Set<DeclaredType> phantoms(Set<DeclaredType> certain, List<RootResource> found) {
    Set<DeclaredType> phantoms = new HashSet<>(locators.reached(certain));
    phantoms.removeAll(certain);
    Map<DeclaredType, Set<DeclaredType>> others = new LinkedHashMap<>();
    for (RootResource root : found) {
      DeclaredType type = root.type();
      if (!certain.contains(type) && !phantoms.contains(type)) {
        others.put(type, locators.reached(Set.of(type)));
      }
    }
    others.forEach(
        (type, reached) -> {
          for (DeclaredType other : reached) {
            if (others.containsKey(other) && !others.get(other).contains(type)) {
              phantoms.add(other);
            }
          }
        });
    return phantoms;
  }

  /**
   * What gives a class its path: itself, else its superclasses, else its interfaces. From a class
   * that is a root itself it inherits none: only that one is registered.
   */
  private @Nullable DeclaredType carrier(DeclaredType type) {
    DeclaredType found = null;
    for (DeclaredType ancestor : index.ancestry(type)) {
      boolean isInterface = ancestor.type().kind() == Kind.INTERFACE;
      if (path(ancestor) != null && (found == null || !isInterface)) {
        found = ancestor;
        if (!isInterface) {
          break;
        }
      }
    }
    boolean isRootItself = found != null && found.type().isConcrete() && !found.equals(type);
    return isRootItself && !applications.list(type) ? null : found;
  }

  private @Nullable AnnotationUse path(DeclaredType type) {
    return annotations.find(type.type().annotations(), type, JaxRsNames.PATH);
  }
}
