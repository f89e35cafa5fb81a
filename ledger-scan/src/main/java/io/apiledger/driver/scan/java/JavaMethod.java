package io.apiledger.driver.scan.java;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Modifier;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A method, or an element of an annotation type.
 *
 * @param modifiers as of {@link Modifier}, those included that Java implies
 * @param hasBody whether it can be called without an implementation elsewhere
 * @param fallback of an element of an annotation type, its default
 * @param results what its body returns; empty unless the reader was asked for it
 * @param guards calls of what the reader was told to be a guard, and of what may lead to one; empty
 *     unless it was told
 * @param documentation what the comment before it says, without delimiters and leading asterisks;
 *     empty where there is none
 * @param at where its name stands
 */
public record JavaMethod(
    String name,
    int modifiers,
    List<TypeVariable> variables,
    List<Parameter> parameters,
    TypeName returns,
    List<AnnotationUse> annotations,
    boolean hasBody,
    @Nullable Value fallback,
    List<Value> results,
    List<GuardCall> guards,
    String documentation,
    Place at) {

  public JavaMethod {
    requireNonNull(name, "name");
    requireNonNull(returns, "returns");
    requireNonNull(documentation, "documentation");
    requireNonNull(at, "at");
    variables = List.copyOf(variables);
    parameters = List.copyOf(parameters);
    annotations = List.copyOf(annotations);
    results = List.copyOf(results);
    guards = List.copyOf(guards);
  }

  /** Whether whoever sees its type may call it. */
  public boolean isPublic() {
    return Modifier.isPublic(modifiers);
  }

  /** Whether it can override others, and others it. */
  public boolean isVirtual() {
    return (modifiers & (Modifier.PRIVATE | Modifier.STATIC)) == 0;
  }

  /** A parameter of a method. */
  public record Parameter(String name, TypeName type, List<AnnotationUse> annotations) {
    public Parameter {
      requireNonNull(name, "name");
      requireNonNull(type, "type");
      annotations = List.copyOf(annotations);
    }
  }
}
