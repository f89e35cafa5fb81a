package io.apiledger.driver.scan.java;

import java.util.Set;

/** Words that are no names. */
final class Keywords {
  private static final Set<String> PRIMITIVES =
      Set.of("boolean", "byte", "char", "double", "float", "int", "long", "short", "void");

  private static final Set<String> OTHERS =
      Set.of(
          "abstract",
          "assert",
          "break",
          "case",
          "catch",
          "class",
          "const",
          "continue",
          "default",
          "do",
          "else",
          "enum",
          "extends",
          "false",
          "final",
          "finally",
          "for",
          "goto",
          "if",
          "implements",
          "import",
          "instanceof",
          "interface",
          "native",
          "new",
          "null",
          "package",
          "private",
          "protected",
          "public",
          "return",
          "static",
          "strictfp",
          "super",
          "switch",
          "synchronized",
          "this",
          "throw",
          "throws",
          "transient",
          "true",
          "try",
          "volatile",
          "while");

  private Keywords() {}

  /** Whether a word can name nothing. */
  static boolean isReserved(String word) {
    return isPrimitive(word) || OTHERS.contains(word);
  }

  /** Whether a word can name no type either. */
  static boolean isNoType(String word) {
    return OTHERS.contains(word);
  }

  static boolean isPrimitive(String word) {
    return PRIMITIVES.contains(word);
  }
}
