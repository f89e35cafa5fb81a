package io.apiledger.workflow;

import io.apiledger.driver.files.ArtifactStore;
import io.apiledger.driver.files.StoredSet;
import io.apiledger.kernel.artifact.Manifest;
import io.apiledger.kernel.codec.InputKind;
import io.apiledger.kernel.codec.LedgerReader;
import io.apiledger.kernel.diff.Comparison;
import io.apiledger.kernel.diff.Difference;
import io.apiledger.kernel.diff.LedgerDiff;
import io.apiledger.kernel.order.CanonicalLedger;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.ByteSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What of a committed artifact set is not what a build writes now. */
final class Staleness {
  private static final int MOST_SHOWN = 10;

  private final String folder;
  private final String set;
  private final String command;
  private final @Nullable StoredSet stored;
  private final List<Finding> findings = new ArrayList<>();

  private Staleness(String folder, String set, String command, @Nullable StoredSet stored) {
    this.folder = folder;
    this.set = set;
    this.command = command;
    this.stored = stored;
  }

  /**
   * One finding for each file that is missing, left over, stale or edited by hand.
   *
   * @param set the name of the artifact set
   * @param command that writes it
   */
  static List<Finding> of(
      String folder,
      ArtifactStore store,
      String set,
      String command,
      SortedMap<String, byte[]> files) {
    StoredSet stored = store.read(set, files).orElse(null);
    return new Staleness(folder, set, command, stored).of(files);
  }

  private List<Finding> of(SortedMap<String, byte[]> files) {
    if (stored == null) {
      return List.of(finding(Manifest.pathOf(set), "the artifacts of " + set, "none"));
    }
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      compare(stored, file.getKey(), file.getValue());
    }
    for (String listed : stored.manifest().files().keySet()) {
      if (!files.containsKey(listed)) {
        findings.add(finding(listed, "no such artifact", "one that was written earlier"));
      }
    }
    Manifest current = Manifest.of(set, files);
    // Where a member is stale the manifest is too, and says nothing more.
    if (findings.isEmpty() && !Arrays.equals(current.toJson(), stored.manifestBytes())) {
      findings.add(
          finding(current.path(), "the digests of what is written now", "another manifest"));
    }
    return findings;
  }

  private void compare(StoredSet set, String path, byte[] expected) {
    byte[] found = set.files().get(path);
    if (found == null) {
      findings.add(finding(path, "an artifact of " + expected.length + " bytes", "none"));
      return;
    }
    if (Arrays.equals(expected, found)) {
      return;
    }
    boolean edited = new TreeSet<>(set.edited()).contains(path);
    String how =
        edited ? "edited by hand after it was written" : "written from sources that have changed";
    findings.add(
        finding(
            path,
            "what api-ledger " + command + " writes now",
            how + differences(path, expected, found)));
  }

  /** The entries that differ, where the file is a ledger that can be read at all. */
  private static String differences(String path, byte[] expected, byte[] found) {
    if (InputKind.of(ByteSource.of(path, expected)) != InputKind.LEDGER) {
      return "";
    }
    List<String> lines = new ArrayList<>();
    try {
      LedgerDiff.of(
          ledger(path, found),
          ledger(path, expected),
          Comparison.exact(),
          difference -> lines.add(mark(difference)));
    } catch (InputException e) {
      return "; it is no ledger any more: " + e.findings().get(0).found();
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be read", e);
    }
    if (lines.isEmpty()) {
      return "; the entries are the same, the rest is not";
    }
    String shown = String.join(", ", lines.subList(0, Math.min(MOST_SHOWN, lines.size())));
    int more = lines.size() - MOST_SHOWN;
    return "; a build would change "
        + Counts.of(lines.size(), "entry", "entries")
        + ": "
        + shown
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static CanonicalLedger ledger(String path, byte[] bytes) {
    return CanonicalLedger.of(LedgerReader.parse(ByteSource.of(path, bytes)).ledger());
  }

  private static String mark(Difference difference) {
    String mark =
        switch (difference.rule()) {
          case ONLY_LEFT -> "-";
          case ONLY_RIGHT -> "+";
          case COUNT_CHANGED -> "×";
          default -> "~";
        };
    return mark + " " + difference.key();
  }

  private Finding finding(String path, String expected, String found) {
    return Finding.inFile(RuleId.STALE_ARTIFACT, folder + "/" + path)
        .expected(expected)
        .found(found)
        .next("run api-ledger " + command + ", and commit what it writes");
  }
}
