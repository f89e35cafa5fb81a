package io.apiledger.driver.scan.java;

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

  /** What was read. */
  record Modifiers(
      List<AnnotationUse> annotations, boolean isAbstract, boolean isStatic, boolean isFinal) {}

  /** Annotations of a method may stand behind its type parameters too. */
  Modifiers more(Modifiers before) {
    if (!tokens.is('@')) {
      return before;
    }
    List<AnnotationUse> annotations = new ArrayList<>(before.annotations());
    annotations.addAll(read().annotations());
    return new Modifiers(annotations, before.isAbstract(), before.isStatic(), before.isFinal());
  }

  Modifiers read() {
    List<AnnotationUse> annotations = List.of();
    boolean isAbstract = false;
    boolean isStatic = false;
    boolean isFinal = false;
    while (true) {
      if (tokens.is('@') && !isAnnotationType()) {
        annotations = annotations.isEmpty() ? new ArrayList<>() : annotations;
        annotations.add(values.annotation());
      } else if (tokens.is(Lexer.WORD) && isModifier(tokens.text())) {
        isAbstract |= tokens.isWord("abstract");
        isStatic |= tokens.isWord("static");
        isFinal |= tokens.isWord("final");
        tokens.next();
      } else {
        return new Modifiers(annotations, isAbstract, isStatic, isFinal);
      }
    }
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
