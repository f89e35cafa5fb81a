package io.apiledger.workflow;

import io.apiledger.model.finding.UsageException;
import io.apiledger.model.report.Block;
import io.apiledger.model.report.Report;
import io.apiledger.model.report.StepRecord;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** {@code demo}: lays out the bundled sample in a folder and builds it there. */
public final class DemoWorkflow {
  private DemoWorkflow() {}

  /**
   * Lays out the sample and builds it.
   *
   * @param folder new, empty, or one that an earlier demo made and nobody changed
   * @throws UsageException if the folder holds anything else, or cannot be written
   */
  public static Report run(Environment environment, Path folder) {
    Path target = environment.directory().resolve(folder);
    layOut(target, folder.toString());
    Path configuration = folder.resolve(SampleFiles.ALL.get(0));
    // The sample has something to find on purpose: findings are what a demo shows.
    Environment there = environment.withConfiguration(configuration).withoutThreshold();
    Report built = BuildWorkflow.run(there, false);
    Report drift = DriftWorkflow.run(there, DriftWorkflow.Request.of("", ""));
    List<Block> blocks = new ArrayList<>(built.blocks());
    blocks.addAll(drift.blocks());
    blocks.add(
        new Block.Lines(
            "next",
            "Try next",
            List.of(
                "cd " + folder.toString().replace('\\', '/'),
                "api-ledger drift",
                "api-ledger explain GET /v1/depots",
                "api-ledger build --check")));
    List<StepRecord> steps = new ArrayList<>(built.steps());
    steps.addAll(drift.steps());
    String summary = built.summary() + "; against the document " + drift.summary();
    return new Report("demo", built.verdict(), summary, blocks, steps);
  }

  private static void layOut(Path target, String shown) {
    try {
      for (String name : SampleFiles.ALL) {
        refuseChanged(target.resolve(name), name, shown);
      }
      for (String name : SampleFiles.ALL) {
        Files.createDirectories(target.resolve(name).getParent());
        Files.write(target.resolve(name), sample(name));
      }
    } catch (IOException e) {
      throw UsageException.of(
          "a folder that can be written, for the sample",
          shown + ": " + e.getClass().getSimpleName(),
          "name another one: api-ledger demo DIR");
    }
  }

  /** Nothing that somebody wrote is ever overwritten, not even in a demo. */
  private static void refuseChanged(Path file, String name, String shown) throws IOException {
    if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), sample(name))) {
      throw UsageException.of(
          "a new folder, or the sample as an earlier demo laid it out",
          "another " + name + " in " + shown,
          "name another folder: api-ledger demo DIR");
    }
  }

  private static byte[] sample(String name) throws IOException {
    try (InputStream in = DemoWorkflow.class.getResourceAsStream("sample/" + name)) {
      if (in == null) {
        throw new AssertionError("the sample is bundled, but has no " + name);
      }
      return in.readAllBytes();
    }
  }
}
