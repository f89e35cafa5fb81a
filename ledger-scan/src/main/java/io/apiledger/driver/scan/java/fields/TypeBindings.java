package io.apiledger.driver.scan.java.fields;

import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.HandlerMethods.Declared;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.TypeName;
import io.apiledger.driver.scan.java.TypeVariable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the type variables of a class, and of everything that it inherits from, stand for. A
 * variable that nobody binds stands for its bound.
 */
final class TypeBindings {
  /** Bindings of bindings can double with each step: what grows beyond this is not followed. */
  private static final int MOST_NODES = 32;

  private static final int MOST_TYPES = 1000;

  private final Map<String, Map<String, TypeName>> byType = new HashMap<>();

  private TypeBindings() {}

  static TypeBindings of(DeclaredType concrete, JavaIndex index) {
    TypeBindings bindings = new TypeBindings();
    bindings.byType.put(concrete.name(), bounds(concrete.type().variables(), Map.of()));
    Deque<DeclaredType> next = new ArrayDeque<>(List.of(concrete));
    while (!next.isEmpty() && bindings.byType.size() < MOST_TYPES) {
      DeclaredType type = next.pop();
      List<TypeName> supertypes = new ArrayList<>(type.type().extended());
      supertypes.addAll(type.type().implemented());
      for (TypeName written : supertypes) {
        DeclaredType supertype = index.supertype(written, type);
        if (supertype != null && !bindings.byType.containsKey(supertype.name())) {
          bindings.bind(type, written, supertype);
          next.add(supertype);
        }
      }
    }
    return bindings;
  }

  private void bind(DeclaredType type, TypeName written, DeclaredType supertype) {
    List<TypeVariable> variables = supertype.type().variables();
    Map<String, TypeName> bound = bounds(variables, Map.of());
    if (written.arguments().size() == variables.size()) {
      Map<String, TypeName> outer = byType.getOrDefault(type.name(), Map.of());
      for (int i = 0; i < variables.size(); i++) {
        bound.put(variables.get(i).name(), filled(written.arguments().get(i), outer));
      }
    }
    byType.put(supertype.name(), bound);
  }

  /** A type of a declaration, without the variables of it. */
  TypeName in(Declared declared, TypeName type) {
    Map<String, TypeName> variables = byType.getOrDefault(declared.type().name(), Map.of());
    if (!declared.method().variables().isEmpty()) {
      variables = bounds(declared.method().variables(), variables);
    }
    return variables.isEmpty() ? type : filled(type, variables);
  }

  /** A bound may name variables: those before it are known, itself and the others are anything. */
  private static Map<String, TypeName> bounds(
      List<TypeVariable> variables, Map<String, TypeName> known) {
    Map<String, TypeName> bounds = new HashMap<>(known);
    variables.forEach(variable -> bounds.put(variable.name(), TypeName.OBJECT));
    for (TypeVariable variable : variables) {
      bounds.put(variable.name(), filled(variable.bound(), bounds));
    }
    return bounds;
  }

  private static TypeName filled(TypeName type, Map<String, TypeName> variables) {
    return new Filling(variables).of(type);
  }

  /** Fills the variables of one type in. */
  private static final class Filling {
    private final Map<String, TypeName> variables;
    private int nodes;

    Filling(Map<String, TypeName> variables) {
      this.variables = variables;
    }

    TypeName of(TypeName type) {
      nodes++;
      TypeName bound = variables.get(type.name());
      if (bound != null) {
        nodes += nodes(bound);
        return nodes > MOST_NODES
            ? TypeName.OBJECT
            : new TypeName(bound.name(), bound.arguments(), bound.dimensions() + type.dimensions());
      }
      List<TypeName> arguments = new ArrayList<>();
      for (TypeName argument : type.arguments()) {
        arguments.add(nodes > MOST_NODES ? TypeName.OBJECT : of(argument));
      }
      return new TypeName(type.name(), arguments, type.dimensions());
    }

    private static int nodes(TypeName type) {
      int count = 1;
      for (TypeName argument : type.arguments()) {
        count += nodes(argument);
      }
      return count;
    }
  }
}
