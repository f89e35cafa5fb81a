package io.apiledger.driver.scan.java;

import io.apiledger.driver.scan.java.JavaType.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods of a class with those that they override, as far up as the files go. */
public final class HandlerMethods {
  private HandlerMethods() {}

  /** A method and the type that declares it. */
  public record Declared(DeclaredType type, JavaMethod method) {
    /** {@code pkg.Class#method(Type,…)}. */
    public String symbol() {
      StringBuilder out = new StringBuilder(type.name()).append('#').append(method.name());
      out.append('(');
      for (int i = 0; i < method.parameters().size(); i++) {
        out.append(i == 0 ? "" : ",").append(erased(method.parameters().get(i).type(), 0));
      }
      return out.append(')').toString();
    }

    private String erased(TypeName name, int depth) {
      TypeVariable variable = variable(name);
      if (variable == null || depth > 8) {
        return name.erased();
      }
      return erased(variable.bound(), depth + 1) + "[]".repeat(name.dimensions());
    }

    private @Nullable TypeVariable variable(TypeName name) {
      for (TypeVariable one : method.variables()) {
        if (one.name().equals(name.name())) {
          return one;
        }
      }
      for (TypeVariable one : type.type().variables()) {
        if (one.name().equals(name.name())) {
          return one;
        }
      }
      return null;
    }

    private boolean overrides(Declared other) {
      if (!method.isVirtual() || !other.method.isVirtual()) {
        return false;
      }
      int count = method.parameters().size();
      if (count != other.method.parameters().size()) {
        return false;
      }
      for (int i = 0; i < count; i++) {
        TypeName mine = method.parameters().get(i).type();
        TypeName theirs = other.method.parameters().get(i).type();
        boolean open = variable(mine) != null || other.variable(theirs) != null;
        if (!open && !mine.erased().equals(theirs.erased())) {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * One method of a class.
   *
   * @param declarations the nearest first
   */
  public record Method(List<Declared> declarations) {
    /** The declaration whose code runs: of a class before that of an interface. */
    public Declared body() {
      for (Declared one : declarations) {
        if (one.method().hasBody() && one.type().type().kind() != Kind.INTERFACE) {
          return one;
        }
      }
      for (Declared one : declarations) {
        if (one.method().hasBody()) {
          return one;
        }
      }
      return declarations.get(0);
    }
  }

  /** All methods of a class, its own first. */
  public static List<Method> of(DeclaredType type, JavaIndex index) {
    Map<String, List<List<Declared>>> byName = new LinkedHashMap<>();
    List<Method> methods = new ArrayList<>();
    for (DeclaredType ancestor : index.ancestry(type)) {
      for (JavaMethod method : ancestor.type().methods()) {
        Declared declared = new Declared(ancestor, method);
        List<List<Declared>> known =
            byName.computeIfAbsent(method.name(), name -> new ArrayList<>());
        List<Declared> same = overriding(known, declared);
        if (same == null) {
          same = new ArrayList<>();
          known.add(same);
        }
        same.add(declared);
      }
    }
    for (List<List<Declared>> known : byName.values()) {
      for (List<Declared> same : known) {
        methods.add(new Method(same));
      }
    }
    return methods;
  }

  private static @Nullable List<Declared> overriding(
      List<List<Declared>> known, Declared declared) {
    for (List<Declared> same : known) {
      boolean other = !same.get(same.size() - 1).type().equals(declared.type());
      if (other && same.get(0).overrides(declared)) {
        return same;
      }
    }
    return null;
  }
}
