package io.apiledger.kernel.artifact;

import io.apiledger.kernel.codec.JsonLine;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * The lines of a JSON artifact: one member a line, one element of a list a line, no indentation.
 */
final class JsonLayout {
  private final OutputStream out;
  private final JsonLine line = new JsonLine();
  private boolean first = true;
  private boolean pending;

  JsonLayout(OutputStream out) throws IOException {
    this.out = new BufferedOutputStream(out, 1 << 16);
    this.out.write('{');
  }

  /** A member with text; nothing where it is empty. */
  void text(String key, String value) throws IOException {
    if (!value.isEmpty()) {
      key(key);
      line.clear().quoted(value).writeTo(out);
    }
  }

  void number(String key, long value) throws IOException {
    key(key);
    ascii(Long.toString(value));
  }

  /** A member with a list; nothing where it is empty. */
  <T> void list(String key, List<T> values, BiConsumer<T, JsonLine> writer) throws IOException {
    if (values.isEmpty()) {
      return;
    }
    open(key);
    for (T value : values) {
      writer.accept(value, element());
    }
    close();
  }

  /** Opens a list. */
  void open(String key) throws IOException {
    key(key);
    out.write('[');
    first = true;
  }

  /** The line of the next element, to be filled before the next call. */
  JsonLine element() throws IOException {
    flushElement();
    pending = true;
    return line.clear();
  }

  /** Closes the list. */
  void close() throws IOException {
    flushElement();
    ascii("\n]");
    first = false;
  }

  /** Closes the artifact. */
  void end() throws IOException {
    ascii("\n}\n");
    out.flush();
  }

  private void flushElement() throws IOException {
    if (pending) {
      ascii(first ? "\n" : ",\n");
      line.writeTo(out);
      first = false;
      pending = false;
    }
  }

  private void key(String key) throws IOException {
    ascii(first ? "\n" : ",\n");
    first = false;
    line.clear().quoted(key).writeTo(out);
    out.write(':');
  }

  private void ascii(String text) throws IOException {
    for (int i = 0; i < text.length(); i++) {
      out.write(text.charAt(i));
    }
  }
}
