package io.apiledger.kernel.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.apiledger.model.tree.Mark;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;

/** Decodes UTF-8 and refuses, with the line and column, what is none. A leading mark is dropped. */
final class Utf8Reader extends Reader {
  private static final int BLOCK = 1 << 16;

  private final String name;
  private final InputStream in;
  private final ByteBuffer bytes = ByteBuffer.allocate(BLOCK).flip();
  private final CharBuffer chars = CharBuffer.allocate(BLOCK).flip();
  private final CharsetDecoder decoder =
      UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private boolean atStart = true;
  private boolean atEnd;
  private int line = 1;
  private int column = 1;

  Utf8Reader(String name, InputStream in) {
    this.name = name;
    this.in = in;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!chars.hasRemaining()) {
      if (!fill()) {
        return -1;
      }
    }
    int count = Math.min(length, chars.remaining());
    chars.get(target, offset, count);
    return count;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Decodes one more block; false at the end. */
  private boolean fill() throws IOException {
    if (!atEnd) {
      bytes.compact();
      int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
      atEnd = read < 0;
      bytes.position(bytes.position() + Math.max(0, read));
      bytes.flip();
    }
    chars.clear();
    CoderResult result = decoder.decode(bytes, chars, atEnd);
    chars.flip();
    if (atStart && chars.hasRemaining()) {
      atStart = false;
      if (chars.get(0) == '\uFEFF') {
        chars.get();
      }
    }
    if (result.isError() && !chars.hasRemaining()) {
      int wrong = bytes.get(bytes.position()) & 0xFF;
      throw new Complaints(name)
          .fatal(
              new Mark(line, column),
              "text in UTF-8",
              "the byte 0x" + Integer.toHexString(wrong) + ", which is no UTF-8 here",
              "save the file as UTF-8");
    }
    advance();
    return chars.hasRemaining() || !atEnd || bytes.hasRemaining();
  }

  private void advance() {
    for (int i = chars.position(); i < chars.limit(); i++) {
      if (chars.get(i) == '\n') {
        line++;
        column = 1;
      } else {
        column++;
      }
    }
  }
}
