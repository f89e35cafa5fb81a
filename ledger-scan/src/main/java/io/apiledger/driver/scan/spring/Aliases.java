package io.apiledger.driver.scan.spring;

import io.apiledger.driver.scan.java.AnnotationUse;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.JavaMethod;
import io.apiledger.driver.scan.java.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the elements of a composed annotation say about an annotation that it is composed of: those
 * that {@code @AliasFor} sends there, over any number of steps, and those of the same name.
 */
final class Aliases {
  private static final int DEEPEST = 8;

  private final JavaIndex index;

  Aliases(JavaIndex index) {
    this.index = index;
  }

  /**
   * What one element says.
   *
   * @param isGiven false for the default of the composed annotation
   */
  record Said(Value value, boolean isGiven) {}

  /**
   * What a use says, by element of the target; {@code value} is {@code path}. Of several elements
   * that stand for one, that which is given counts; the default of an alias counts even where it is
   * empty.
   *
   * @param type the composed annotation
   * @param target the full name of what it is composed of
   */
  Map<String, Said> of(AnnotationUse use, DeclaredType type, String target) {
    Map<String, Said> said = new LinkedHashMap<>();
    for (JavaMethod element : type.type().methods()) {
      String name = target(element, type, target, 0);
      Value given = use.values().get(element.name());
      Value value = given == null ? element.fallback() : given;
      if (name != null && value != null) {
        String one = name.equals("value") ? "path" : name;
        Said before = said.get(one);
        if (before == null || given != null && !before.isGiven()) {
          said.put(one, new Said(value, given != null));
        }
      }
    }
    return said;
  }

  /** The element of the target that an element stands for; null where for none. */
  private @Nullable String target(JavaMethod element, DeclaredType type, String target, int depth) {
    AnnotationUse alias = alias(element, type);
    if (alias == null || depth > DEEPEST) {
      return alias == null ? byName(element.name()) : null;
    }
    String name = attribute(alias, element.name());
    if (!(alias.values().get("annotation") instanceof Value.ClassOf other)) {
      return ofMirror(name, type, target, depth);
    }
    if (index.names(other.type().name(), type).contains(target)) {
      return name;
    }
    DeclaredType further = index.resolve(other.type().name(), type);
    return further == null || !isComposedOf(further, target, 0)
        ? null
        : ofElement(name, further, target, depth);
  }

  /** By convention: an element of the same name, except the plain value. */
  private static @Nullable String byName(String name) {
    return name.equals("value") ? null : name;
  }

  /** Of two elements that mirror each other, one may say what both stand for. */
  private @Nullable String ofMirror(String name, DeclaredType type, String target, int depth) {
    for (JavaMethod other : type.type().methods()) {
      AnnotationUse alias = other.name().equals(name) ? alias(other, type) : null;
      if (alias != null && alias.values().containsKey("annotation")) {
        return target(other, type, target, depth + 1);
      }
    }
    return byName(name);
  }

  private @Nullable String ofElement(String name, DeclaredType type, String target, int depth) {
    for (JavaMethod element : type.type().methods()) {
      if (element.name().equals(name)) {
        return target(element, type, target, depth + 1);
      }
    }
    return null;
  }

  private boolean isComposedOf(DeclaredType type, String target, int depth) {
    for (AnnotationUse use :
        depth > DEEPEST ? List.<AnnotationUse>of() : type.type().annotations()) {
      DeclaredType further = index.resolve(use.name(), type);
      if (index.names(use.name(), type).contains(target)
          || further != null && isComposedOf(further, target, depth + 1)) {
        return true;
      }
    }
    return false;
  }

  private @Nullable AnnotationUse alias(JavaMethod element, DeclaredType type) {
    for (AnnotationUse use : element.annotations()) {
      if (index.names(use.name(), type).contains(SpringNames.ALIAS_FOR)) {
        return use;
      }
    }
    return null;
  }

  private static String attribute(AnnotationUse alias, String own) {
    for (String element : List.of("attribute", "value")) {
      if (alias.values().get(element) instanceof Value.Literal literal
          && !literal.value().isEmpty()) {
        return literal.value();
      }
    }
    return own;
  }
}
