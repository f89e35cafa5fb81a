package io.apiledger.driver.scan.java;

import java.util.ArrayList;
import java.util.List;

/** Types as they are written. Annotations on them are stepped over. */
final class TypeReader {
  private static final int DEEPEST = 32;
  private static final int MOST_GUESSES = 1 << 20;

  private final Tokens tokens;
  private int guesses;

  TypeReader(Tokens tokens) {
    this.tokens = tokens;
  }

  TypeName type() {
    return type(0);
  }

  /** A type without the dimensions that may follow. */
  TypeName element() {
    return element(0);
  }

  /** Types with commas between them. */
  List<TypeName> types() {
    List<TypeName> types = new ArrayList<>();
    do {
      types.add(type());
    } while (tokens.skip(','));
    return types;
  }

  /** Type parameters in angle brackets; none where there are no brackets. */
  List<TypeVariable> variables() {
    if (!tokens.skip('<')) {
      return List.of();
    }
    List<TypeVariable> variables = new ArrayList<>();
    do {
      annotations();
      String name = tokens.name("a type parameter");
      TypeName bound = tokens.skip("extends") ? type() : TypeName.OBJECT;
      variables.add(new TypeVariable(name, bound));
      while (tokens.skip('&')) {
        type();
      }
    } while (tokens.skip(','));
    tokens.expect('>');
    return variables;
  }

  /** How many pairs of square brackets there are. */
  int dimensions() {
    int count = 0;
    annotations();
    while (tokens.is('[')) {
      tokens.next();
      tokens.expect(']');
      count++;
      annotations();
    }
    return count;
  }

  /** A name with dots between its parts. */
  String name(String expected) {
    String name = tokens.name(expected);
    while (isDot()) {
      tokens.next();
      name = name + "." + tokens.name(expected);
    }
    return name;
  }

  /** Steps over annotations. */
  void annotations() {
    while (tokens.is('@')) {
      tokens.next();
      name("the name of an annotation");
      if (tokens.is('(')) {
        tokens.skipBrackets();
      }
    }
  }

  /**
   * Steps over type arguments if that is what starts here, and not a comparison. What is guessed in
   * vain in one file is bounded.
   */
  boolean skipArguments() {
    int from = tokens.start();
    if (!tokens.is('<') || guesses > MOST_GUESSES) {
      return false;
    }
    try {
      arguments(0);
      return true;
    } catch (SyntaxFault fault) {
      guesses += tokens.start() - from;
      tokens.back(from);
      return false;
    }
  }

  /** Steps over a type, or several with {@code &} between them, if that is what starts here. */
  boolean skipTypes() {
    int from = tokens.start();
    if (guesses > MOST_GUESSES) {
      return false;
    }
    try {
      do {
        type();
      } while (tokens.skip('&'));
      return true;
    } catch (SyntaxFault fault) {
      guesses += tokens.start() - from;
      tokens.back(from);
      return false;
    }
  }

  private TypeName type(int depth) {
    TypeName element = element(depth);
    int dimensions = dimensions();
    return dimensions == 0
        ? element
        : new TypeName(element.name(), element.arguments(), dimensions);
  }

  private TypeName element(int depth) {
    annotations();
    if (tokens.is(Lexer.WORD) && Keywords.isNoType(tokens.text())) {
      throw tokens.fault("a type");
    }
    String name = tokens.word("a type");
    List<TypeName> arguments = arguments(depth);
    while (isDot()) {
      tokens.next();
      annotations();
      name = name + "." + tokens.name("a type");
      arguments = arguments(depth);
    }
    return new TypeName(name, arguments, 0);
  }

  /** One, and not the first of three. */
  private boolean isDot() {
    return tokens.is('.') && !tokens.is('.', '.');
  }

  private List<TypeName> arguments(int depth) {
    if (!tokens.is('<')) {
      return List.of();
    }
    if (depth >= DEEPEST) {
      skipAngles();
      return List.of();
    }
    tokens.next();
    if (tokens.skip('>')) {
      return List.of();
    }
    List<TypeName> arguments = new ArrayList<>();
    do {
      arguments.add(argument(depth + 1));
    } while (tokens.skip(','));
    tokens.expect('>');
    return arguments;
  }

  private TypeName argument(int depth) {
    annotations();
    if (!tokens.skip('?')) {
      return type(depth);
    }
    if (tokens.skip("super")) {
      type(depth);
      return TypeName.OBJECT;
    }
    if (!tokens.skip("extends")) {
      return TypeName.OBJECT;
    }
    TypeName bound = type(depth);
    return depth < DEEPEST ? bound : TypeName.OBJECT;
  }

  private void skipAngles() {
    int depth = 0;
    do {
      depth += tokens.is('<') ? 1 : tokens.is('>') ? -1 : 0;
      if (tokens.is('(') || tokens.is('[')) {
        tokens.skipBrackets();
      } else if (tokens.is(Lexer.END) || tokens.is(';') || tokens.is('{')) {
        throw tokens.fault("\">\"");
      } else {
        tokens.next();
      }
    } while (depth > 0);
  }
}
