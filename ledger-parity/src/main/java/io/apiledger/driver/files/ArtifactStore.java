package io.apiledger.driver.files;

import static java.util.Objects.requireNonNull;

import io.apiledger.driver.files.FileOperations.Kind;
import io.apiledger.kernel.artifact.Manifest;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.finding.UsageException;
import java.io.IOException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A folder of artifact sets, each of which is committed as a whole: after a crash at any moment the
 * next command finds the old set or the new one. Safe for use by several threads and processes: two
 * commits of one set follow each other.
 *
 * <pre>{@code
 * ArtifactStore store = ArtifactStore.at(folder, "docs/api");
 * Committed done = store.commit("ORDERS", Map.of("ORDERS.json", bytes));   // and ORDERS.manifest.json
 * Optional<StoredSet> stored = store.read("ORDERS");
 * }</pre>
 */
public final class ArtifactStore {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Place place;
  private final Duration patience;

  private ArtifactStore(Place place, Duration patience) {
    this.place = place;
    this.patience = patience;
  }

  /**
   * The store in a folder, which need not exist yet.
   *
   * @param name of the folder, as the user knows it: relative to the configuration
   */
  public static ArtifactStore at(Path folder, String name) {
    return at(folder, name, new RealFiles());
  }

  static ArtifactStore at(Path folder, String name, FileOperations files) {
    Path root = requireNonNull(folder, "folder").toAbsolutePath().normalize();
    return new ArtifactStore(new Place(files, real(root), name), PATIENCE);
  }

  /** The same store with another bound on waiting for a commit of somebody else. */
  public ArtifactStore waiting(Duration longest) {
    return new ArtifactStore(place, requireNonNull(longest, "longest"));
  }

