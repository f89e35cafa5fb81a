package io.apiledger.driver.scan.java;

import io.apiledger.driver.scan.java.HandlerMethods.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Controllers that may take mappings from types that are not among the files: an interface that
 * only the build generates, or that stands in another artifact.
 */
public final class MissingSupertypes {
  /** Whose types map nothing. */
  private static final List<String> OTHERS =
      List.of("java.", "javax.", "jakarta.", "org.springframework.", "io.micronaut.", "org.slf4j.");

  /**
   * The samples of a framework are applications like others; packages of annotations, which are
   * often imported as a whole, hold no supertypes.
   */
  private static final List<String> EXCEPTIONS =
      List.of(
          "org.springframework.samples.",
          "org.springframework.web.bind.annotation.",
          "io.micronaut.http.annotation.");

  private static final Set<String> OF_LANGUAGE =
      Set.of(
          "Object", "Runnable", "Comparable", "Iterable", "AutoCloseable", "Cloneable", "Record");

  private final JavaIndex index;

  public MissingSupertypes(JavaIndex index) {
    this.index = index;
  }

  /**
   * Says so where a controller maps nothing itself, or overrides what nobody declares.
   *
   * @param methods all of the controller
   * @param mapped whether one of them is
   */
  public void report(DeclaredType type, List<Method> methods, boolean mapped, JavaRoutes routes) {
    if (!mapped || overrideUnknown(methods, type)) {
      report(type, routes);
    }
  }

  /** Says so where a type inherits from one that is not there. */
  public void report(DeclaredType type, JavaRoutes routes) {
    Set<String> missing = new TreeSet<>();
    for (DeclaredType ancestor : index.ancestry(type)) {
      collect(ancestor, ancestor.type().implemented(), missing);
      collect(ancestor, ancestor.type().extended(), missing);
    }
    if (!missing.isEmpty()) {
      routes.notAnalysable(
          type.name() + " with mappings that may stand in " + String.join(", ", missing),
          type.name(),
          "add the folder or archive that holds it, such as target/generated-sources, to the source",
          type.file(),
          type.type().at());
    }
  }

  private static boolean overrideUnknown(List<Method> methods, DeclaredType type) {
    for (Method method : methods) {
      if (overridesUnknown(method, type)) {
        return true;
      }
    }
    return false;
  }

  private static boolean overridesUnknown(Method method, DeclaredType type) {
    HandlerMethods.Declared own = method.declarations().get(0);
    boolean isAlone = method.declarations().size() == 1 && own.type().equals(type);
    boolean isOfObject = Set.of("toString", "equals", "hashCode").contains(own.method().name());
    return isAlone
        && !isOfObject
        && own.method().annotations().stream().anyMatch(use -> use.simpleName().equals("Override"));
  }

  private void collect(DeclaredType type, List<TypeName> supertypes, Set<String> missing) {
    for (TypeName name : supertypes) {
      if (index.supertype(name, type) == null && !OF_LANGUAGE.contains(name.name())) {
        boolean qualified = Character.isLowerCase(name.name().charAt(0));
        Set<String> names = qualified ? Set.of(name.name()) : index.names(name.name(), type);
        // That any name may be one of the language is no reason: those are listed.
        String ofLanguage = "java.lang." + name.name();
        if (names.stream().noneMatch(it -> !it.equals(ofLanguage) && mapsNothing(it))) {
          missing.add(name.simpleName());
        }
      }
    }
  }

  private static boolean mapsNothing(String name) {
    return OTHERS.stream().anyMatch(name::startsWith)
        && EXCEPTIONS.stream().noneMatch(name::startsWith);
  }
}
