package io.apiledger.driver.scan.java;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Annotations, and values of their elements and of constants. What can be no constant, and what is
 * nested too deeply, is stepped over and kept as written.
 */
final class ValueReader {
  static final int DEEPEST = 200;
  private static final int MOST_PARTS = 4096;

  private final Tokens tokens;
  private final TypeReader types;
  private final OperandReader operands;

  ValueReader(Tokens tokens, TypeReader types) {
    this.tokens = tokens;
    this.types = types;
    this.operands = new OperandReader(tokens, types, this);
  }

  /** Up to the comma, semicolon or closing bracket behind it. */
  Value value() {
    return value(0);
  }

  AnnotationUse annotation() {
    return annotation(0);
  }

  private AnnotationUse annotation(int depth) {
    Place at = tokens.place();
    tokens.expect('@');
    String name = types.name("the name of an annotation");
    if (!tokens.skip('(')) {
      return new AnnotationUse(name, Map.of(), at);
    }
    Map<String, Value> values = new LinkedHashMap<>();
    if (!tokens.is(')') && !isNamed()) {
      values.put("value", value(depth + 1));
    } else if (!tokens.is(')')) {
      do {
        String element = tokens.name("the name of an element");
        tokens.expect('=');
        values.put(element, value(depth + 1));
      } while (tokens.skip(','));
    }
    tokens.expect(')');
    return new AnnotationUse(name, values, at);
  }

  private boolean isNamed() {
    if (!tokens.is(Lexer.WORD)) {
      return false;
    }
    int from = tokens.start();
    tokens.next();
    boolean isNamed = tokens.is('=') && !tokens.is('=', '=');
    tokens.back(from);
    return isNamed;
  }

  Value value(int depth) {
    if (depth > DEEPEST) {
      return rest(tokens.start());
    }
    if (tokens.is('@')) {
      return new Value.Nested(annotation(depth));
    }
    return tokens.is('{') ? array(depth) : expression(depth);
  }

  private Value array(int depth) {
    List<Value> values = new ArrayList<>();
    tokens.expect('{');
    tokens.skip(',');
    while (!tokens.skip('}')) {
      values.add(value(depth + 1));
      if (!tokens.skip(',') && !tokens.is('}')) {
        throw tokens.fault("\",\" or \"}\"");
      }
    }
    return new Value.Many(values);
  }

  /** A sum, as far as it is one. */
  Value expression(int depth) {
    int from = tokens.start();
    Value sum = term(depth);
    List<Value> parts = null;
    while (tokens.is('+') && !tokens.is('+', '=') || tokens.is('-') && !tokens.is('-', '=')) {
      if (tokens.skip('+')) {
        parts = parts == null ? parts(sum) : parts;
        parts.add(term(depth + 1));
      } else {
        tokens.next();
        term(depth + 1);
        parts = null;
        sum = new Value.Other(tokens.since(from));
      }
    }
    return isOperator() ? rest(from) : sum(from, sum, parts);
  }

  private Value sum(int from, Value single, @Nullable List<Value> parts) {
    if (parts == null) {
      return single;
    }
    return parts.size() > MOST_PARTS
        ? new Value.Other(tokens.since(from))
        : new Value.Concatenation(parts);
  }

  /** Sums lean to the left: what is in brackets there belongs to the same one. */
  private static List<Value> parts(Value first) {
    return new ArrayList<>(
        first instanceof Value.Concatenation left ? left.parts() : List.of(first));
  }

  private Value term(int depth) {
    int from = tokens.start();
    Value first = operands.operand(depth);
    boolean isProduct = false;
    while ((tokens.is('*') || tokens.is('/') || tokens.is('%'))
        && !tokens.is((char) tokens.kind(), '=')) {
      tokens.next();
      operands.operand(depth + 1);
      isProduct = true;
    }
    return isProduct ? new Value.Other(tokens.since(from)) : first;
  }

  /** An expression that started at an offset, whatever it is. */
  Value rest(int from) {
    while (!isEnd()) {
      if (tokens.is('(') || tokens.is('{') || tokens.is('[')) {
        tokens.skipBrackets();
      } else if (!types.skipArguments()) {
        tokens.next();
      }
    }
    return new Value.Other(tokens.since(from));
  }

  private boolean isOperator() {
    boolean isWritten = tokens.kind() > 0 && !tokens.is('@') && !tokens.is('{');
    return isWritten && !isEnd() || tokens.isWord("instanceof");
  }

  private boolean isEnd() {
    return switch (tokens.kind()) {
      case ',', ';', ')', '}', ']', Lexer.END -> true;
      default -> false;
    };
  }
}
