package io.apiledger.driver.scan.jaxrs;

import io.apiledger.driver.scan.java.AnnotationUse;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.HandlerMethods;
import io.apiledger.driver.scan.java.HandlerMethods.Declared;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.JavaType.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The methods that JAX-RS sees in classes, with annotations inherited as section 3.6 of its
 * specification says: from superclasses before interfaces, and never in part.
 */
final class ResourceMethods {
  private final JavaIndex index;
  private final JaxRsAnnotations annotations;
  private final Map<DeclaredType, List<ResourceMethod>> known = new HashMap<>();

  ResourceMethods(JavaIndex index, JaxRsAnnotations annotations) {
    this.index = index;
    this.annotations = annotations;
  }

  /** Of one class, its own first. */
  List<ResourceMethod> of(DeclaredType type) {
    List<ResourceMethod> methods = known.get(type);
    if (methods == null) {
      methods = find(type);
      known.put(type, methods);
    }
    return methods;
  }

  private List<ResourceMethod> find(DeclaredType type) {
    List<ResourceMethod> found = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (HandlerMethods.Method method : HandlerMethods.of(type, index)) {
      ResourceMethod resource = find(method, seen);
      if (resource != null) {
        found.add(resource);
      }
    }
    return List.copyOf(found);
  }

  private @Nullable ResourceMethod find(HandlerMethods.Method method, Map<String, Integer> seen) {
    for (Declared one : classesFirst(method.declarations())) {
      if (!one.method().isPublic()) {
        return null; // JAX-RS does not look there.
      }
      List<AnnotationUse> uses = one.method().annotations();
      Set<String> methods = uses.isEmpty() ? Set.of() : annotations.methods(uses, one.type());
      AnnotationUse path = annotations.find(uses, one.type(), JaxRsNames.PATH);
      if (!methods.isEmpty() || path != null) {
        ResourcePath under = path(path, one, methods.isEmpty());
        return new ResourceMethod(method, methods, under, key(methods, under, seen));
      }
      if (annotations.find(uses, one.type(), JaxRsNames.MEDIA_TYPES) != null) {
        return null;
      }
    }
    return null;
  }

  /** A class may answer the same twice, with different media types. */
  private static String key(Set<String> methods, ResourcePath path, Map<String, Integer> seen) {
    String key = methods + " " + (path.text() == null ? path.expression() : path.text());
    return key + " " + seen.merge(key, 1, Integer::sum);
  }

  private ResourcePath path(@Nullable AnnotationUse use, Declared on, boolean isLocator) {
    String name = on.type().type().name() + "#" + on.method().name();
    return use == null
        ? ResourcePath.NONE
        : annotations.path(use, on.type(), isLocator ? name + " (locator)" : name);
  }

  private static List<Declared> classesFirst(List<Declared> declarations) {
    List<Declared> sorted = new ArrayList<>(declarations);
    sorted.sort((a, b) -> Boolean.compare(isInterface(a), isInterface(b)));
    return sorted;
  }

  private static boolean isInterface(Declared one) {
    return one.type().type().kind() == Kind.INTERFACE;
  }
}
