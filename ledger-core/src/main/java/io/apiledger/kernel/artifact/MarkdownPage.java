package io.apiledger.kernel.artifact;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A page of headings, lines and tables, with one blank line between them. What comes in is escaped.
 */
final class MarkdownPage {
  private final BufferedWriter out;
  private boolean started;

  MarkdownPage(OutputStream out) {
    this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
  }

  void heading(int level, String text) throws IOException {
    blank();
    out.write("#".repeat(level) + " " + text + "\n");
  }

  void paragraph(String text) throws IOException {
    blank();
    out.write(text + "\n");
  }

  void bullets(List<String> texts) throws IOException {
    blank();
    for (String text : texts) {
      out.write("- " + text + "\n");
    }
  }

  /** The head of a table; the titles of columns of numbers end on a colon. */
  void table(List<String> titles) throws IOException {
    blank();
    StringBuilder names = new StringBuilder("|");
    StringBuilder rule = new StringBuilder("|");
    for (String title : titles) {
      boolean number = title.endsWith(":");
      names
          .append(' ')
          .append(number ? title.substring(0, title.length() - 1) : title)
          .append(" |");
      rule.append(number ? " ---: |" : " --- |");
    }
    out.write(names + "\n" + rule + "\n");
  }

  void row(List<String> cells) throws IOException {
    out.write('|');
    for (String cell : cells) {
      out.write(' ');
      out.write(cell);
      out.write(cell.isEmpty() ? "|" : " |");
    }
    out.write('\n');
  }

  void end() throws IOException {
    out.flush();
  }

  private void blank() throws IOException {
    if (started) {
      out.write('\n');
    }
    started = true;
  }
}
