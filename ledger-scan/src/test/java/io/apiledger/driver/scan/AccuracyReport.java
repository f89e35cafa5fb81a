package io.apiledger.driver.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The tables of the committed report that are measured again. A row takes the place of the one
 * before; those of projects whose sources are not here stay, and so does everything around the
 * tables.
 */
final class AccuracyReport {
  private static final Path FILE = Corpus.repository("docs/accuracy.md");

  /** A table of the report. */
  enum Table {
    ROUTES(List.of("routes", "found", "missing", "invented", "precision", "recall")),
    FIELDS(
        List.of(
            "routes",
            FieldScore.FIELDS.stream()
                .map(field -> "`" + field.header() + "`")
                .collect(Collectors.joining(" | "))));

    private final String head;

    Table(List<String> columns) {
      head = row("project", columns);
    }
  }

  private AccuracyReport() {}

  /** Notes one row. */
  static void put(Table table, String project, List<String> cells) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(FILE));
    int head = lines.indexOf(table.head);
    if (head < 0) {
      throw new IllegalStateException("expected the table " + table.head + " in " + FILE);
    }
    int first = head + 2; // Behind the rule.
    Map<String, String> rows = new LinkedHashMap<>();
    while (first < lines.size() && lines.get(first).startsWith("| ")) {
      String line = lines.remove(first);
      rows.put(line.substring(2, line.indexOf(" |", 2)), line);
    }
    rows.put(project, row(project, cells));
    lines.addAll(first, rows.values());
    Files.writeString(FILE, String.join("\n", lines) + "\n");
  }

  private static String row(String project, List<String> cells) {
    return "| " + project + " | " + String.join(" | ", cells) + " |";
  }
}
