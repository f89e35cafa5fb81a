package io.apiledger.model.report;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What a workflow answers. Renderers turn it into text, JSON, Markdown; evidence keeps its steps.
 *
 * @param command the command as users call it: {@code build}, {@code diff}
 * @param verdict how it ended
 * @param summary the verdict in one sentence, with its figures
 * @param blocks what to show, in order
 * @param steps what was done, for evidence
 */
public record Report(
    String command, Verdict verdict, String summary, List<Block> blocks, List<StepRecord> steps) {

  public Report {
    requireNonNull(command, "command");
    requireNonNull(verdict, "verdict");
    requireNonNull(summary, "summary");
    blocks = List.copyOf(blocks);
    steps = List.copyOf(steps);
  }

  /** Whether the answer is a text in which nothing else can be said, such as a document in JSON. */
  public boolean isPayload() {
    return blocks.stream().anyMatch(Report::standsAlone);
  }

  /** What there is to say beside such a text. */
  public Report aside() {
    List<Block> others = blocks.stream().filter(block -> !standsAlone(block)).toList();
    return new Report(command, verdict, summary, others, steps);
  }

  private static boolean standsAlone(Block block) {
    return block instanceof Block.Verbatim text && text.comment().isEmpty();
  }
}
