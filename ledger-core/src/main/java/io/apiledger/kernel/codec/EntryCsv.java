package io.apiledger.kernel.codec;

import io.apiledger.model.Column;
import io.apiledger.model.Entry;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/**
 * One entry as the cells of one CSV record. A cell that a spreadsheet would run as a formula gets a
 * leading {@code '}, which the reader takes away again.
 */
public final class EntryCsv {
  private EntryCsv() {}

  /** The header: the names of all columns. */
  public static List<String> header() {
    return Column.all().stream().map(Column::header).toList();
  }

  /** The cells of an entry, in the order of the header; nothing is quoted yet. */
  public static List<String> cells(Entry entry) {
    List<String> cells = new ArrayList<>(Column.all().size());
    for (Column column : Column.all()) {
      String text = column.isList() ? ListCell.join(column.list(entry)) : column.text(entry);
      cells.add(isActive(text) ? "'" + text : text);
    }
    return cells;
  }

  /**
   * Reads a record with a cell for every column.
   *
   * @param name of the file
   * @param lineNumber where it starts, from 1
   * @throws io.apiledger.model.finding.InputException if it is no entry
   */
  public static Entry parse(String name, int lineNumber, String record) {
    return new CsvLedger(name, new StringReader(record), lineNumber).single();
  }

  /** The value of a cell. */
  static String value(String cell) {
    return cell.startsWith("'") && isActive(cell.substring(1)) ? cell.substring(1) : cell;
  }

  private static boolean isActive(String text) {
    if (text.isEmpty()) {
      return false;
    }
    char first = text.charAt(0);
    return first < 0x20 || first == 0x7F || "=+-@'".indexOf(first) >= 0;
  }
}
