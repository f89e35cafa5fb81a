package io.apiledger.engine.report;

import io.apiledger.model.Text;
import io.apiledger.model.report.Block.Cell;

/** A JSON object on one line, grown field by field; empty fields are left out. */
final class JsonText {
  private static final int LONGEST_NUMBER = 18;

  private final StringBuilder out = new StringBuilder("{");

  /** A field of text, unless empty. */
  JsonText text(String key, String value) {
    return raw(key, value.isEmpty() ? "" : quoted(value));
  }

  /** A field that is a number, unless zero. */
  JsonText count(String key, int value) {
    return raw(key, value == 0 ? "" : Integer.toString(value));
  }

  /** A field that is JSON already, unless empty. */
  JsonText raw(String key, String json) {
    if (!json.isEmpty()) {
      out.append(isEmpty() ? "" : ",").append(quoted(key)).append(':').append(json);
    }
    return this;
  }

  boolean isEmpty() {
    return out.length() == 1;
  }

  @Override
  public String toString() {
    return out + "}";
  }

  static String value(Cell cell) {
    return cell.number() && isNumber(cell.text()) ? cell.text() : quoted(cell.text());
  }

  /**
   * A JSON string. {@link Text#visible} writes what is invisible as JSON does, so that even a
   * terminal can be shown the result.
   */
  static String quoted(String text) {
    String escaped = Text.wellFormed(text).replace("\\", "\\\\").replace("\"", "\\\"");
    return '"' + Text.visible(escaped.replace("\n", "\\n").replace("\t", "\\t")) + '"';
  }

  private static boolean isNumber(String text) {
    String digits = text.startsWith("-") ? text.substring(1) : text;
    boolean ok = !digits.isEmpty() && digits.length() <= LONGEST_NUMBER;
    for (int i = 0; ok && i < digits.length(); i++) {
      ok = digits.charAt(i) >= '0' && digits.charAt(i) <= '9';
    }
    return ok && (digits.length() == 1 || digits.charAt(0) != '0');
  }
}
