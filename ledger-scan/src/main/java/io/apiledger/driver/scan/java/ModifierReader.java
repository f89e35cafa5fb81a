package io.apiledger.driver.scan.java;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/** Annotations and modifiers in front of a declaration. */
final class ModifierReader {
  private final Tokens tokens;
  private final ValueReader values;

  ModifierReader(Tokens tokens, ValueReader values) {
    this.tokens = tokens;
    this.values = values;
  }

  /**
   * What was read.
   *
   * @param flags as of {@link Modifier}; those that decide about nothing here are left out
   */
  record Modifiers(List<AnnotationUse> annotations, int flags) {
    boolean isAbstract() {
      return Modifier.isAbstract(flags);
    }

    boolean isConstant() {
      return Modifier.isStatic(flags) && Modifier.isFinal(flags);
    }
  }

  /** Annotations of a method may stand behind its type parameters too. */
  Modifiers more(Modifiers before) {
    if (!tokens.is('@')) {
      return before;
    }
    List<AnnotationUse> annotations = new ArrayList<>(before.annotations());
    annotations.addAll(read().annotations());
    return new Modifiers(annotations, before.flags());
  }

  Modifiers read() {
    List<AnnotationUse> annotations = List.of();
    int flags = 0;
    while (true) {
      if (tokens.is('@') && !isAnnotationType()) {
        annotations = annotations.isEmpty() ? new ArrayList<>() : annotations;
        annotations.add(values.annotation());
      } else if (tokens.is(Lexer.WORD) && isModifier(tokens.text())) {
        flags |= flag(tokens.text());
        tokens.next();
      } else {
        return new Modifiers(annotations, flags);
      }
    }
  }

  private static int flag(String word) {
    return switch (word) {
      case "public" -> Modifier.PUBLIC;
      case "protected" -> Modifier.PROTECTED;
      case "private" -> Modifier.PRIVATE;
      case "abstract" -> Modifier.ABSTRACT;
      case "static" -> Modifier.STATIC;
      case "final" -> Modifier.FINAL;
      default -> 0;
    };
  }

  private boolean isModifier(String word) {
    return switch (word) {
      case "public",
          "protected",
          "private",
          "abstract",
          "static",
          "final",
          "default",
          "synchronized",
          "native",
          "transient",
          "volatile",
          "strictfp" ->
          true;
      case "sealed" -> isBeforeWord();
      case "non" -> isNonSealed();
      default -> false;
    };
  }

  private boolean isAnnotationType() {
    int from = tokens.start();
    tokens.next();
    boolean found = tokens.isWord("interface");
    tokens.back(from);
    return found;
  }

  private boolean isBeforeWord() {
    int from = tokens.start();
    tokens.next();
    boolean found = tokens.is(Lexer.WORD);
    tokens.back(from);
    return found;
  }

  /** At the first of three tokens: steps to the last one. */
  private boolean isNonSealed() {
    int from = tokens.start();
    tokens.next();
    if (tokens.skip('-') && tokens.isWord("sealed")) {
      return true;
    }
    tokens.back(from);
    return false;
  }
}
