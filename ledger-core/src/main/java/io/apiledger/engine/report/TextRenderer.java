package io.apiledger.engine.report;

import static java.util.Objects.requireNonNull;

import io.apiledger.engine.report.Style.Tone;
import io.apiledger.model.Text;
import io.apiledger.model.finding.Family;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Problem;
import io.apiledger.model.finding.Severity;
import io.apiledger.model.report.Block;
import io.apiledger.model.report.Renderer;
import io.apiledger.model.report.Report;
import io.apiledger.model.report.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/**
 * A report for people at a terminal: what was found, and the verdict on the last line, where the
 * eye is when a command ends. Whatever comes from a source is shown with its control characters
 * written out: it cannot move the cursor, colour the screen or hide. Safe for use by several
 * threads.
 */
public final class TextRenderer implements Renderer {
  private static final String INDENT = "  ";

  /** As wide as the longest rule of a comparison. */
  private static final int BRIEF_RULE = 13;

  private static final int PARTICULAR = "expected".length();

  private final Style style;

  public TextRenderer(Style style) {
    this.style = requireNonNull(style, "style");
  }

  @Override
  public String format() {
    return "text";
  }

  @Override
  public void render(Report report, Appendable out) throws IOException {
    if (report.isPayload()) {
      for (Block block : report.blocks()) {
        if (block instanceof Block.Verbatim) {
          write(block, out);
        }
      }
      return;
    }
    for (Block block : report.blocks()) {
      write(block, out);
      out.append('\n');
    }
    String verdict = report.verdict().name().toUpperCase(Locale.ROOT);
    for (Block block : report.blocks()) {
      if (block instanceof Block.Verbatim text) {
        out.append(text.comment()).append(verdict).append(INDENT);
        out.append(safe(report.summary())).append('\n');
        return;
      }
    }
    String lead = style.paint(tone(report.verdict()), verdict) + INDENT;
    hanging(out, lead, verdict.length() + INDENT.length(), report.summary());
  }

  /** Text from outside, on one line, with nothing in it that a terminal would obey. */
  static String safe(String text) {
    return Text.visible(Text.wellFormed(text));
  }

  private void write(Block block, Appendable out) throws IOException {
    if (!block.title().isEmpty()) {
      out.append(style.paint(Tone.STRONG, safe(block.title()))).append('\n');
    }
    if (block instanceof Block.Facts facts) {
      facts(facts.facts(), out);
    } else if (block instanceof Block.Table table) {
      TextTable.write(table, style, out);
    } else if (block instanceof Block.Findings findings) {
      findings(findings.findings(), out);
    } else if (block instanceof Block.Problems problems) {
      problems(problems.problems(), out);
    } else if (block instanceof Block.Verbatim text) {
      for (String line : text.lines()) {
        out.append(safe(line)).append('\n');
      }
    } else if (block instanceof Block.Lines lines) {
      for (String line : lines.lines()) {
        hanging(out, INDENT, INDENT.length(), line);
      }
    }
  }

  private void facts(List<Block.Fact> facts, Appendable out) throws IOException {
    int width = 0;
    for (Block.Fact fact : facts) {
      width = Math.max(width, DisplayWidth.of(label(fact)));
    }
    for (Block.Fact fact : facts) {
      particular(out, width, label(fact), fact.value().text());
    }
  }

  private String label(Block.Fact fact) {
    return Text.shortened(safe(fact.label()), style.width() / 3);
  }

  private void findings(Iterable<Finding> findings, Appendable out) throws IOException {
    long shown = Each.of(findings, finding -> finding(finding, out));
    if (shown == 0) {
      out.append(INDENT).append("none\n");
    }
  }

  private void finding(Finding finding, Appendable out) throws IOException {
    if (isBrief(finding)) {
      brief(finding, out);
      return;
    }
    String severity = finding.severity().text();
    String lead = style.paint(tone(finding.severity()), severity) + " " + finding.rule() + INDENT;
    int taken = severity.length() + 1 + finding.rule().name().length() + INDENT.length();
    hanging(out, lead, taken, finding.subject().text());
    particular(out, PARTICULAR, "expected", finding.expected());
    particular(out, PARTICULAR, "found", finding.found());
    String place = Places.of(finding.at());
    particular(out, PARTICULAR, "where", place.equals(finding.subject().text()) ? "" : place);
    particular(out, PARTICULAR, "against", Places.of(finding.against()));
    particular(out, PARTICULAR, "next", finding.next());
  }

  /** The differences of a comparison: a line each, because there may be many. */
  private static boolean isBrief(Finding finding) {
    return finding.rule().family() == Family.DIFF && finding.expected().isEmpty();
  }

  private void brief(Finding finding, Appendable out) throws IOException {
    String rule = finding.rule().name();
    String padding = " ".repeat(Math.max(0, BRIEF_RULE - rule.length())) + INDENT;
    String lead = INDENT + style.paint(tone(finding.severity()), rule) + padding;
    int taken = INDENT.length() + Math.max(BRIEF_RULE, rule.length()) + INDENT.length();
    String subject = finding.subject().text();
    String both = finding.found().isEmpty() ? subject : subject + INDENT + finding.found();
    if (DisplayWidth.of(safe(both)) <= style.width() - taken) {
      hanging(out, lead, taken, both);
    } else {
      hanging(out, lead, taken, subject);
      hanging(out, " ".repeat(taken), taken, finding.found());
    }
  }

  private void problems(List<Problem> problems, Appendable out) throws IOException {
    for (Problem problem : problems) {
      hanging(
          out,
          style.paint(Tone.BAD, "error") + INDENT,
          "error".length() + INDENT.length(),
          problem.place());
      particular(out, PARTICULAR, "expected", problem.expected());
      particular(out, PARTICULAR, "found", problem.found());
      particular(out, PARTICULAR, "next", problem.next());
    }
  }

  private void particular(Appendable out, int width, String label, String value)
      throws IOException {
    if (!value.isEmpty()) {
      String padding = " ".repeat(width - DisplayWidth.of(label)) + INDENT;
      String lead = INDENT + style.paint(Tone.FAINT, label) + padding;
      hanging(out, lead, width + 2 * INDENT.length(), value);
    }
  }

  /**
   * A lead and a text beside it that is wrapped under its own start; below the lead where the lead
   * takes more than half of the line and the text has no room beside it.
   */
  private void hanging(Appendable out, String lead, int taken, String text) throws IOException {
    String safe = safe(text);
    int indent = Math.min(taken, style.width() / 2);
    boolean beside = taken == indent || DisplayWidth.of(safe) <= style.width() - taken;
    String margin = " ".repeat(indent);
    out.append(safe.isEmpty() || !beside ? lead.stripTrailing() : lead);
    out.append(beside ? "" : "\n" + margin);
    boolean first = true;
    for (String line : Wrapping.lines(safe, style.width() - (beside ? taken : indent))) {
      out.append(first ? "" : margin).append(line).append('\n');
      first = false;
    }
  }

  private static Tone tone(Verdict verdict) {
    return verdict == Verdict.HOLDS ? Tone.GOOD : Tone.BAD;
  }

  private static Tone tone(Severity severity) {
    return switch (severity) {
      case ERROR -> Tone.BAD;
      case WARNING -> Tone.DOUBTFUL;
      case INFO -> Tone.NEUTRAL;
    };
  }
}
