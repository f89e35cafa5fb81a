package io.apiledger.kernel.codec;

import io.apiledger.model.Column;
import io.apiledger.model.Entry;
import io.apiledger.model.Nearest;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.tree.Mark;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which cell of a record is which column. */
final class CsvHeader {
  private static final Mark START = new Mark(1, 1);
  private static final int MOST_NAMES = 20;

  private final Complaints complaints;
  private final @Nullable Column[] columns;

  private CsvHeader(Complaints complaints, @Nullable Column[] columns) {
    this.complaints = complaints;
    this.columns = columns;
  }

  /**
   * The columns by their names, in any case and order; names that no column has are passed over.
   */
  static CsvHeader of(Complaints complaints, List<String> names) {
    @Nullable Column[] columns = new Column[names.size()];
    Set<Column> seen = EnumSet.noneOf(Column.class);
    for (int i = 0; i < columns.length; i++) {
      Column column = column(names.get(i));
      columns[i] = column;
      if (column != null && !seen.add(column)) {
        throw complaints.fatal(
            START, "each column once", column.header() + " twice", "remove one of the two");
      }
    }
    if (!seen.contains(Column.METHOD) || !seen.contains(Column.PATH)) {
      throw missing(complaints, names, seen);
    }
    return new CsvHeader(complaints, columns);
  }

  /** The entry of a record; null where there is none, and the complaints say why. */
  @Nullable Entry entry(List<String> cells, Mark at) {
    if (cells.size() != columns.length) {
      complaints.add(
          at,
          columns.length + " cells, as the header has",
          Integer.toString(cells.size()),
          "quote cells that hold a comma, a quote or a line break");
      return null;
    }
    EntryDraft draft = new EntryDraft(complaints, at);
    for (int i = 0; i < columns.length; i++) {
      Column column = columns[i];
      String value = EntryCsv.value(cells.get(i));
      if (column != null && (!value.isEmpty() || Column.KEY.contains(column))) {
        draft.text(column, value, at);
      }
    }
    return draft.entry();
  }

  private static @Nullable Column column(String name) {
    String wanted = name.strip().toLowerCase(Locale.ROOT);
    for (Column column : Column.all()) {
      if (column.header().equals(wanted)) {
        return column;
      }
    }
    return null;
  }

  private static InputException missing(
      Complaints complaints, List<String> names, Set<Column> seen) {
    String found =
        String.join(", ", names.stream().limit(MOST_NAMES).map(EntryDraft::quoted).toList())
            + (names.size() > MOST_NAMES ? " …" : "");
    String next = LedgerReader.NEXT;
    if (names.size() == 1 && names.get(0).matches("(?s).*[;\t].*")) {
      next = "separate the columns with commas";
    } else {
      for (Column column : List.of(Column.METHOD, Column.PATH)) {
        String near = seen.contains(column) ? "" : nearest(column.header(), names);
        if (!near.isEmpty()) {
          next = "rename the column " + EntryDraft.quoted(near) + " to " + column.header();
          break;
        }
      }
    }
    return complaints.fatal(START, "a header with the columns method and path", found, next);
  }

  /** A name that stands for no column and is near to this one; empty where there is none. */
  private static String nearest(String wanted, List<String> names) {
    return Nearest.of(
        wanted,
        names.stream()
            .filter(name -> column(name.strip().toLowerCase(Locale.ROOT)) == null)
            .toList());
  }
}
