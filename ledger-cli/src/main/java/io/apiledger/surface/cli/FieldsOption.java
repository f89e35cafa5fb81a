package io.apiledger.surface.cli;

import io.apiledger.model.Column;
import io.apiledger.model.Nearest;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * {@code --fields}: a list of columns, {@code all}, or {@code none}.
 *
 * @param standard what is compared where the option was not given
 * @param comparable what can be compared at all
 */
record FieldsOption(Set<Column> standard, Set<Column> comparable) {
  /** For the help page. */
  String meaning() {
    return "fields to compare, separated by commas, or all, or none (default: "
        + String.join(", ", headers(standard))
        + ")";
  }

  /** What was asked for. */
  Set<Column> of(Arguments arguments) {
    String given = arguments.value("--fields", "");
    if (given.isEmpty() && !arguments.has("--fields")) {
      return standard;
    }
    Set<Column> fields = EnumSet.noneOf(Column.class);
    switch (given.strip()) {
      case "all" -> fields.addAll(comparable);
      case "none" -> {}
      default -> {
        for (String name : given.split(",", -1)) {
          for (Column column : comparable) {
            if (column.header().equals(name.strip())) {
              fields.add(column);
            }
          }
          check(name.strip(), arguments);
        }
      }
    }
    return fields;
  }

  private void check(String name, Arguments arguments) {
    List<String> known = headers(comparable);
    if (known.contains(name)) {
      return;
    }
    List<String> never = headers(Column.KEY);
    never.addAll(headers(Column.PROVENANCE));
    String why =
        never.contains(name)
            ? name + " is never compared: it makes the route or tells its origin"
            : Nearest.hint(name, known);
    arguments.problem(
        "--fields with fields out of " + String.join(", ", known) + ", or all, or none",
        '"' + name + '"',
        why.isEmpty() ? "name fields of this list" : why);
  }

  /** In the order of columns. */
  private static List<String> headers(Set<Column> columns) {
    List<String> headers = new ArrayList<>();
    for (Column column : Column.all()) {
      if (columns.contains(column)) {
        headers.add(column.header());
      }
    }
    return headers;
  }
}
