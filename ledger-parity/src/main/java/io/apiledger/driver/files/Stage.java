package io.apiledger.driver.files;

import static java.util.Objects.requireNonNull;

import io.apiledger.driver.files.FileOperations.Kind;
import io.apiledger.driver.files.Journal.Delete;
import io.apiledger.driver.files.Journal.Step;
import io.apiledger.driver.files.Journal.Write;
import io.apiledger.kernel.artifact.Manifest;
import io.apiledger.model.Digest;
import io.apiledger.model.Text;
import io.apiledger.model.finding.InputException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The hidden folder of one set: new files, and the journal that decides a commit. While there is no
 * journal the old set stands and the stage can be thrown away; once there is one, the new set is
 * completed, by whoever comes next if need be. Needs the set's lock as long as it is used.
 */
final class Stage {
  /** The file that decides a commit. */
  static final String JOURNAL = "journal";

  private static final String DRAFT = "journal.draft";

  private final Place place;
  private final FileOperations files;
  private final String set;
  private final Path folder;

  Stage(Place place, String set, SetLock lock) {
    this.place = place;
    this.files = place.files();
    this.set = set;
    this.folder = lock.folder();
  }

  /** The name of the hidden folder. */
  String name() {
    return nameOf(set);
  }

  /** The hidden folder of a set: no artifact's, because their names never start with a dot. */
  static String nameOf(String set) {
    return ".api-ledger-" + set;
  }

  /** Stages everything and then decides: after this the commit can only be completed. */
  Journal decide(SetPlan plan) throws IOException {
    List<Step> steps = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : plan.write().entrySet()) {
      Digest known = plan.manifest().files().get(file.getKey());
      steps.add(staged(file.getKey(), file.getValue(), requireNonNull(known), steps.size()));
    }
    for (String path : plan.delete()) {
      steps.add(new Delete(path));
    }
    if (!plan.manifestIsThere()) {
      byte[] manifest = plan.manifest().toJson();
      steps.add(staged(plan.manifest().path(), manifest, Digest.of(manifest), steps.size()));
    }
    Journal journal = new Journal(steps);
    files.write(folder.resolve(DRAFT), journal.toBytes());
    files.force(folder);
    files.move(folder.resolve(DRAFT), folder.resolve(JOURNAL));
    files.force(folder);
    return journal;
  }

  private Write staged(String path, byte[] content, Digest digest, int number) throws IOException {
    String name = Integer.toString(number);
    files.write(folder.resolve(name), content);
    return new Write(path, name, digest);
  }

  /** The journal, if a commit was decided and not completed. */
  Optional<Journal> journal() throws IOException, Journal.DamagedException {
    Path file = folder.resolve(JOURNAL);
    return files.kind(file) == Kind.FILE
        ? Optional.of(Journal.read(files.read(file)))
        : Optional.empty();
  }

  /** Whether every file of a journal is still in the stage, or in place already. */
  boolean canComplete(Journal journal) throws IOException {
    for (Step step : journal.steps()) {
      Kind target = place.kind(step.path());
      if (target != Kind.FILE && target != Kind.ABSENT) {
        return false;
      }
      if (step instanceof Write write
          && !holds(folder.resolve(write.staged()), write.sha256())
          && !(target == Kind.FILE && holds(place.at(write.path()), write.sha256()))) {
        return false;
      }
    }
    return true;
  }

  private boolean holds(Path file, Digest sha256) throws IOException {
    return files.kind(file) == Kind.FILE && Digest.of(files.read(file)).equals(sha256);
  }

  /** Does what the journal says and is left to do, in its order, and cleans up. */
  void complete(Journal journal) throws IOException {
    SortedSet<String> listed = listed();
    SortedSet<Path> touched = new TreeSet<>();
    for (Step step : journal.steps()) {
      Path target = place.at(step.path());
      if (step instanceof Write write) {
        Path source = folder.resolve(write.staged());
        if (files.kind(source) == Kind.FILE) {
          place.makeFoldersOf(step.path(), new ArrayList<>());
          files.move(source, target);
        }
      } else if (listed.contains(step.path())) {
        files.delete(target);
      }
      touched.add(parentOf(target));
    }
    for (Path parent : touched) {
      files.force(parent);
    }
    discard();
  }

  /** A journal may only delete what the manifest on disk lists, whoever wrote the journal. */
  private SortedSet<String> listed() throws IOException {
    SortedSet<String> paths = new TreeSet<>(Text.BY_UTF8);
    String manifest = Manifest.pathOf(set);
    try {
      place
          .read(manifest)
          .ifPresent(json -> paths.addAll(Manifest.read(manifest, json).files().keySet()));
    } catch (InputException e) {
      return paths; // Nothing is listed, so nothing is deleted.
    }
    return paths;
  }

  private Path parentOf(Path target) throws IOException {
    Path parent = target.getParent();
    if (parent == null) {
      throw new FileSystemException(place.name(), null, "has no folder above it");
    }
    // The folder of a file that was only to be deleted may be gone.
    return files.kind(parent) == Kind.FOLDER ? parent : place.root();
  }

  /** Throws the stage away, the journal first: without it nothing else means anything. */
  void discard() throws IOException {
    files.delete(folder.resolve(JOURNAL));
    for (String name : files.names(folder)) {
      if (name.equals(DRAFT) || Journal.isStaged(name)) {
        files.delete(folder.resolve(name));
      }
    }
  }
}
