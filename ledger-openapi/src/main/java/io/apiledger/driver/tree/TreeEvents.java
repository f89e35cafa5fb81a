package io.apiledger.driver.tree;

import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.ByteSource;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;

/**
 * A JSON or YAML document, one event at a time and in constant memory: for readers that want little
 * of a large document. Keys are neither checked for repetition nor aliases resolved; {@link
 * TreeReader} does both. Not safe for use by several threads.
 *
 * <pre>{@code
 * try (TreeEvents events = TreeEvents.open(source, Limits.DEFAULT, RuleId.PARSE_FAILED)) {
 *   for (TreeEvent e = events.next(); e.kind() != TreeEvent.Kind.END; e = events.next()) {
 *     use(e);
 *   }
 * }
 * }</pre>
 */
public final class TreeEvents implements Closeable {
  private final String path;
  private final RuleId rule;
  private final Syntax syntax;
  private final Utf8Input input;
  private final EventSource events;

  private TreeEvents(String path, RuleId rule, Syntax syntax, Utf8Input input, EventSource events) {
    this.path = path;
    this.rule = rule;
    this.syntax = syntax;
    this.input = input;
    this.events = events;
  }

  /**
   * Opens a document.
   *
   * @param rule of the findings about a document that cannot be read
   * @throws InputException if it cannot be opened, is empty, or is not UTF-8
   */
  public static TreeEvents open(ByteSource source, Limits limits, RuleId rule) {
    try {
      return open(source.name(), source.open(), limits, rule);
    } catch (IOException e) {
      throw refusal(source.name(), rule, e);
    }
  }

  private static TreeEvents open(String path, InputStream raw, Limits limits, RuleId rule)
      throws IOException {
    try {
      InputStream in = new BufferedInputStream(raw);
      Head head = Head.of(in);
      boolean yaml = head.syntax() == Syntax.YAML;
      Utf8Input input = new Utf8Input(in, limits.maxBytes(), yaml);
      if (head.byteOrderMark()) {
        input.skipByteOrderMark();
      }
      InputStreamReader reader = new InputStreamReader(input, StandardCharsets.UTF_8);
      EventSource events = yaml ? new YamlEvents(reader) : new JsonEvents(reader, limits);
      return new TreeEvents(path, rule, head.syntax(), input, events);
    } catch (IOException e) {
      raw.close();
      throw e;
    }
  }

  /** How the document is written. */
  public Syntax syntax() {
    return syntax;
  }

  /**
   * The next event; after the last one, {@code END} again and again.
   *
   * @throws InputException if the document is broken here or its bytes cannot be read
   */
  public TreeEvent next() {
    try {
      return events.next();
    } catch (IOException e) {
      throw refusal(path, rule, e);
    }
  }

  /**
   * Passes over the rest of the mapping or list that the last event opened, its end included.
   *
   * @throws InputException if the document is broken on the way
   */
  public void skip() {
    try {
      events.skip();
    } catch (IOException e) {
      throw refusal(path, rule, e);
    }
  }

  /**
   * Reads what stands behind {@code END}, so that what is wrong with it is said.
   *
   * @throws InputException if the bytes cannot be read
   */
  public void finish() {
    try {
      input.finish();
    } catch (IOException e) {
      throw refusal(path, rule, e);
    }
  }

  @Override
  public void close() {
    try {
      events.close();
      input.close();
    } catch (IOException e) {
      // Everything that matters was read; there is nobody whom a failed close would help.
      return;
    }
  }

  /** For the builder, which has findings of its own to add. */
  TreeEvent pull() throws IOException {
    return events.next();
  }

  private static InputException refusal(String path, RuleId rule, IOException e) {
    Fault fault = e instanceof Fault known ? known : Fault.unreadable(e);
    return new InputException(fault.finding(path, rule));
  }
}
