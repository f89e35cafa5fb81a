package io.apiledger.driver.tree;

import io.apiledger.model.tree.Mark;
import java.io.IOException;
import java.io.InputStream;

/**
 * What the first bytes say, before any parser looks.
 *
 * @param byteOrderMark whether one of UTF-8 stands first
 */
record Head(Syntax syntax, boolean byteOrderMark) {
  private static final int LONGEST = 1 << 16;

  /** Looks at the start of a stream that can be marked, and goes back to it. */
  static Head of(InputStream in) throws IOException {
    in.mark(LONGEST);
    int first = in.read();
    int second = in.read();
    int third = in.read();
    in.reset();
    if (isUtf16(first, second)) {
      throw new Fault(new Mark(1, 1), "UTF-8", "UTF-16", "save the file as UTF-8");
    }
    boolean marked = first == 0xEF && second == 0xBB && third == 0xBF;
    int c = firstSignificant(in, marked ? 3 : 0);
    in.reset();
    if (c < 0) {
      throw new Fault(
          null, "a JSON or YAML document", "nothing", "check what was to be written into it");
    }
    return new Head(c == '{' || c == '[' ? Syntax.JSON : Syntax.YAML, marked);
  }

  private static boolean isUtf16(int first, int second) {
    boolean marked = first == 0xFE && second == 0xFF || first == 0xFF && second == 0xFE;
    return marked || first == 0 && second > 0 || first > 0 && second == 0;
  }

  /** Past white space; where there is more of it than anybody writes, a space. */
  private static int firstSignificant(InputStream in, int skip) throws IOException {
    in.skipNBytes(skip);
    for (int i = skip; i < LONGEST; i++) {
      int c = in.read();
      if (c != ' ' && c != '\t' && c != '\n' && c != '\r') {
        return c;
      }
    }
    return ' ';
  }
}
