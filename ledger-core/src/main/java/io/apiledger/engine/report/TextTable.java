package io.apiledger.engine.report;

import io.apiledger.model.report.Block;
import io.apiledger.model.report.Block.Cell;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lays out a table. Widths come from the head and the first rows, so that a table of millions of
 * rows is written as it is computed; a later cell that is longer is wrapped.
 */
final class TextTable {
  private static final int SAMPLED = 500;
  private static final int NARROWEST_COLUMN = 8;
  private static final String INDENT = "  ";
  private static final String GAP = "  ";

  private final Style style;
  private final Appendable out;
  private final int columns;
  private final int[] widths;
  private final boolean[] numbers;

  private TextTable(Style style, Appendable out, Block.Table table, List<List<Cell>> sample) {
    this.style = style;
    this.out = out;
    this.columns = table.columns().size();
    this.widths = new int[columns];
    this.numbers = new boolean[columns];
    for (int i = 0; i < columns; i++) {
      measure(i, table.columns().get(i).label(), sample);
    }
    fit();
  }

  static void write(Block.Table table, Style style, Appendable out) throws IOException {
    Iterator<List<Cell>> rows = table.rows().iterator();
    List<List<Cell>> sample = new ArrayList<>();
    while (sample.size() < SAMPLED && rows.hasNext()) {
      sample.add(rows.next());
    }
    if (sample.isEmpty()) {
      out.append(INDENT).append("none\n");
      return;
    }
    TextTable layout = new TextTable(style, out, table, sample);
    layout.head(table.columns());
    for (List<Cell> row : sample) {
      layout.row(row);
    }
    while (rows.hasNext()) {
      layout.row(rows.next());
    }
  }

  private void measure(int column, String label, List<List<Cell>> sample) {
    widths[column] = DisplayWidth.of(TextRenderer.safe(label));
    numbers[column] = true;
    for (List<Cell> row : sample) {
      Cell cell = cell(row, column);
      widths[column] = Math.max(widths[column], DisplayWidth.of(TextRenderer.safe(cell.text())));
      numbers[column] &= cell.number() || cell.text().isEmpty();
    }
  }

  /** Takes columns away from the widest until the table fits or no column has any to spare. */
  private void fit() {
    int total = INDENT.length() + GAP.length() * (columns - 1);
    for (int width : widths) {
      total += width;
    }
    while (total > style.width()) {
      int widest = 0;
      for (int i = 1; i < columns; i++) {
        if (spare(i) > spare(widest)) {
          widest = i;
        }
      }
      if (spare(widest) <= 0) {
        return;
      }
      int cut = Math.min(total - style.width(), Math.max(1, spare(widest) / 4));
      widths[widest] -= cut;
      total -= cut;
    }
  }

  private int spare(int column) {
    return numbers[column] ? 0 : widths[column] - NARROWEST_COLUMN;
  }

  private void head(List<Block.Head> heads) throws IOException {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      cells.add(Wrapping.lines(TextRenderer.safe(heads.get(i).label()), widths[i]));
    }
    write(cells, Style.Tone.FAINT);
  }

  private void row(List<Cell> row) throws IOException {
    List<List<String>> cells = new ArrayList<>();
    for (int i = 0; i < columns; i++) {
      cells.add(Wrapping.lines(TextRenderer.safe(cell(row, i).text()), widths[i]));
    }
    write(cells, null);
  }

  private void write(List<List<String>> cells, Style.@Nullable Tone tone) throws IOException {
    int height = cells.stream().mapToInt(List::size).max().orElse(0);
    for (int line = 0; line < height; line++) {
      String text = line(cells, line);
      out.append(INDENT).append(tone == null ? text : style.paint(tone, text)).append('\n');
    }
  }

  private String line(List<List<String>> cells, int line) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < columns; i++) {
      List<String> lines = cells.get(i);
      String part = line < lines.size() ? lines.get(line) : "";
      String padding = " ".repeat(Math.max(0, widths[i] - DisplayWidth.of(part)));
      text.append(i == 0 ? "" : GAP);
      text.append(numbers[i] ? padding + part : part + padding);
    }
    return text.toString().stripTrailing();
  }

  private static Cell cell(List<Cell> row, int column) {
    return column < row.size() ? row.get(column) : Cell.of("");
  }
}
