package io.apiledger.driver.tree;

import io.apiledger.model.tree.Mark;
import java.io.IOException;
import java.io.InputStream;

/**
 * Bytes on their way to a parser: counted, and checked to be UTF-8 without a NUL, so that what is
 * wrong is said by byte, line and column, not replaced by question marks.
 */
final class Utf8Input extends InputStream {
  private final InputStream in;
  private final long maxBytes;
  private final boolean refusesControls;

  private long offset;
  private int line = 1;
  private int column = 1;
  private boolean afterReturn;

  private int lead;
  private int missing;
  private int low;
  private int high;

  /**
   * @param refusesControls YAML has no control characters at all; in JSON the parser looks after
   *     them
   */
  Utf8Input(InputStream in, long maxBytes, boolean refusesControls) {
    this.in = in;
    this.maxBytes = maxBytes;
    this.refusesControls = refusesControls;
  }

  /** Reads the rest, so that all of it is checked. */
  void finish() throws IOException {
    byte[] rest = new byte[8192];
    int more = read(rest, 0, rest.length);
    while (more >= 0) {
      more = read(rest, 0, rest.length);
    }
  }

  /** Passes over a byte order mark that the caller has seen. */
  void skipByteOrderMark() throws IOException {
    offset = in.readNBytes(3).length;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int count = in.read(into, from, length);
    if (count < 0) {
      if (missing > 0) {
        throw notUtf8("an unfinished character at the end");
      }
      return count;
    }
    for (int i = from; i < from + count; i++) {
      check(into[i] & 0xFF);
      offset++;
    }
    if (offset > maxBytes) {
      throw new Fault(
          null,
          "at most " + maxBytes + " bytes",
          "more than that",
          "split the document, or read it with larger limits");
    }
    return count;
  }

  /** So that a decoder fills a large buffer instead of stopping at its own small one. */
  @Override
  public int available() throws IOException {
    return in.available();
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  private void check(int b) throws Fault {
    if (missing > 0) {
      continuation(b);
    } else if (b >= 0x20 && b < 0x7F) {
      column++;
      afterReturn = false;
    } else if (b < 0x80) {
      control(b);
    } else {
      lead(b);
    }
  }

  private void control(int b) throws Fault {
    if (b == '\n' || b == '\r') {
      if (b != '\n' || !afterReturn) {
        line++;
      }
      if (b == '\n' && afterReturn) {
        afterReturn = false;
        return;
      }
      column = 1;
      afterReturn = b == '\r';
      return;
    }
    if (b == 0) {
      throw new Fault(mark(), "text", "a NUL" + here(), "remove it, or write the file again");
    }
    if (b != '\t' && refusesControls) {
      throw new Fault(
          mark(),
          "printable text",
          "the control character 0x" + hex(b) + here(),
          "remove it, or write it as an escape in double quotes");
    }
    column++;
    afterReturn = false;
  }

  private void lead(int b) throws Fault {
    if (b < 0xC2 || b > 0xF4) {
      throw notUtf8("the byte 0x" + hex(b));
    }
    afterReturn = false;
    lead = b;
    missing = b < 0xE0 ? 1 : b < 0xF0 ? 2 : 3;
    low = b == 0xE0 ? 0xA0 : b == 0xF0 ? 0x90 : 0x80;
    high = b == 0xED ? 0x9F : b == 0xF4 ? 0x8F : 0xBF;
  }

  private void continuation(int b) throws Fault {
    if (b < low || b > high) {
      throw notUtf8("the byte 0x" + hex(b) + " after 0x" + hex(lead));
    }
    if (refusesControls && lead == 0xC2 && b < 0xA0 && b != 0x85) {
      throw new Fault(
          mark(),
          "printable text",
          "the control character 0x" + hex(b) + here(),
          "remove it, or write it as an escape in double quotes");
    }
    low = 0x80;
    high = 0xBF;
    if (--missing == 0) {
      column += lead >= 0xF0 ? 2 : 1;
    }
  }

  private Fault notUtf8(String what) {
    return new Fault(mark(), "UTF-8", what + here(), "save the file as UTF-8");
  }

  private String here() {
    return " at byte offset " + offset;
  }

  private Mark mark() {
    return new Mark(line, column);
  }

  private static String hex(int b) {
    return Integer.toHexString(b | 0x100).substring(1);
  }
}
