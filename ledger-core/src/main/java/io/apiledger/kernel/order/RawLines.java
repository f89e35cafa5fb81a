package io.apiledger.kernel.order;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.RuleId;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The lines of a file as slices of a buffer, read in blocks. The line before the current one stays
 * in the buffer. Holds two lines and two blocks, whatever the size of the file.
 */
final class RawLines implements Closeable {
  static final int BLOCK = 256 * 1024;
  static final int LONGEST = 16 * 1024 * 1024;

  private final String name;
  private final InputStream in;
  private final int block;
  private final boolean quotes;
  private byte[] bytes;

  /** The offset in the file of the first byte of the buffer. */
  private long base;

  private int limit;
  private boolean atEnd;
  private int previous;
  private int start;
  private int end;
  private int next;
  private long line;

  /** How many lines the current one takes: more than one where a cell holds line feeds. */
  private long breaks = 1;

  /**
   * @param offset of the first byte that {@code in} gives
   * @param line number of the line before that byte, from 1
   * @param quotes whether a line feed between double quotes belongs to the line, as in CSV
   */
  RawLines(String name, InputStream in, int block, long offset, long line, boolean quotes) {
    this.name = name;
    this.in = in;
    this.block = block;
    this.base = offset;
    this.line = line;
    this.quotes = quotes;
    this.bytes = new byte[2 * block];
  }

  /** Moves to the next line; false at the end of the file. */
  boolean next() throws IOException {
    previous = start;
    start = next;
    int at = start;
    boolean quoted = false;
    line += breaks;
    breaks = 1;
    while (true) {
      for (; at < limit; at++) {
        byte b = bytes[at];
        if (b == '"' && quotes) {
          quoted = !quoted;
        } else if (b == '\n') {
          if (!quoted) {
            end = at;
            next = at + 1;
            return true;
          }
          breaks++;
        }
      }
      at -= fill();
      if (atEnd) {
        end = limit;
        next = limit;
        return end > start;
      }
    }
  }

  byte[] bytes() {
    return bytes;
  }

  /** Where the line before starts; its end is for the one to remember who needs it. */
  int previous() {
    return previous;
  }

  int start() {
    return start;
  }

  /** The end of the line, without its line feed. */
  int end() {
    return end;
  }

  /** The offset in the file of the start of the line. */
  long offset() {
    return base + start;
  }

  /** The offset in the file of what follows the line. */
  long nextOffset() {
    return base + next;
  }

  /** The number of the line, from 1. */
  int number() {
    return (int) Math.min(Integer.MAX_VALUE, line);
  }

  /** Whether the line is exactly this ASCII text. */
  boolean is(String text) {
    if (end - start != text.length()) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (bytes[start + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Reads one more block; says by how much the content of the buffer moved to the front. */
  private int fill() throws IOException {
    if (limit - start > LONGEST) {
      throw tooLong();
    }
    int shift = 0;
    if (bytes.length - limit < block) {
      shift = previous;
      System.arraycopy(bytes, shift, bytes, 0, limit - shift);
      base += shift;
      previous = 0;
      start -= shift;
      limit -= shift;
      if (bytes.length - limit < block) {
        bytes = Arrays.copyOf(bytes, limit + 2 * block);
      }
    }
    int read = in.read(bytes, limit, block);
    atEnd = read < 0;
    limit += Math.max(0, read);
    return shift;
  }

  private InputException tooLong() {
    return new InputException(
        Finding.inFile(RuleId.PARSE_FAILED, name)
            .at(new Location.InFile(name, number(), 0))
            .expected("lines of at most " + LONGEST / 1024 / 1024 + " MiB")
            .found("a longer one, from byte " + offset())
            .next("write the ledger again from source"));
  }
}
