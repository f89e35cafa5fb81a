package io.apiledger.driver.scan.python;

import java.util.Arrays;
import java.util.Set;

/** The tokens of a text in some arrays: a million of them must not be a million objects. */
final class Tokens {
  static final byte NAME = 1;
  static final byte NUMBER = 2;
  static final byte STRING = 3;
  static final byte OPERATOR = 4;
  static final byte NEWLINE = 5;
  static final byte INDENT = 6;
  static final byte DEDENT = 7;
  static final byte END = 8;

  /** The code of a string with replacement fields; that of one without is 0. */
  private static final int FORMATTED = -1;

  private static final int BEHIND = 3;

  private final Chars text;
  private final Names names;
  private byte[] kinds;
  private int[] starts;
  private int[] ends;
  private int[] codes;
  private int[] befores; // One more than the token before that says the same.
  private int[] latest = new int[Word.NAMES]; // One more than the last token with a code.
  private int size;
  private int[] formatted = {}; // Which tokens are strings with fields.
  private int formattedCount;

  /**
   * @param expected about how many there are
   */
  Tokens(Chars text, int expected) {
    this.text = text;
    this.names = new Names(text, expected / 16);
    this.kinds = new byte[expected + BEHIND];
    this.starts = new int[expected + BEHIND];
    this.ends = new int[expected + BEHIND];
    this.codes = new int[expected + BEHIND];
    this.befores = new int[expected + BEHIND];
  }

  /** One that says nothing but its kind. */
  void add(byte kind, int start, int end) {
    add(kind, start, end, 0);
  }

  /**
   * A name or a word.
   *
   * @param hash as a string has it
   */
  void addName(int start, int end, int hash) {
    int word = Word.code(text, start, end, hash);
    int code = word > 0 ? word : names.code(start, end, hash);
    add(NAME, start, end, code);
    if (code >= latest.length) {
      latest = Arrays.copyOf(latest, code * 2);
    }
    befores[size - 1] = latest[code];
    latest[code] = size;
  }

  void addOperator(Word operator, int start) {
    add(OPERATOR, start, start + operator.spelling().length(), operator.code());
  }

  void addString(int start, int end, boolean withFields) {
    if (withFields) {
      if (formattedCount == formatted.length) {
        formatted = Arrays.copyOf(formatted, formattedCount * 2 + 8);
      }
      formatted[formattedCount++] = size;
    }
    add(STRING, start, end, withFields ? FORMATTED : 0);
  }

  /** The last one; whoever looks a little behind it sees it again. */
  void addEnd(int at) {
    for (int i = 0; i < BEHIND; i++) {
      add(END, at, at, 0);
    }
    size -= BEHIND - 1;
  }

  private void add(byte kind, int start, int end, int code) {
    if (size == kinds.length) {
      int longer = size + size / 2;
      kinds = Arrays.copyOf(kinds, longer);
      starts = Arrays.copyOf(starts, longer);
      ends = Arrays.copyOf(ends, longer);
      codes = Arrays.copyOf(codes, longer);
      befores = Arrays.copyOf(befores, longer);
    }
    kinds[size] = kind;
    starts[size] = start;
    ends[size] = end;
    codes[size] = code;
    size++;
  }

  Chars text() {
    return text;
  }

  int size() {
    return size;
  }

  byte kind(int index) {
    return kinds[index];
  }

  int start(int index) {
    return starts[index];
  }

  int end(int index) {
    return kinds[index] == INDENT ? starts[index] : ends[index];
  }

  /** Of a name, a word or an operator; of anything else the code of no word. */
  int code(int index) {
    return codes[index];
  }

  /** Whether a token is that operator or word. */
  boolean is(int index, Word word) {
    return codes[index] == word.code();
  }

  /** Whether a token is a string with replacement fields. */
  boolean isFormatted(int index) {
    return codes[index] == FORMATTED;
  }

  /** The last token that is a word; negative where none is. */
  int last(Word word) {
    return latest[word.code()] - 1;
  }

  /** The token before another that says the same name or word; negative where none does. */
  int before(int index) {
    return befores[index] - 1;
  }

  /** Whether one of some names may stand anywhere: false is certain. */
  boolean mention(Set<String> some) {
    return mention(some, 0, size);
  }

  /** Whether one of some names may stand between two tokens: false is certain. */
  boolean mention(Set<String> some, int from, int to) {
    for (String name : some) {
      int code = codeOf(name);
      int token = code > 0 && code < latest.length ? latest[code] - 1 : -1;
      while (token >= to) {
        token = before(token);
      }
      if (token >= from) {
        return true;
      }
    }
    return isFormatted(some, from, to);
  }

  /** Names in the fields of a literal are no tokens: all of it is looked at. */
  private boolean isFormatted(Set<String> some, int from, int to) {
    for (int i = 0; i < formattedCount; i++) {
      int literal = formatted[i];
      if (literal >= from && literal < to) {
        for (String name : some) {
          if (text.contains(name, starts[literal], ends[literal])) {
            return true;
          }
        }
      }
    }
    return false;
  }

  /** The code of a name or word; 0 where it does not stand anywhere. */
  private int codeOf(String name) {
    int hash = name.hashCode();
    int word = Word.code(Chars.of(name), 0, name.length(), hash);
    return word > 0 ? word : names.code(name);
  }

  /** As it is written. */
  String string(int index) {
    int code = codes[index];
    return code >= Word.NAMES
        ? names.string(code)
        : code > 0 ? Word.of(code).spelling() : text.slice(starts[index], end(index));
  }

  /** Says where a block ends that a token began. */
  void close(int indent, int dedent) {
    ends[indent] = dedent;
  }

  /** The token that ends the block which this one begins. */
  int match(int indent) {
    return ends[indent];
  }
}
