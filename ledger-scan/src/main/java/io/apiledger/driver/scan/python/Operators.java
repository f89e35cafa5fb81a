package io.apiledger.driver.scan.python;

/** Finds the operators and delimiters of the language. Pure. */
final class Operators {
  private Operators() {}

  /** The longest that stands at a place; {@link Word#OTHER} where none does. */
  static Word at(Chars text, int at) {
    char next = text.at(at + 1);
    return switch (text.at(at)) {
      case '(' -> Word.LPAR;
      case ')' -> Word.RPAR;
      case '[' -> Word.LSQB;
      case ']' -> Word.RSQB;
      case '{' -> Word.LBRACE;
      case '}' -> Word.RBRACE;
      case ',' -> Word.COMMA;
      case ';' -> Word.SEMI;
      case '~' -> Word.TILDE;
      case '`' -> Word.BACKQUOTE;
      case '.' -> next == '.' && text.at(at + 2) == '.' ? Word.ELLIPSIS : Word.DOT;
      case ':' -> next == '=' ? Word.COLONEQUAL : Word.COLON;
      case '=' -> next == '=' ? Word.EQEQUAL : Word.EQUAL;
      case '!' -> next == '=' ? Word.NOTEQUAL : Word.EXCLAMATION;
      case '+' -> next == '=' ? Word.PLUSEQUAL : Word.PLUS;
      case '-' -> next == '=' ? Word.MINEQUAL : next == '>' ? Word.RARROW : Word.MINUS;
      case '%' -> next == '=' ? Word.PERCENTEQUAL : Word.PERCENT;
      case '@' -> next == '=' ? Word.ATEQUAL : Word.AT;
      case '&' -> next == '=' ? Word.AMPEREQUAL : Word.AMPER;
      case '|' -> next == '=' ? Word.VBAREQUAL : Word.VBAR;
      case '^' -> next == '=' ? Word.CIRCUMFLEXEQUAL : Word.CIRCUMFLEX;
      case '*', '/', '<', '>' -> doubled(text, at, next);
      default -> Word.OTHER;
    };
  }

  /** Those that are other operators when they stand there twice. */
  private static Word doubled(Chars text, int at, char next) {
    boolean twice = next == text.at(at);
    boolean assigns = text.at(twice ? at + 2 : at + 1) == '=';
    return switch (text.at(at)) {
      case '*' ->
          twice
              ? assigns ? Word.DOUBLESTAREQUAL : Word.DOUBLESTAR
              : assigns ? Word.STAREQUAL : Word.STAR;
      case '/' ->
          twice
              ? assigns ? Word.DOUBLESLASHEQUAL : Word.DOUBLESLASH
              : assigns ? Word.SLASHEQUAL : Word.SLASH;
      case '<' ->
          twice
              ? assigns ? Word.LEFTSHIFTEQUAL : Word.LEFTSHIFT
              : assigns ? Word.LESSEQUAL : next == '>' ? Word.LESSGREATER : Word.LESS;
      default ->
          twice
              ? assigns ? Word.RIGHTSHIFTEQUAL : Word.RIGHTSHIFT
              : assigns ? Word.GREATEREQUAL : Word.GREATER;
    };
  }
}
