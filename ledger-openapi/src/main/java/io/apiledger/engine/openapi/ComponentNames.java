package io.apiledger.engine.openapi;

import io.apiledger.model.tree.Tree;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The names of components: letters, digits, {@code . _ -} alone, as the specification wants them.
 * Most keep the name that they have; {@code Page«Order»} of a Swagger 2.0 document becomes {@code
 * Page_Order_}. A name is taken once.
 */
final class ComponentNames {
  private final Map<Component, String> ofRoot = new HashMap<>();
  private final Set<Component> taken = new HashSet<>();

  /** Names the components of a document first, the valid ones as they are. */
  ComponentNames(Tree.Mapping components) {
    for (Tree.Member section : components.members()) {
      List<String> names =
          Trees.members(section.value()).stream()
              .map(Tree.Member::key)
              .sorted(
                  Comparator.comparing((String name) -> !isValid(name)).thenComparing(name -> name))
              .toList();
      for (String name : names) {
        ofRoot.put(new Component(section.key(), name), fresh(section.key(), name).name());
      }
    }
  }

  /** The name that a component of the document has from now on. */
  Component ofRoot(String section, String name) {
    return new Component(section, ofRoot.getOrDefault(new Component(section, name), name));
  }

  /** A name that nothing else has. */
  Component fresh(String section, String wanted) {
    String valid = valid(wanted);
    Component component = new Component(section, valid);
    for (int n = 2; !taken.add(component); n++) {
      component = new Component(section, valid + "_" + n);
    }
    return component;
  }

  private static boolean isValid(String name) {
    return !name.isEmpty() && name.chars().allMatch(ComponentNames::isValid);
  }

  private static boolean isValid(int c) {
    return c >= 'a' && c <= 'z'
        || c >= 'A' && c <= 'Z'
        || c >= '0' && c <= '9'
        || c == '.'
        || c == '_'
        || c == '-';
  }

  private static String valid(String name) {
    if (name.isEmpty()) {
      return "_";
    }
    StringBuilder out = new StringBuilder(name.length());
    name.codePoints().forEach(c -> out.append(isValid(c) ? (char) c : '_'));
    return out.toString();
  }
}
