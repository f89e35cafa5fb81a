package io.apiledger.driver.openapi;

import io.apiledger.model.Text;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.Location;
import io.apiledger.model.port.ByteSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Looks at the first bytes before any parser does: a page for people is named as one. */
final class Sniff {
  private static final int HEAD = 4096;
  private static final String OPEN = "<title>";

  private Sniff() {}

  /**
   * Passes what may be JSON or YAML.
   *
   * @throws InputException for HTML and other markup
   */
  static void check(ByteSource source, OpenApiOptions options) {
    String head = head(source);
    if (!head.startsWith("<")) {
      return;
    }
    throw new InputException(
        Finding.inFile(options.unreadable(), source.name())
            .at(new Location.InFile(source.name(), 1, 1))
            .expected("an OpenAPI document in JSON or YAML")
            .found(markup(head) + served(options))
            .next(
                "give the address of the document itself, such as /openapi.json or /v3/api-docs;"
                    + " a server may answer unknown addresses with its start page"));
  }

  /** How the server called it, for the end of a message. */
  static String served(OpenApiOptions options) {
    String type = options.contentType();
    return type.isBlank() ? "" : ", served as " + Text.visible(Text.shortened(type.strip(), 80));
  }

  /** The start of the text without byte order mark and white space; empty if it cannot be read. */
  private static String head(ByteSource source) {
    try (InputStream in = source.open()) {
      String text = new String(in.readNBytes(HEAD), StandardCharsets.UTF_8);
      return (text.startsWith("\uFEFF") ? text.substring(1) : text).stripLeading();
    } catch (IOException e) {
      // The reader that comes next says why, in its own words.
      return "";
    }
  }

  private static String markup(String head) {
    String lower = head.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("<!doctype html") && !lower.contains("<html")) {
      return lower.startsWith("<?xml") ? "an XML document" : "markup";
    }
    int from = lower.indexOf(OPEN);
    int to = lower.indexOf("</title>", Math.max(from, 0));
    if (from < 0 || to < 0 || lower.length() != head.length()) {
      return "a page of HTML";
    }
    String title = Text.oneLine(head.substring(from + OPEN.length(), to));
    return "a page of HTML titled \"" + Text.visible(Text.shortened(title, 60)) + "\"";
  }
}
