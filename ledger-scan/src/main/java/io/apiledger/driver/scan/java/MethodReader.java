package io.apiledger.driver.scan.java;

import io.apiledger.driver.scan.java.JavaType.Kind;
import io.apiledger.driver.scan.java.ModifierReader.Modifiers;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** Methods, elements of annotation types, and constructors. */
final class MethodReader {
  private final SourceText source;
  private final Tokens tokens;
  private final TypeReader types;
  private final ValueReader values;
  private final ModifierReader modifiers;
  private final Bodies bodies;
  private final GuardReader guards;

  MethodReader(
      SourceText source,
      Tokens tokens,
      TypeReader types,
      ValueReader values,
      ModifierReader modifiers,
      Bodies bodies,
      GuardReader guards) {
    this.source = source;
    this.tokens = tokens;
    this.types = types;
    this.values = values;
    this.modifiers = modifiers;
    this.bodies = bodies;
    this.guards = guards;
  }

  /** From its parameters on: a constructor is none of anybody's routes. */
  void constructor() {
    tokens.skipBrackets();
    thrown();
    if (!tokens.is('{')) {
      throw tokens.fault("\"{\"");
    }
    tokens.skipBrackets();
  }

  /** From its parameters on. */
  JavaMethod method(
      Modifiers before,
      int documentation,
      List<TypeVariable> variables,
      TypeName type,
      String name,
      Place at,
      Kind owner) {
    List<JavaMethod.Parameter> parameters = parameters();
    TypeName returns = widened(type, types.dimensions());
    thrown();
    Value fallback = tokens.skip("default") ? values.value() : null;
    int body = tokens.start();
    boolean isWritten = tokens.is('{');
    if (isWritten) {
      tokens.skipBrackets();
    } else if (!tokens.skip(';')) {
      throw tokens.fault("\"{\" or \";\"");
    }
    boolean isOfInterface = MemberReader.isInterface(owner);
    boolean isPublic = isOfInterface && !Modifier.isPrivate(before.flags());
    boolean isImplied = !isOfInterface && !before.isAbstract();
    List<Value> results =
        isWritten && bodies.isRead(returns, parameters)
            ? MethodBody.results(source, body, tokens.last())
            : List.of();
    return new JavaMethod(
        name,
        before.flags() | (isPublic ? Modifier.PUBLIC : 0),
        variables,
        parameters,
        returns,
        before.annotations(),
        isWritten || isImplied,
        fallback,
        results,
        isWritten ? guards.calls(body, tokens.last()) : List.of(),
        tokens.documentation(documentation),
        at);
  }

  private void thrown() {
    if (tokens.skip("throws")) {
      types.types();
    }
  }

  private List<JavaMethod.Parameter> parameters() {
    tokens.expect('(');
    if (tokens.skip(')')) {
      return List.of();
    }
    List<JavaMethod.Parameter> parameters = new ArrayList<>();
    do {
      parameter(parameters);
    } while (tokens.skip(','));
    tokens.expect(')');
    return parameters;
  }

  private void parameter(List<JavaMethod.Parameter> parameters) {
    Modifiers before = modifiers.read();
    TypeName type = types.type();
    if (tokens.is('.', '.')) {
      tokens.expect('.');
      tokens.expect('.');
      tokens.expect('.');
      type = widened(type, 1);
    }
    if (!tokens.skip("this")) {
      String name = tokens.name("the name of a parameter");
      if (tokens.skip('.')) { // Of an inner class's constructor: whose object it belongs to.
        tokens.word("\"this\"");
      } else {
        type = widened(type, types.dimensions());
        parameters.add(new JavaMethod.Parameter(name, type, before.annotations()));
      }
    }
  }

  private static TypeName widened(TypeName type, int dimensions) {
    return dimensions == 0
        ? type
        : new TypeName(type.name(), type.arguments(), type.dimensions() + dimensions);
  }
}
