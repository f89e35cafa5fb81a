package io.apiledger.driver.scan.java;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A declared type.
 *
 * @param name its simple name
 * @param modifiers as of {@link Modifier}, those included that Java implies
 * @param extended of a class, its superclass if it names one; of an interface, all it extends
 * @param implemented the interfaces of a class
 * @param constants fields that may be constants, with their initialisers
 * @param documentation what the comment before it says, without delimiters and leading asterisks;
 *     empty where there is none
 * @param at where its name stands
 */
public record JavaType(
    String name,
    Kind kind,
    int modifiers,
    List<TypeVariable> variables,
    List<TypeName> extended,
    List<TypeName> implemented,
    List<AnnotationUse> annotations,
    Map<String, Value> constants,
    List<JavaMethod> methods,
    List<JavaType> nested,
    String documentation,
    Place at) {

  /** What it is. */
  public enum Kind {
    CLASS,
    INTERFACE,
    ENUM,
    RECORD,
    ANNOTATION
  }

  public JavaType {
    requireNonNull(name, "name");
    requireNonNull(kind, "kind");
    requireNonNull(documentation, "documentation");
    requireNonNull(at, "at");
    variables = List.copyOf(variables);
    extended = List.copyOf(extended);
    implemented = List.copyOf(implemented);
    annotations = List.copyOf(annotations);
    constants = Collections.unmodifiableMap(new LinkedHashMap<>(constants));
    methods = List.copyOf(methods);
    nested = List.copyOf(nested);
  }

  /** Whether objects of exactly this type can be there. */
  public boolean isConcrete() {
    return !Modifier.isAbstract(modifiers) && kind != Kind.INTERFACE && kind != Kind.ANNOTATION;
  }

  /** Of a type that stands in another one: whether its objects do without one of that. */
  public boolean isStatic() {
    return Modifier.isStatic(modifiers);
  }
}
