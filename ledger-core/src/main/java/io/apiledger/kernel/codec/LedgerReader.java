package io.apiledger.kernel.codec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.tree.Mark;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Locale;

/**
 * Reads any ledger, ours or somebody else's, in JSON or CSV, entries in any order. What it is is
 * seen from the content, never from the name. Stateless.
 *
 * <pre>{@code
 * Ledger ledger = LedgerReader.read(source).ledger();
 * }</pre>
 */
public final class LedgerReader {
  /** The format of the JSON that we write. */
  public static final String FORMAT = "api-ledger/1";

  /** What to do next where a file is something else. */
  static final String NEXT =
      "give a ledger: JSON with \"endpoints\", or CSV whose header has method and path";

  private static final int HEAD = 4096;
  private static final Mark START = new Mark(1, 1);

  private LedgerReader() {}

  /**
   * Reads a ledger.
   *
   * @throws InputException if the bytes cannot be read, are no ledger, or hold another number of
   *     entries than they declare
   */
  public static ReadLedger read(ByteSource source) {
    ReadLedger read = parse(source);
    int found = read.ledger().entries().size();
    if (read.total() >= 0 && read.total() != found) {
      throw new Complaints(source.name())
          .fatal(
              new Mark(0, 0),
              read.total() + " entries, as total_endpoints says",
              Integer.toString(found),
              "the file was cut or edited: write it again");
    }
    return read;
  }

  /**
   * Reads a part of a ledger that may hold fewer entries than it declares.
   *
   * @throws InputException if the bytes cannot be read or are no ledger
   */
  public static ReadLedger parse(ByteSource source) {
    String name = source.name();
    try (InputStream in = source.open()) {
      byte[] head = in.readNBytes(HEAD);
      InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), in);
      Utf8Reader text = new Utf8Reader(name, whole);
      char first = first(name, head);
      return first == '{' || first == '['
          ? new JsonLedger(new JsonTokens(name, text, 0)).read()
          : new CsvLedger(name, text, 1).read();
    } catch (IOException e) {
      throw Unreadable.of(name, e);
    }
  }

  /** What a failed read of an input is to its user. */
  public static InputException unreadable(String name, IOException e) {
    return Unreadable.of(name, e);
  }

  /** The first character that says something; refuses what cannot be a ledger. */
  private static char first(String name, byte[] head) {
    String text = new String(head, ISO_8859_1);
    if (text.startsWith("\u00FE\u00FF") || text.startsWith("\u00FF\u00FE")) {
      throw other(name, "text in UTF-16", "save the file as UTF-8");
    }
    if (text.startsWith("\u001F\u008B") || text.startsWith("PK\u0003\u0004")) {
      throw other(name, "a compressed file", "unpack it first");
    }
    String start =
        (text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text).stripLeading();
    if (start.isEmpty()) {
      throw other(name, head.length == HEAD ? "white space" : "an empty file", NEXT);
    }
    String lower = start.substring(0, Math.min(64, start.length())).toLowerCase(Locale.ROOT);
    if (lower.startsWith("<!doctype html") || lower.startsWith("<html")) {
      throw other(name, "an HTML page", NEXT);
    }
    if (lower.startsWith("<")) {
      throw other(name, "HTML or XML", NEXT);
    }
    int line = start.indexOf('\n');
    if (start.indexOf('\0') >= 0 && start.indexOf('\0') < (line < 0 ? start.length() : line)) {
      throw other(name, "a NUL byte in the first line", "save the file as UTF-8");
    }
    return start.charAt(0);
  }

  private static InputException other(String name, String found, String next) {
    return new Complaints(name).fatal(START, "a ledger in JSON or CSV", found, next);
  }
}
