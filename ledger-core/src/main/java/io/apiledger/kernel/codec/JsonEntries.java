package io.apiledger.kernel.codec;

import com.fasterxml.jackson.core.JsonToken;
import io.apiledger.model.Column;
import io.apiledger.model.Entry;
import io.apiledger.model.tree.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads objects that stand for entries; keys that no column has are passed over. */
final class JsonEntries {
  private static final int MOST_ELEMENTS = 10_000;
  private static final Map<String, Column> COLUMNS = columns();

  private final JsonTokens tokens;
  private final Complaints complaints;
  private final List<Mark> marks = new ArrayList<>();

  JsonEntries(JsonTokens tokens) {
    this(tokens, new Complaints(tokens.name()));
  }

  JsonEntries(JsonTokens tokens, Complaints complaints) {
    this.tokens = tokens;
    this.complaints = complaints;
  }

  /** The one entry of the text. */
  Entry single() {
    tokens.next();
    Entry entry = entry();
    complaints.throwIfAny();
    if (tokens.next() != null || entry == null) {
      throw complaints.fatal(
          tokens.mark(), "one entry on the line", "more than one", "write each on its own line");
    }
    return entry;
  }

  /** The elements of the list that was just opened. */
  List<Entry> list() {
    List<Entry> entries = new ArrayList<>();
    while (tokens.next() != JsonToken.END_ARRAY) {
      Mark at = tokens.mark();
      Entry entry = entry();
      if (entry != null) {
        entries.add(entry);
        marks.add(at);
      }
    }
    return entries;
  }

  /** Where the elements of the lists that were read start, one for each entry. */
  List<Mark> marks() {
    return marks;
  }

  /** The current value as an entry; null where it is none, and the complaints say why. */
  private @Nullable Entry entry() {
    Mark start = tokens.mark();
    if (tokens.current() != JsonToken.START_OBJECT) {
      complaints.add(
          start, "an entry: an object with method and path", tokens.kind(), "correct the element");
      tokens.skipChildren();
      return null;
    }
    EntryDraft draft = new EntryDraft(complaints, start);
    while (tokens.next() != JsonToken.END_OBJECT) {
      Column column = COLUMNS.get(tokens.text());
      tokens.next();
      if (column == null || tokens.current() == JsonToken.VALUE_NULL) {
        tokens.skipChildren();
      } else {
        value(draft, column);
      }
    }
    return draft.entry();
  }

  private void value(EntryDraft draft, Column column) {
    Mark at = tokens.mark();
    switch (tokens.current()) {
      case VALUE_STRING -> draft.text(column, tokens.text(), at);
      case VALUE_TRUE, VALUE_FALSE -> {
        if (column == Column.DEPRECATED || column == Column.AUTH_REQUIRED) {
          draft.text(column, tokens.text(), at);
        } else {
          draft.wrong(column, "text", "true or false", at);
        }
      }
      case START_ARRAY -> {
        if (column.isList()) {
          elements(draft, column);
        } else {
          draft.wrong(column, "text", "a list", at);
          tokens.skipChildren();
        }
      }
      default -> {
        draft.wrong(column, column.isList() ? "a list of texts" : "text", tokens.kind(), at);
        tokens.skipChildren();
      }
    }
  }

  private void elements(EntryDraft draft, Column column) {
    List<String> values = new ArrayList<>();
    while (tokens.next() != JsonToken.END_ARRAY) {
      Mark at = tokens.mark();
      if (tokens.current() == JsonToken.VALUE_STRING) {
        values.add(tokens.text());
      } else if (tokens.current() != JsonToken.VALUE_NULL) {
        draft.wrong(column, "a list of texts", tokens.kind() + " in it", at);
        tokens.skipChildren();
      }
      if (values.size() > MOST_ELEMENTS) {
        throw complaints.fatal(
            at, "at most " + MOST_ELEMENTS + " elements for " + column.header(), "more", "");
      }
    }
    draft.list(column, values);
  }

  private static Map<String, Column> columns() {
    Map<String, Column> columns = new TreeMap<>();
    for (Column column : Column.all()) {
      columns.put(column.header(), column);
    }
    return columns;
  }
}
