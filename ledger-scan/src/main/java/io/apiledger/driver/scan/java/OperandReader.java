package io.apiledger.driver.scan.java;

import java.util.List;

/** What stands between the operators of an expression. */
final class OperandReader {
  private final Tokens tokens;
  private final TypeReader types;
  private final ValueReader values;

  OperandReader(Tokens tokens, TypeReader types, ValueReader values) {
    this.tokens = tokens;
    this.types = types;
    this.values = values;
  }

  Value operand(int depth) {
    int from = tokens.start();
    if (depth > ValueReader.DEEPEST) {
      return values.rest(from);
    }
    if (isPrefix()) {
      while (isPrefix()) {
        tokens.next();
      }
      operand(depth + 1);
      return new Value.Other(tokens.since(from));
    }
    return switch (tokens.kind()) {
      case '(' -> brackets(depth);
      case Lexer.WORD -> word(depth);
      case Lexer.NUMBER, Lexer.STRING, Lexer.TEXT_BLOCK, Lexer.CHARACTER -> literal();
      default -> throw tokens.fault("a value");
    };
  }

  private boolean isPrefix() {
    return tokens.is('-') || tokens.is('+') || tokens.is('!') || tokens.is('~');
  }

  private Value literal() {
    int from = tokens.start();
    int kind = tokens.kind();
    String written = tokens.text();
    tokens.next();
    return selected(
        from,
        switch (kind) {
          case Lexer.NUMBER -> new Value.Literal(written, false);
          case Lexer.TEXT_BLOCK -> new Value.Literal(Literals.textBlock(written), true);
          default -> new Value.Literal(Literals.string(written), true);
        });
  }

  /** A cast, a lambda, or something in brackets: casts and brackets do not change a constant. */
  private Value brackets(int depth) {
    int from = tokens.start();
    tokens.next();
    boolean mayBeLambda = tokens.is(')') || tokens.is(Lexer.WORD) || tokens.is('@');
    boolean isPrimitive = tokens.is(Lexer.WORD) && Keywords.isPrimitive(tokens.text());
    if (types.skipTypes() && tokens.skip(')') && isOperand(isPrimitive)) {
      return operand(depth + 1);
    }
    tokens.back(from);
    if (mayBeLambda) {
      tokens.skipBrackets();
      if (tokens.is('-', '>')) {
        return lambda(from, depth);
      }
      tokens.back(from);
    }
    tokens.next();
    Value inner = values.expression(depth + 1);
    tokens.expect(')');
    return selected(from, inner);
  }

  private boolean isOperand(boolean isSigned) {
    return switch (tokens.kind()) {
      case '(', '~', Lexer.NUMBER, Lexer.STRING, Lexer.TEXT_BLOCK, Lexer.CHARACTER -> true;
      case '!' -> !tokens.is('!', '=');
      case Lexer.WORD -> !tokens.isWord("instanceof");
      case '+', '-' -> isSigned;
      default -> false;
    };
  }

  private Value lambda(int from, int depth) {
    tokens.next();
    tokens.next();
    if (tokens.is('{')) {
      tokens.skipBrackets();
    } else {
      values.value(depth + 1);
    }
    return new Value.Other(tokens.since(from));
  }

  private Value word(int depth) {
    int from = tokens.start();
    String word = tokens.text();
    tokens.next();
    return switch (word) {
      case "true", "false", "null" -> selected(from, new Value.Literal(word, false));
      case "new" -> creation(from, depth);
      case "switch" -> {
        tokens.skipBrackets();
        tokens.skipBrackets();
        yield other(from);
      }
      default -> tokens.is('-', '>') ? lambda(from, depth) : name(from, named(from, word));
    };
  }

  /** A word that an expression may start with. */
  private String named(int from, String word) {
    boolean isName = !Keywords.isReserved(word) || word.equals("this") || word.equals("super");
    boolean isType = Keywords.isPrimitive(word) && (tokens.is('.') || tokens.is('['));
    if (!isName && !isType) {
      tokens.back(from);
      throw tokens.fault("a value");
    }
    return word;
  }

  /** A name, with dots or without; a class literal; or what begins with a name. */
  private Value name(int from, String first) {
    String name = first.equals("this") ? "" : first;
    boolean isName = !first.equals("super");
    while (tokens.is('.')) {
      int dot = tokens.start();
      tokens.next();
      if (tokens.skip("class")) {
        return selected(from, new Value.ClassOf(new TypeName(name, List.of(), 0)));
      }
      if (!tokens.is(Lexer.WORD) || tokens.isWord("new") || tokens.isWord("super")) {
        tokens.back(dot);
        break;
      }
      String part = tokens.word("a name");
      name = part.equals("this") ? "" : name.isEmpty() ? part : name + "." + part;
    }
    if (tokens.is('[')) {
      return array(from, name, isName);
    }
    Value value = name.isEmpty() || !isName ? null : new Value.Name(name);
    if (tokens.is('<') && !isReference()) {
      return value == null ? new Value.Other(tokens.since(from)) : value;
    }
    return value == null ? other(from) : selected(from, value);
  }

  /** {@code Type[].class}, {@code Type[]::new}, or an element of an array. */
  private Value array(int from, String name, boolean isName) {
    int open = tokens.start();
    tokens.next();
    boolean isType = isName && tokens.is(']');
    tokens.back(open);
    if (!isType) {
      return other(from);
    }
    TypeName type = new TypeName(name, List.of(), types.dimensions());
    if (tokens.is('.')) {
      tokens.next();
      if (tokens.skip("class")) {
        return selected(from, new Value.ClassOf(type));
      }
      throw tokens.fault("\"class\"");
    }
    return other(from);
  }

  /** At the arguments of a type before {@code ::}: steps over them. */
  private boolean isReference() {
    int from = tokens.start();
    if (types.skipArguments()) {
      if (tokens.is(':', ':') || tokens.is('[') || tokens.is('.')) {
        return true;
      }
      tokens.back(from);
    }
    return false;
  }

  private Value creation(int from, int depth) {
    types.element();
    boolean isArray = false;
    types.annotations();
    while (tokens.is('[')) {
      tokens.skipBrackets();
      types.annotations();
      isArray = true;
    }
    if (isArray && tokens.is('{')) {
      return selected(from, values.value(depth));
    }
    return other(from);
  }

  private Value other(int from) {
    selectors();
    return new Value.Other(tokens.since(from));
  }

  /** The value, unless something is taken from it. */
  private Value selected(int from, Value value) {
    int end = tokens.start();
    selectors();
    return tokens.start() == end ? value : new Value.Other(tokens.since(from));
  }

  private void selectors() {
    while (true) {
      if (tokens.is('.')) {
        tokens.next();
        types.skipArguments();
        tokens.word("a name");
      } else if (tokens.is(':', ':')) {
        tokens.next();
        tokens.next();
        types.skipArguments();
        tokens.word("the name of a method");
      } else if (tokens.is('+', '+') || tokens.is('-', '-')) {
        tokens.next();
        tokens.next();
      } else if (tokens.is('(') || tokens.is('[') || tokens.is('{')) {
        tokens.skipBrackets();
      } else {
        return;
      }
    }
  }
}
