package io.apiledger.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * The layers of the house as one table. The layer of a class is the first word of its package below
 * the root, and a class in no layer breaks the rule.
 */
final class Layers {
  // spotless:off
  /** Who may use whom. A word alone is a layer; with a dot it is one package of it. */
  private static final Map<String, List<String>> MAY_USE = Map.of(
      // L2: translates what users say; nothing else
      "surface",  List.of("surface", "workflow", "model"),
      // L4: the only place that wires things together
      "workflow", List.of("workflow", "engine", "kernel", "driver", "model"),
      // L5: pure functions over values; engines never use each other
      "engine",   List.of("kernel", "model"),
      "kernel",   List.of("kernel", "model"),
      "driver",   List.of("driver.tree", "driver.scan.bytes", "driver.scan.java", "driver.scan.python", "kernel", "model"),
      // what everything speaks of
      "model",    List.of("model"));
  // spotless:on

  private final String root;

  Layers(String root) {
    this.root = root;
  }

  ArchRule rule() {
    return ArchRuleDefinition.classes()
        .should(
            new ArchCondition<>("use only what the layer of their package may use") {
              @Override
              public void check(JavaClass item, ConditionEvents events) {
                checkClass(item, events);
              }
            });
  }

  private void checkClass(JavaClass item, ConditionEvents events) {
    List<String> allowed = MAY_USE.get(layer(item));
    if (allowed == null) {
      events.add(
          SimpleConditionEvent.violated(
              item, item.getName() + " is in no layer; known: " + new TreeSet<>(MAY_USE.keySet())));
      return;
    }
    for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
      JavaClass target = dependency.getTargetClass().getBaseComponentType();
      if (target.getPackageName().startsWith(root + ".") && !mayUse(item, allowed, target)) {
        events.add(SimpleConditionEvent.violated(item, dependency.getDescription()));
      }
    }
  }

  private boolean mayUse(JavaClass item, List<String> allowed, JavaClass target) {
    String packageName = target.getPackageName().substring(root.length() + 1);
    return target.getPackageName().equals(item.getPackageName())
        || allowed.stream()
            .anyMatch(use -> packageName.equals(use) || packageName.startsWith(use + "."));
  }

  private String layer(JavaClass item) {
    String name = item.getPackageName();
    if (!name.startsWith(root + ".")) {
      return "";
    }
    String below = name.substring(root.length() + 1);
    int dot = below.indexOf('.');
    return dot < 0 ? below : below.substring(0, dot);
  }
}
