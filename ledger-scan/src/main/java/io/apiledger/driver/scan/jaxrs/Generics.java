package io.apiledger.driver.scan.jaxrs;

import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.TypeName;
import io.apiledger.driver.scan.java.TypeVariable;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What type variables stand for in the classes that inherit them. */
final class Generics {
  private static final int DEEPEST = 16;

  private final JavaIndex index;

  Generics(JavaIndex index) {
    this.index = index;
  }

  /**
   * The type that a name means in a class.
   *
   * @param declaredIn the class itself or something it inherits from, where the name is written
   * @param ofMethod variables of the method that it is written in
   * @return null where it is not among the files
   */
  @Nullable Bound resolve(
      TypeName name, DeclaredType declaredIn, List<TypeVariable> ofMethod, Bound type) {
    Map<String, Bound> known = variables(type, declaredIn);
    List<TypeVariable> variables = new ArrayList<>(ofMethod);
    variables.addAll(declaredIn.type().variables());
    TypeName inner = name;
    for (int depth = 0; depth < DEEPEST && inner.dimensions() == 0; depth++) {
      Bound bound = known.get(inner.name());
      TypeName of = bound == null ? bound(inner, variables) : null;
      if (of == null) {
        return bound == null ? bound(inner, declaredIn, known) : bound;
      }
      inner = of;
    }
    return null;
  }

  /** Types that some type may be the declared one of, with what is known of their variables. */
  List<Bound> fitting(Bound declared, List<DeclaredType> subtypes) {
    List<Bound> fitting = new ArrayList<>();
    for (DeclaredType subtype : subtypes) {
      Map<String, Bound> there = variables(Bound.raw(subtype), declared.type());
      if (agree(declared.variables(), there)) {
        fitting.add(new Bound(subtype, handedDown(declared, subtype)));
      }
    }
    return fitting;
  }

  private boolean agree(Map<String, Bound> declared, Map<String, Bound> there) {
    for (Map.Entry<String, Bound> one : declared.entrySet()) {
      Bound other = there.get(one.getKey());
      if (other != null
          && !index.ancestry(other.type()).contains(one.getValue().type())
          && !index.ancestry(one.getValue().type()).contains(other.type())) {
        return false;
      }
    }
    return true;
  }

  /** The variables of a subtype that it hands on to the declared type as they are. */
  private Map<String, Bound> handedDown(Bound declared, DeclaredType subtype) {
    Map<String, Bound> handed = new HashMap<>();
    for (TypeName name : supertypes(subtype)) {
      DeclaredType found = index.supertype(name, subtype);
      if (found != null && found.equals(declared.type())) {
        List<TypeVariable> variables = found.type().variables();
        int count = Math.min(variables.size(), name.arguments().size());
        for (int i = 0; i < count; i++) {
          Bound value = declared.variables().get(variables.get(i).name());
          if (value != null && bound(name.arguments().get(i), subtype.type().variables()) != null) {
            handed.put(name.arguments().get(i).name(), value);
          }
        }
      }
    }
    return handed;
  }

  /** What the variables of an ancestor stand for in a type. */
  private Map<String, Bound> variables(Bound type, DeclaredType ancestor) {
    Deque<Bound> next = new ArrayDeque<>(List.of(type));
    Set<DeclaredType> seen = new HashSet<>();
    while (!next.isEmpty() && !ancestor.type().variables().isEmpty()) {
      Bound one = next.remove();
      if (one.type().equals(ancestor)) {
        return one.variables();
      }
      for (TypeName name : seen.add(one.type()) ? supertypes(one.type()) : List.<TypeName>of()) {
        DeclaredType found = index.supertype(name, one.type());
        if (found != null) {
          next.add(new Bound(found, arguments(name, found, one.type(), one.variables())));
        }
      }
    }
    return Map.of();
  }

  private @Nullable Bound bound(TypeName name, DeclaredType scope, Map<String, Bound> known) {
    DeclaredType type = index.resolve(name.name(), scope);
    return type == null ? null : new Bound(type, arguments(name, type, scope, known));
  }

  private Map<String, Bound> arguments(
      TypeName name, DeclaredType type, DeclaredType scope, Map<String, Bound> known) {
    List<TypeVariable> variables = type.type().variables();
    Map<String, Bound> arguments = new HashMap<>();
    int count = Math.min(variables.size(), name.arguments().size());
    for (int i = 0; i < count; i++) {
      TypeName argument = name.arguments().get(i);
      Bound value = known.get(argument.name());
      boolean isVariable = bound(argument, scope.type().variables()) != null;
      if (value == null && !isVariable && argument.dimensions() == 0) {
        value = bound(argument, scope, known);
      }
      if (value != null) {
        arguments.put(variables.get(i).name(), value);
      }
    }
    return arguments;
  }

  /** The bound of a variable; null where the name is none. */
  private static @Nullable TypeName bound(TypeName name, List<TypeVariable> variables) {
    for (TypeVariable variable : variables) {
      if (variable.name().equals(name.name())) {
        return variable.bound();
      }
    }
    return null;
  }

  private static List<TypeName> supertypes(DeclaredType type) {
    List<TypeName> all = new ArrayList<>(type.type().extended());
    all.addAll(type.type().implemented());
    return all;
  }
}
