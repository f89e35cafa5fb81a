package io.apiledger.driver.scan.java;

/**
 * Where tokens, comments and literals start and end. Every function takes an offset and none calls
 * itself, so that neither length nor depth of a file matters. For one thread.
 *
 * <p>The kind of a token is the character of an operator or bracket itself, or one of the
 * constants. An operator of several characters is several tokens.
 */
final class Lexer {
  static final int END = -1;
  static final int WORD = -2;
  static final int NUMBER = -3;
  static final int STRING = -4;
  static final int TEXT_BLOCK = -5;
  static final int CHARACTER = -6;

  private static final int ASCII = 128;
  private static final int SUBSTITUTE = 26; // Ends a file in the grammar of the language.

  private final char[] chars;
  private int kind;
  private int start;
  private int documentation;

  Lexer(char[] chars) {
    this.chars = chars;
  }

  /** Reads the token at or behind an offset and gives its end. */
  int read(int from) {
    start = skipped(from);
    if (start == chars.length) {
      kind = END;
      return start;
    }
    char c = chars[start];
    if (isWordStart(c, start)) {
      kind = WORD;
      return wordEnd(start + 1);
    }
    if (c == '"') {
      kind = isTextBlock(start) ? TEXT_BLOCK : STRING;
      return literalEnd(start);
    }
    if (c == '\'') {
      kind = CHARACTER;
      return literalEnd(start);
    }
    if (isDigit(c) || c == '.' && start + 1 < chars.length && isDigit(chars[start + 1])) {
      kind = NUMBER;
      return numberEnd(start);
    }
    kind = c;
    return start + 1;
  }

  /** Of the token that was read last. */
  int kind() {
    return kind;
  }

  /** Of the token that was read last. */
  int start() {
    return start;
  }

  /**
   * Where the last comment before that token starts that documents something; -1 if there is none.
   */
  int documentation() {
    return documentation;
  }

  /** The end of the string, text block or character that starts here. */
  int literalEnd(int from) {
    return isTextBlock(from) ? textBlockEnd(from) : quotedEnd(from);
  }

  /** The end of the comment that starts here; the offset itself where none does. */
  int commentEnd(int from) {
    if (from + 1 >= chars.length) {
      return from;
    }
    if (chars[from + 1] == '/') {
      int i = from + 2;
      while (i < chars.length && chars[i] != '\n' && chars[i] != '\r') {
        i++;
      }
      return i;
    }
    if (chars[from + 1] != '*') {
      return from;
    }
    for (int i = from + 3; i < chars.length; i++) {
      if (chars[i] == '/' && chars[i - 1] == '*') {
        return i + 1;
      }
    }
    throw new SyntaxFault(from, "\"*/\" at the end of the comment", "the end of the file");
  }

  /** Whether the comment that starts here documents something. */
  private boolean isDocumentation(int at, int end) {
    if (end < at + 3 || chars[at + 2] != chars[at + 1]) {
      return false;
    }
    return chars[at + 1] == '*' ? end > at + 4 : end == at + 3 || chars[at + 3] != '/';
  }

  private int skipped(int from) {
    documentation = -1;
    int markdownEnd = -1;
    int i = from;
    while (i < chars.length) {
      char c = chars[i];
      if (c == '/') {
        int comment = commentEnd(i);
        if (comment == i) {
          return i;
        }
        if (isDocumentation(i, comment)) {
          boolean isMarkdown = chars[i + 1] == '/';
          if (!isMarkdown || markdownEnd < 0 || !isNextLine(markdownEnd, i)) {
            documentation = i;
          }
          markdownEnd = isMarkdown ? comment : -1;
        }
        i = comment;
      } else if (c == ' ' || c <= '\r' && c >= '\t' || c == SUBSTITUTE) {
        i++;
      } else {
        return i;
      }
    }
    return i;
  }

  /** Whether nothing but one line end and white space stands between. */
  private boolean isNextLine(int from, int to) {
    int lines = 0;
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c == '\n' || c == '\r' && chars[i + 1] != '\n') {
        lines++;
      } else if (c > ' ') {
        return false;
      }
    }
    return lines == 1;
  }

  private boolean isTextBlock(int from) {
    return from + 2 < chars.length
        && chars[from] == '"'
        && chars[from + 1] == '"'
        && chars[from + 2] == '"';
  }

  private int textBlockEnd(int from) {
    int i = from + 3;
    while (i + 2 < chars.length) {
      if (isTextBlock(i)) {
        return i + 3;
      }
      i += chars[i] == '\\' ? 2 : 1;
    }
    throw new SyntaxFault(from, "\"\"\" at the end of the text block", "the end of the file");
  }

  private int quotedEnd(int from) {
    char quote = chars[from];
    int i = from + 1;
    while (i < chars.length && chars[i] != '\n' && chars[i] != '\r') {
      if (chars[i] == quote) {
        return i + 1;
      }
      i += chars[i] == '\\' ? 2 : 1;
    }
    String what = quote == '"' ? "string" : "character";
    throw new SyntaxFault(
        from,
        quote + " at the end of the " + what,
        i < chars.length ? "the end of the line" : "the end of the file");
  }

  private int wordEnd(int from) {
    int i = from;
    while (i < chars.length && isWordPart(chars[i])) {
      i++;
    }
    return i;
  }

  private int numberEnd(int from) {
    boolean isHex = chars[from] == '0' && from + 1 < chars.length && (chars[from + 1] | ' ') == 'x';
    int i = from + 1;
    while (i < chars.length) {
      char c = chars[i];
      boolean isExponent = (chars[i - 1] | ' ') == (isHex ? 'p' : 'e');
      if (c != '.' && !isWordPart(c) && !(isExponent && (c == '+' || c == '-'))) {
        return i;
      }
      i++;
    }
    return i;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private boolean isWordStart(char c, int at) {
    return isLetter(c)
        || c >= ASCII
            && (Character.isJavaIdentifierStart(c)
                || Character.isJavaIdentifierStart(Character.codePointAt(chars, at)));
  }

  private static boolean isWordPart(char c) {
    return isLetter(c)
        || isDigit(c)
        || c >= ASCII && (Character.isJavaIdentifierPart(c) || Character.isSurrogate(c));
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c == '$';
  }
}
