package io.apiledger.kernel.codec;

import io.apiledger.model.Column;
import io.apiledger.model.Entry;
import io.apiledger.model.finding.InputException;
import java.io.StringReader;

/** One entry as one line of JSON: keys in the order of the columns, empty fields left out. */
public final class EntryJson {
  private EntryJson() {}

  /** Appends an entry as an object. */
  public static void append(Entry entry, JsonLine line) {
    members(entry, line.open()).close();
  }

  /** Appends the fields of an entry to an open object. */
  public static JsonLine members(Entry entry, JsonLine line) {
    for (Column column : Column.all()) {
      if (column.isList()) {
        line.texts(column.header(), column.list(entry));
      } else if (column == Column.DEPRECATED) {
        line.flag(column.header(), entry.deprecated());
      } else {
        line.text(column.header(), column.text(entry));
      }
    }
    return line;
  }

  /**
   * Reads an entry that stands on a line of its own.
   *
   * @param name of the file
   * @param lineNumber from 1
   * @throws InputException if it is no entry
   */
  public static Entry parse(String name, int lineNumber, String json) {
    JsonTokens tokens = new JsonTokens(name, new StringReader(json), lineNumber - 1);
    return new JsonEntries(tokens).single();
  }
}
