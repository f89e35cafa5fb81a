package io.apiledger.kernel.codec;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * One compact JSON value as UTF-8 bytes, built front to back and used again for the next one. Empty
 * text and empty lists are left out; escapes are minimal: the quote, the backslash and what stands
 * below U+0020. Not safe for use by several threads.
 *
 * <pre>{@code
 * line.clear().open().text("method", "GET").number("count", 2).close();   // {"method":"GET","count":2}
 * }</pre>
 */
public final class JsonLine {
  private static final byte[] HEX = {
    '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
  };

  private byte[] bytes = new byte[1024];
  private int size;
  private char[] characters =
      new char[256]; // Of a text at once: to ask for one costs several calls.

  /** Forgets what was written. */
  public JsonLine clear() {
    size = 0;
    return this;
  }

  /** Opens an object. */
  public JsonLine open() {
    return raw('{');
  }

  /** Closes an object. */
  public JsonLine close() {
    return raw('}');
  }

  /** A member with text; nothing where it is empty. */
  public JsonLine text(String key, String value) {
    return value.isEmpty() ? this : key(key).quoted(value);
  }

  /** A member with a list of texts; nothing where it is empty. */
  public JsonLine texts(String key, List<String> values) {
    return list(key, values, (value, line) -> line.quoted(value));
  }

  /** A member with a list of values, each written by {@code writer}; nothing where it is empty. */
  public <T> JsonLine list(String key, Iterable<T> values, BiConsumer<T, JsonLine> writer) {
    Iterator<T> each = values.iterator();
    if (!each.hasNext()) {
      return this;
    }
    key(key).raw('[');
    writer.accept(each.next(), this);
    while (each.hasNext()) {
      writer.accept(each.next(), raw(','));
    }
    return raw(']');
  }

  /** A member with a number, zero too. */
  public JsonLine number(String key, long value) {
    return key(key).plain(Long.toString(value));
  }

  /** A member that is true; nothing where it is not. */
  public JsonLine flag(String key, boolean value) {
    return value ? key(key).plain("true") : this;
  }

  /** Text alone. */
  public JsonLine quoted(String value) {
    int length = value.length();
    reserve(3L * length + 2);
    if (length > characters.length) {
      characters = new char[length * 2];
    }
    value.getChars(0, length, characters, 0);
    bytes[size++] = '"';
    for (int i = 0; i < length; i++) {
      char c = characters[i];
      if (c >= 0x20 && c < 0x80 && c != '"' && c != '\\') {
        bytes[size++] = (byte) c;
      } else if (c < 0x80) {
        escaped(c, length - i);
      } else {
        i += encoded(value, i);
      }
    }
    bytes[size++] = '"';
    return this;
  }

  /** How many bytes the value has. */
  public int size() {
    return size;
  }

  /** Writes the value. */
  public void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
  }

  /** Feeds the value to a running digest. */
  public void update(MessageDigest digest) {
    digest.update(bytes, 0, size);
  }

  @Override
  public String toString() {
    return new String(bytes, 0, size, StandardCharsets.UTF_8);
  }

  private JsonLine key(String key) {
    if (size > 0 && bytes[size - 1] != '{') {
      raw(',');
    }
    return quoted(requireNonNull(key, "key")).raw(':');
  }

  /** Characters of ASCII as they are: punctuation, numbers, {@code true}. */
  public JsonLine plain(String ascii) {
    reserve(ascii.length());
    for (int i = 0; i < ascii.length(); i++) {
      bytes[size++] = (byte) ascii.charAt(i);
    }
    return this;
  }

  private JsonLine raw(char ascii) {
    reserve(1);
    bytes[size++] = (byte) ascii;
    return this;
  }

  /**
   * An escape is up to six bytes where three were reserved; {@code left} characters are to come.
   */
  private void escaped(char c, int left) {
    reserve(3L * left + 6);
    bytes[size++] = '\\';
    switch (c) {
      case '"', '\\' -> bytes[size++] = (byte) c;
      case '\b' -> bytes[size++] = 'b';
      case '\t' -> bytes[size++] = 't';
      case '\n' -> bytes[size++] = 'n';
      case '\f' -> bytes[size++] = 'f';
      case '\r' -> bytes[size++] = 'r';
      default -> {
        bytes[size++] = 'u';
        bytes[size++] = '0';
        bytes[size++] = '0';
        bytes[size++] = HEX[c >> 4];
        bytes[size++] = HEX[c & 15];
      }
    }
  }

  /** Writes the character at {@code i}; 1 where it took a second one, else 0. */
  private int encoded(String value, int i) {
    char c = value.charAt(i);
    if (c < 0x800) {
      bytes[size++] = (byte) (0xC0 | c >> 6);
      bytes[size++] = (byte) (0x80 | c & 0x3F);
      return 0;
    }
    if (!Character.isSurrogate(c)) {
      bytes[size++] = (byte) (0xE0 | c >> 12);
      bytes[size++] = (byte) (0x80 | c >> 6 & 0x3F);
      bytes[size++] = (byte) (0x80 | c & 0x3F);
      return 0;
    }
    int point = value.codePointAt(i);
    if (!Character.isSupplementaryCodePoint(point)) {
      throw new IllegalArgumentException("expected text without unpaired surrogates");
    }
    bytes[size++] = (byte) (0xF0 | point >> 18);
    bytes[size++] = (byte) (0x80 | point >> 12 & 0x3F);
    bytes[size++] = (byte) (0x80 | point >> 6 & 0x3F);
    bytes[size++] = (byte) (0x80 | point & 0x3F);
    return 1;
  }

  private void reserve(long more) {
    long needed = size + more;
    if (needed > bytes.length) {
      if (needed > Integer.MAX_VALUE - 16) {
        throw new IllegalArgumentException("expected a value of less than 2 GiB");
      }
      bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 16L, needed * 2));
    }
  }
}
