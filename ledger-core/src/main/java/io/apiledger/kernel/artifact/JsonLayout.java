package io.apiledger.kernel.artifact;

import io.apiledger.kernel.codec.JsonLine;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The lines of a JSON artifact: one member a line, one element of a list a line, no indentation.
 * Not safe for use by several threads.
 *
 * <pre>{@code
 * JsonLayout layout = new JsonLayout(out);
 * layout.text("format", "api-ledger-explorer/1");
 * layout.list("routes", routes, (route, line) -> line.open().text("path", route.path()).close());
 * layout.end();
 * }</pre>
 */
public final class JsonLayout {
  private final OutputStream out;
  private final JsonLine line = new JsonLine();
  private boolean first = true;
  private boolean pending;

  /**
   * Opens the artifact.
   *
   * @throws IOException if it cannot be written, as every other method
   */
  public JsonLayout(OutputStream out) throws IOException {
    this.out = new BufferedOutputStream(out, 1 << 16);
    this.out.write('{');
  }

  /** A member with text; nothing where it is empty. */
  public void text(String key, String value) throws IOException {
    if (!value.isEmpty()) {
      key(key);
      line.clear().quoted(value).writeTo(out);
    }
  }

  /** A member with a number, zero too. */
  public void number(String key, long value) throws IOException {
    key(key);
    ascii(Long.toString(value));
  }

  /** A member with one value on its line. */
  public void value(String key, Consumer<JsonLine> writer) throws IOException {
    key(key);
    writer.accept(line.clear());
    line.writeTo(out);
  }

  /** A member with a list; nothing where it is empty. */
  public <T> void list(String key, List<T> values, BiConsumer<T, JsonLine> writer)
      throws IOException {
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
  public void open(String key) throws IOException {
    key(key);
    out.write('[');
    first = true;
  }

  /** The line of the next element, to be filled before the next call. */
  public JsonLine element() throws IOException {
    flushElement();
    pending = true;
    return line.clear();
  }

  /** Closes the list. */
  public void close() throws IOException {
    flushElement();
    ascii("\n]");
    first = false;
  }

  /** Closes the artifact. */
  public void end() throws IOException {
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
