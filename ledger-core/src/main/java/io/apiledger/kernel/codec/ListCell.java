package io.apiledger.kernel.codec;

import java.util.ArrayList;
import java.util.List;

/** A list in one cell: joined by {@code |}, with {@code \} before a {@code |} or {@code \}. */
final class ListCell {
  private ListCell() {}

  static String join(List<String> values) {
    StringBuilder cell = new StringBuilder();
    for (String value : values) {
      if (cell.length() > 0) {
        cell.append('|');
      }
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c == '|' || c == '\\') {
          cell.append('\\');
        }
        cell.append(c);
      }
    }
    return cell.toString();
  }

  /** A backslash before anything else stands for itself: others' ledgers do not escape. */
  static List<String> split(String cell) {
    List<String> values = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      char next = i + 1 < cell.length() ? cell.charAt(i + 1) : ' ';
      if (c == '\\' && (next == '|' || next == '\\')) {
        value.append(next);
        i++;
      } else if (c == '|') {
        values.add(value.toString());
        value.setLength(0);
      } else {
        value.append(c);
      }
    }
    values.add(value.toString());
    return values;
  }
}
