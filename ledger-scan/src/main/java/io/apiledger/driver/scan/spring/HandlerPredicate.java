package io.apiledger.driver.scan.spring;

import io.apiledger.driver.scan.java.AnnotationUse;
import io.apiledger.driver.scan.java.Annotations;
import io.apiledger.driver.scan.java.Constants;
import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.JavaIndex;
import io.apiledger.driver.scan.java.TypeName;
import io.apiledger.driver.scan.java.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads which controllers a predicate takes, as {@code HandlerTypePredicate} or as a lambda. */
final class HandlerPredicate {
  private final JavaIndex index;
  private final Annotations annotations;
  private final Constants constants;

  HandlerPredicate(JavaIndex index, Annotations annotations, Constants constants) {
    this.index = index;
    this.annotations = annotations;
    this.constants = constants;
  }

  /** Null where it is not literal. */
  @Nullable Predicate<DeclaredType> of(Value value, DeclaredType scope) {
    if (value instanceof Value.Lambda lambda) {
      return lambda(lambda, scope);
    }
    if (!(value instanceof Value.Call call)) {
      return null;
    }
    Value target = call.target();
    if (target == null || target instanceof Value.Name) {
      return selected(call, scope);
    }
    return switch (call.name()) {
      case "build" -> builder(target, scope);
      case "negate" -> negated(of(target, scope));
      case "and", "or" -> both(call, target, scope);
      default -> null;
    };
  }

  private static @Nullable Predicate<DeclaredType> negated(@Nullable Predicate<DeclaredType> one) {
    return one == null ? null : one.negate();
  }

  private @Nullable Predicate<DeclaredType> both(
      Value.Call call, Value target, DeclaredType scope) {
    Predicate<DeclaredType> left = of(target, scope);
    Predicate<DeclaredType> right =
        call.arguments().size() == 1 ? of(call.arguments().get(0), scope) : null;
    if (left == null || right == null) {
      return null;
    }
    return call.name().equals("and") ? left.and(right) : left.or(right);
  }

  /** {@code HandlerTypePredicate.forAnnotation(…)}, or a step of its builder. */
  private @Nullable Predicate<DeclaredType> selected(Value.Call call, DeclaredType scope) {
    List<Value> arguments = call.arguments();
    return switch (call.name()) {
      case "forAnyHandlerType" -> type -> true;
      case "not" -> arguments.size() == 1 ? negated(of(arguments.get(0), scope)) : null;
      case "forBasePackage", "basePackage" -> {
        Set<String> packages = texts(arguments, scope);
        yield packages == null ? null : type -> isBelow(type, packages);
      }
      case "forBasePackageClass", "basePackageClass" -> {
        Set<String> packages = new HashSet<>();
        classes(arguments, scope).forEach(name -> packages.add(packageOf(name)));
        yield packages.isEmpty() ? null : type -> isBelow(type, packages);
      }
      case "forAssignableType", "assignableType" -> {
        Set<String> names = classes(arguments, scope);
        yield names.isEmpty() ? null : type -> isOne(type, names);
      }
      case "forAnnotation", "annotation" -> {
        Set<String> names = classes(arguments, scope);
        yield names.isEmpty() ? null : type -> isAnnotated(type, names);
      }
      default -> null;
    };
  }

  /** Any of what its steps say is enough. */
  private @Nullable Predicate<DeclaredType> builder(Value last, DeclaredType scope) {
    List<Predicate<DeclaredType>> steps = new ArrayList<>();
    Value at = last;
    while (at instanceof Value.Call call && !call.name().equals("builder")) {
      Predicate<DeclaredType> step = selected(call, scope);
      Value target = call.target();
      if (step == null || target == null) {
        return null;
      }
      steps.add(step);
      at = target;
    }
    return steps.stream()
        .reduce(Predicate::or)
        .orElse(at instanceof Value.Call ? it -> true : null);
  }

  private @Nullable Predicate<DeclaredType> lambda(Value.Lambda lambda, DeclaredType scope) {
    if (lambda.results().size() != 1) {
      return null;
    }
    Value result = lambda.results().get(0);
    if (result instanceof Value.Literal literal && literal.value().equals("true")) {
      return type -> true;
    }
    if (!(result instanceof Value.Call call) || call.arguments().size() != 1) {
      return null;
    }
    if (call.name().equals("isAnnotationPresent") && call.target() instanceof Value.Name) {
      Set<String> names = classes(call.arguments(), scope);
      return names.isEmpty() ? null : type -> isDirectly(type, names);
    }
    String prefix = constants.text(call.arguments().get(0), scope);
    return call.name().equals("startsWith") && prefix != null && isName(call.target())
        ? type -> type.name().startsWith(prefix)
        : null;
  }

  /** {@code type.getName()}, {@code type.getPackageName()}, {@code type.getPackage().getName()}. */
  private static boolean isName(@Nullable Value value) {
    return value instanceof Value.Call call
        && (call.name().equals("getName") || call.name().equals("getPackageName"))
        && (call.target() instanceof Value.Name
            || call.target() instanceof Value.Call inner && inner.name().equals("getPackage"));
  }

  private @Nullable Set<String> texts(List<Value> values, DeclaredType scope) {
    Set<String> texts = new HashSet<>();
    for (Value value : values) {
      String text = constants.text(value, scope);
      if (text == null) {
        return null;
      }
      texts.add(text);
    }
    return texts;
  }

  /** The names of classes; empty where one of them is no class literal. */
  private Set<String> classes(List<Value> values, DeclaredType scope) {
    Set<String> names = new HashSet<>();
    for (Value value : values) {
      if (!(value instanceof Value.ClassOf literal)) {
        return Set.of();
      }
      names.addAll(index.names(literal.type().name(), scope));
    }
    return names;
  }

  private static boolean isBelow(DeclaredType type, Set<String> packages) {
    String own = type.file().packageName() + ".";
    return packages.stream().anyMatch(one -> own.startsWith(one.endsWith(".") ? one : one + "."));
  }

  private static String packageOf(String name) {
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private boolean isOne(DeclaredType type, Set<String> names) {
    for (DeclaredType ancestor : index.ancestry(type)) {
      List<TypeName> supertypes = new ArrayList<>(ancestor.type().extended());
      supertypes.addAll(ancestor.type().implemented());
      if (names.contains(ancestor.name())
          || supertypes.stream()
              .flatMap(name -> index.names(name.name(), ancestor).stream())
              .anyMatch(names::contains)) {
        return true;
      }
    }
    return false;
  }

  private boolean isAnnotated(DeclaredType type, Set<String> names) {
    return index.ancestry(type).stream()
        .anyMatch(one -> annotations.find(one.type().annotations(), one, names) != null);
  }

  /** As reflection has it: what stands there, not what it is composed of. */
  private boolean isDirectly(DeclaredType type, Set<String> names) {
    for (AnnotationUse use : type.type().annotations()) {
      if (index.names(use.name(), type).stream().anyMatch(names::contains)) {
        return true;
      }
    }
    return false;
  }
}
