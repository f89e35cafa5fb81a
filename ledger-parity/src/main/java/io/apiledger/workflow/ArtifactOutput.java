package io.apiledger.workflow;

import io.apiledger.driver.files.ArtifactStore;
import io.apiledger.driver.files.Committed;
import io.apiledger.driver.files.StoredSet;
import io.apiledger.kernel.artifact.Manifest;
import io.apiledger.model.Provenance;
import io.apiledger.model.config.Configuration;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.report.Block;
import io.apiledger.model.report.Block.Fact;
import io.apiledger.model.report.Block.Facts;
import io.apiledger.model.report.Block.Lines;
import io.apiledger.model.report.StepRecord;
import io.apiledger.model.report.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Where a command writes its artifact sets, or compares them with those that are there. */
final class ArtifactOutput {
  private final String command;
  private final Environment environment;
  private final Configuration configuration;
  private final String folder;
  private final ArtifactStore store;
  private final List<Finding> findings = new ArrayList<>();
  private final List<StepRecord> steps = new ArrayList<>();

  /**
   * Sets in the folder for artifacts.
   *
   * @param command that writes the sets
   */
  ArtifactOutput(String command, Environment environment, Project project) {
    this(
        command,
        environment,
        project.configuration(),
        project.folder().resolve(project.configuration().artifacts()),
        project.configuration().artifacts());
  }

  /**
   * Sets in a folder of one's own.
   *
   * @param command that writes the sets
   * @param name of the folder, as the user knows it
   */
  ArtifactOutput(
      String command,
      Environment environment,
      Configuration configuration,
      Path folder,
      String name) {
    this.command = command;
    this.environment = environment;
    this.configuration = configuration;
    this.folder = name;
    this.store = ArtifactStore.at(folder, name);
  }

  /**
   * Files that are committed as a whole.
   *
   * @param name of the set
   * @param audience that it is about, for people
   */
  record ArtifactSet(String name, String audience, SortedMap<String, byte[]> files) {}

  /** The folder of the artifacts, as the user knows it. */
  String folder() {
    return folder;
  }

  /** What is stale, as the configuration weighs it; empty until something was compared. */
  List<Finding> findings() {
    return findings;
  }

  /** What was done, one step a set. */
  List<StepRecord> steps() {
    return steps;
  }

  /**
   * The files of a set on disk; none where there is no such set. Those that are equal are shared.
   */
  Map<String, byte[]> stored(ArtifactSet set) {
    return store
        .read(set.name(), set.files())
        .<Map<String, byte[]>>map(StoredSet::files)
        .orElse(Map.of());
  }

  /**
   * Writes each set, one after the other, unless something of their sources could not be read: a
   * file that cannot be read may declare routes, and old artifacts are better than some without
   * them.
   *
   * @param found about the sources
   */
  Block write(Stream<ArtifactSet> sets, Collection<Finding> found) {
    if (Verdict.of(List.copyOf(found), null) == Verdict.UNREADABLE) {
      return new Lines("notes_files", "", List.of("nothing was written: a source is unreadable"));
    }
    long written = 0;
    long unchanged = 0;
    long deleted = 0;
    for (Committed done : sets.map(this::commit).toList()) {
      written += done.written().size();
      unchanged += done.unchanged().size();
      deleted += done.deleted().size();
    }
    return new Facts(
        "files",
        "",
        List.of(
            Fact.of("folder", "artifacts", folder),
            Fact.of("written", "written", written),
            Fact.of("unchanged", "unchanged", unchanged),
            Fact.of("deleted", "deleted", deleted)));
  }

  private Committed commit(ArtifactSet set) {
    environment.progress().doing("writing the artifacts of " + set.audience());
    Committed done = store.commit(set.name(), set.files());
    steps.add(step("write " + set.audience(), done.manifest()));
    return done;
  }

  /** Compares each set with what is on disk. */
  Block compare(Stream<ArtifactSet> sets) {
    long checked = sets.mapToLong(this::check).sum();
    return new Facts(
        "files",
        "",
        List.of(
            Fact.of("folder", "artifacts", folder),
            Fact.of("checked", "checked", checked),
            Fact.of("stale", "stale", findings.size())));
  }

  private long check(ArtifactSet set) {
    environment.progress().doing("checking the artifacts of " + set.audience());
    Staleness.of(folder, store, set.name(), command, set.files()).stream()
        .map(configuration::weighed)
        .forEach(findings::add);
    steps.add(step("check " + set.audience(), Manifest.of(set.name(), set.files())));
    return set.files().size();
  }

  private StepRecord step(String name, Manifest set) {
    List<Provenance> out = new ArrayList<>();
    set.files().forEach((path, sha256) -> out.add(new Provenance("artifact", path, sha256)));
    return new StepRecord(
        name, command, environment.asOfText(), List.of(), out, out.size(), List.of());
  }
}