  /** As much of the path as exists, without links: the user may well reach the folder by one. */
  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      Path parent = path.getParent();
      Path name = path.getFileName();
      return parent == null || name == null ? path : real(parent).resolve(name);
    }
  }

  /**
   * Makes the set on disk this one: writes what is new or differs, deletes what the manifest on
   * disk lists and the set no longer has, and writes the manifest last.
   *
   * @param set the name; the manifest becomes {@code <set>.manifest.json}
   * @param files by path, relative to the folder, with {@code /}; without the manifest
   * @throws UsageException if the folder cannot be written, something that is no plain file is in
   *     the way, or somebody else has been committing for too long; the set on disk is the old one,
   *     or will be completed by the next command where the message says so
   */
  public Committed commit(String set, Map<String, byte[]> files) {
    NewSet wanted = NewSet.of(set, files);
    try {
      recover(set, true);
      SetPlan plan = SetPlan.of(place, wanted);
      return plan.isEmpty() ? plan.committed() : commit(wanted);
    } catch (IOException | InvalidPathException e) {
      throw unwritable(e);
    }
  }

  private Committed commit(NewSet wanted) throws IOException {
    List<Path> made = new ArrayList<>();
    try {
      Obstacles.refuseRoot(place);
      place.makeRoot(made);
      Obstacles.refuse(place, SetPlan.of(place, wanted), Stage.nameOf(wanted.manifest().set()));
      try (SetLock lock = lock(wanted.manifest().set())) {
        return commit(wanted, new Stage(place, wanted.manifest().set(), lock), made);
      }
    } catch (IOException | UsageException | InvalidPathException e) {
      remove(made);
      throw e;
    }
  }

  private Committed commit(NewSet wanted, Stage stage, List<Path> made) throws IOException {
    settle(stage, true);
    SetPlan plan = SetPlan.of(place, wanted);
    Obstacles.refuse(place, plan, Stage.nameOf(wanted.manifest().set()));
    Journal journal;
    try {
      for (String path : plan.write().keySet()) {
        place.makeFoldersOf(path, made);
      }
      journal = stage.decide(plan);
    } catch (IOException | InvalidPathException e) {
      stage.discard();
      throw e;
    }
    made.clear();
    complete(stage, journal);
    return plan.committed();
  }

  /**
   * Completes or throws away what a crash left of a commit; nothing where there was none. Every
   * command that reads the set calls it first; {@link #commit} and {@link #read} do so themselves.
   *
   * @throws UsageException if the folder cannot be written though a commit is to be completed, or
   *     somebody else has been committing for too long
   * @throws InputException {@code PARSE_FAILED} if what is left cannot be completed, because
   *     somebody changed it
   */
  public void recover(String set) {
    try {
      recover(set, false);
    } catch (IOException | InvalidPathException e) {
      throw unwritable(e);
    }
  }

  private void recover(String set, boolean replaced) throws IOException {
    if (isUnderWay(set)) {
      try (SetLock lock = lock(set)) {
        settle(new Stage(place, set, lock), replaced);
      }
    }
  }

  /** Whether somebody commits, or did until a crash; what cannot be mended is left alone. */
  private boolean isUnderWay(String set) throws IOException {
    Path folder = place.at(Stage.nameOf(set));
    try {
      return place.files().kind(folder) == Kind.FOLDER
          && (place.files().isWritable(folder)
              || place.files().kind(folder.resolve(Stage.JOURNAL)) != Kind.ABSENT);
    } catch (NoSuchFileException e) {
      return false; // The commit has ended since.
    }
  }

  private SetLock lock(String set) throws IOException {
    return SetLock.acquire(place.files(), place.at(Stage.nameOf(set)), patience);
  }

  /**
   * @param replaced whether a whole set is about to be committed, so that nothing is lost with a
   *     journal that cannot be completed
   */
  private void settle(Stage stage, boolean replaced) throws IOException {
    Optional<Journal> journal;
    try {
      journal = stage.journal();
    } catch (Journal.DamagedException e) {
      giveUp(stage, replaced, String.valueOf(e.getMessage()));
      return;
    }
    if (journal.isEmpty()) {
      stage.discard();
    } else if (stage.canComplete(journal.get())) {
      complete(stage, journal.get());
    } else {
      giveUp(stage, replaced, "one whose files are gone");
    }
  }

  private void complete(Stage stage, Journal journal) {
    try {
      stage.complete(journal);
    } catch (IOException e) {
      throw Obstacles.unwritable(
          place,
          e,
          "mend it and run any command again: the commit is half done and will be completed");
    }
  }

  private void giveUp(Stage stage, boolean replaced, String found) throws IOException {
    if (!replaced) {
      throw new InputException(
          Finding.inFile(RuleId.PARSE_FAILED, place.named(stage.name()))
              .expected("an unfinished commit that can be completed")
              .found(found)
              .next("build the artifacts again"));
    }
    stage.discard();
  }

  /**
   * The set as it stands on disk, after recovery; empty where there is no manifest. Never a mixture
   * of two commits.
   *
   * @throws InputException {@code PARSE_FAILED} if the manifest is none
   * @throws UsageException as {@link #recover}
   */
  public Optional<StoredSet> read(String set) {
    return read(set, Map.of());
  }

  /**
   * The same, for somebody who holds what ought to be there: a file with these very bytes is that
   * array again, so that a set which is what it ought to be is not held twice.
   *
   * @param known bytes by path
   */
  public Optional<StoredSet> read(String set, Map<String, byte[]> known) {
    String manifest = Manifest.pathOf(set);
    try {
      long start = System.nanoTime();
      while (System.nanoTime() - start <= patience.toNanos()) {
        recover(set, false);
        byte[] before = place.read(manifest).orElse(new byte[0]);
        if (before.length == 0) {
          return Optional.empty();
        }
        StoredSet stored = stored(Manifest.read(place.named(manifest), before), before, known);
        // Whoever committed meanwhile is still there, or has put another manifest in place.
        if (!isUnderWay(set) && Arrays.equals(before, place.read(manifest).orElse(new byte[0]))) {
          return Optional.of(stored);
        }
      }
      throw new SetLock.BusyException(patience);
    } catch (IOException | InvalidPathException e) {
      throw unwritable(e);
    }
  }

  private StoredSet stored(Manifest manifest, byte[] bytes, Map<String, byte[]> known)
      throws IOException {
    Map<String, byte[]> found = new TreeMap<>();
    for (String path : manifest.files().keySet()) {
      byte[] ours = known.get(path);
      place
          .read(path)
          .ifPresent(
              content ->
                  found.put(path, ours != null && Arrays.equals(ours, content) ? ours : content));
    }
    return new StoredSet(manifest, bytes, new TreeMap<>(found));
  }

  private void remove(List<Path> made) {
    for (int i = made.size() - 1; i >= 0; i--) {
      try {
        place.files().delete(made.get(i));
      } catch (IOException e) {
        return; // Somebody uses it by now.
      }
    }
  }

  private UsageException unwritable(Exception e) {
    if (e instanceof SetLock.BusyException) {
      return Obstacles.busy(place, e);
    }
    if (e instanceof IOException io) {
      return Obstacles.unwritable(place, io, "mend it, or choose another folder for artifacts");
    }
    return Obstacles.unnameable(place);
  }
}
