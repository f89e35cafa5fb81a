package io.apiledger.driver.scan.python;

import java.util.Arrays;

/**
 * The words and operators of the language. Each has a code, which is what tokens keep of them: a
 * parser asks for words all the time, and to compare numbers is cheaper than to compare texts.
 */
@SuppressWarnings("EnumOrdinal") // Codes are made of the order, and nobody keeps one.
enum Word {
  /** No word of the language: a name, a literal, or nothing at all. */
  OTHER(""),
  FALSE("False"),
  NONE("None"),
  TRUE("True"),
  AND("and", Rank.AND),
  AS("as"),
  ASSERT("assert"),
  ASYNC("async"),
  AWAIT("await"),
  BREAK("break"),
  CLASS("class"),
  CONTINUE("continue"),
  DEF("def"),
  DEL("del"),
  ELIF("elif"),
  ELSE("else"),
  EXCEPT("except"),
  FINALLY("finally"),
  FOR("for"),
  FROM("from"),
  GLOBAL("global"),
  IF("if"),
  IMPORT("import"),
  IN("in", Rank.COMPARISON),
  IS("is", Rank.COMPARISON),
  LAMBDA("lambda"),
  NONLOCAL("nonlocal"),
  NOT("not"),
  OR("or", Rank.OR),
  PASS("pass"),
  RAISE("raise"),
  RETURN("return"),
  TRY("try"),
  WHILE("while"),
  WITH("with"),
  YIELD("yield"),

  // Words that name something elsewhere.
  CASE("case"),
  LAZY("lazy"),
  MATCH("match"),
  TYPE("type"),

  // Operators and delimiters, called as in the reference of the language.
  LPAR("("),
  RPAR(")"),
  LSQB("["),
  RSQB("]"),
  LBRACE("{"),
  RBRACE("}"),
  COMMA(","),
  COLON(":"),
  DOT("."),
  SEMI(";"),
  EQUAL("="),
  TILDE("~"),
  EXCLAMATION("!"),
  BACKQUOTE("`"),
  RARROW("->"),
  COLONEQUAL(":="),
  ELLIPSIS("..."),
  DOUBLESTAR("**"),
  EQEQUAL("==", Rank.COMPARISON),
  NOTEQUAL("!=", Rank.COMPARISON),
  LESSGREATER("<>", Rank.COMPARISON),
  LESS("<", Rank.COMPARISON),
  GREATER(">", Rank.COMPARISON),
  LESSEQUAL("<=", Rank.COMPARISON),
  GREATEREQUAL(">=", Rank.COMPARISON),
  VBAR("|", Rank.BIT_OR),
  CIRCUMFLEX("^", Rank.BIT_XOR),
  AMPER("&", Rank.BIT_AND),
  LEFTSHIFT("<<", Rank.SHIFT),
  RIGHTSHIFT(">>", Rank.SHIFT),
  PLUS("+", Rank.SUM),
  MINUS("-", Rank.SUM),
  STAR("*", Rank.PRODUCT),
  SLASH("/", Rank.PRODUCT),
  DOUBLESLASH("//", Rank.PRODUCT),
  PERCENT("%", Rank.PRODUCT),
  AT("@", Rank.PRODUCT),

  // Assignments to what was there before.
  PLUSEQUAL("+="),
  MINEQUAL("-="),
  STAREQUAL("*="),
  SLASHEQUAL("/="),
  DOUBLESLASHEQUAL("//="),
  PERCENTEQUAL("%="),
  ATEQUAL("@="),
  AMPEREQUAL("&="),
  VBAREQUAL("|="),
  CIRCUMFLEXEQUAL("^="),
  RIGHTSHIFTEQUAL(">>="),
  LEFTSHIFTEQUAL("<<="),
  DOUBLESTAREQUAL("**=");

  private static final Word[] ALL = values();

  /** The lowest code of a name that is no word. */
  static final int NAMES = ALL.length;

  private static final int LONGEST = 8;

  /** Words by their hashes; several with one hash stand behind each other. */
  private static final Word[] BY_HASH = byHash();

  private final String spelling;
  private final int rank;

  Word(String spelling) {
    this(spelling, Rank.NONE);
  }

  Word(String spelling, int rank) {
    this.spelling = spelling;
    this.rank = rank;
  }

  static Word of(int code) {
    return code > 0 && code < NAMES ? ALL[code] : OTHER;
  }

  /** Whether the name with a code names nothing. */
  static boolean isReserved(int code) {
    return code >= FALSE.ordinal() && code <= YIELD.ordinal();
  }

  /**
   * The code of a name that is a word, 0 for any other.
   *
   * @param hash of the name, as a string has it
   */
  static int code(Chars text, int start, int end, int hash) {
    if (end - start > LONGEST) {
      return 0;
    }
    for (int i = slot(hash); BY_HASH[i] != OTHER; i = (i + 1) & 127) {
      Word word = BY_HASH[i];
      if (word.spelling.length() == end - start && text.startsWith(word.spelling, start)) {
        return word.ordinal();
      }
    }
    return 0;
  }

  private static Word[] byHash() {
    Word[] slots = new Word[128];
    Arrays.fill(slots, OTHER);
    for (int code = FALSE.ordinal(); code <= TYPE.ordinal(); code++) {
      int i = slot(ALL[code].spelling.hashCode());
      while (slots[i] != OTHER) {
        i = (i + 1) & 127;
      }
      slots[i] = ALL[code];
    }
    return slots;
  }

  private static int slot(int hash) {
    return (hash ^ hash >>> 7) & 127;
  }

  int code() {
    return ordinal();
  }

  /** As it is written. */
  String spelling() {
    return spelling;
  }

  /** How tightly it binds, as in {@link Rank}. */
  int rank() {
    return rank;
  }

  /** Whether it assigns to what was there before, as {@code +=}. */
  boolean isAugmented() {
    return ordinal() >= PLUSEQUAL.ordinal();
  }
}
