package io.apiledger.driver.files;

import io.apiledger.driver.files.FileOperations.Kind;
import io.apiledger.kernel.artifact.Manifest;
import io.apiledger.model.Text;
import io.apiledger.model.finding.InputException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What has to change on disk for a set to be there.
 *
 * @param write what is missing or differs, by path, without the manifest
 * @param unchanged what is there already, without the manifest
 * @param delete what the manifest on disk lists and the new set does not have
 * @param manifest of the new set
 * @param manifestIsThere whether the manifest on disk is the new one already
 * @param unreadable whether the manifest on disk is none, so that nothing can be deleted
 */
record SetPlan(
    SortedMap<String, byte[]> write,
    SortedSet<String> unchanged,
    SortedSet<String> delete,
    Manifest manifest,
    boolean manifestIsThere,
    boolean unreadable) {

  /** Compares a set with what is on disk. */
  static SetPlan of(Place place, NewSet wanted) throws IOException {
    SortedMap<String, byte[]> write = new TreeMap<>(Text.BY_UTF8);
    SortedSet<String> unchanged = new TreeSet<>(Text.BY_UTF8);
    for (var file : wanted.files().entrySet()) {
      if (isThere(place, file.getKey(), file.getValue())) {
        unchanged.add(file.getKey());
      } else {
        write.put(file.getKey(), file.getValue());
      }
    }
    String path = wanted.manifest().path();
    boolean isThere = false;
    SortedSet<String> delete = new TreeSet<>(Text.BY_UTF8);
    boolean unreadable = false;
    Optional<byte[]> old = place.read(path);
    if (old.isPresent()) {
      isThere = Arrays.equals(old.get(), wanted.manifest().toJson());
      if (!isThere) {
        unreadable = !addObsolete(place, old.get(), wanted, delete);
      }
    }
    return new SetPlan(write, unchanged, delete, wanted.manifest(), isThere, unreadable);
  }

  private static boolean addObsolete(
      Place place, byte[] old, NewSet wanted, SortedSet<String> delete) throws IOException {
    Manifest before;
    try {
      before = Manifest.read(wanted.manifest().path(), old);
    } catch (InputException e) {
      // Often the marks of a merge; a new build is what mends it, so it must not fail.
      return false;
    }
    for (String path : before.files().keySet()) {
      boolean kept = wanted.files().containsKey(path) || path.equals(wanted.manifest().path());
      if (!kept && place.kind(path) == Kind.FILE) {
        delete.add(path);
      }
    }
    return true;
  }

  private static boolean isThere(Place place, String path, byte[] content) throws IOException {
    return place.read(path).filter(there -> Arrays.equals(there, content)).isPresent();
  }

  boolean isEmpty() {
    return write.isEmpty() && delete.isEmpty() && manifestIsThere;
  }

  Committed committed() {
    SortedSet<String> written = new TreeSet<>(Text.BY_UTF8);
    written.addAll(write.keySet());
    SortedSet<String> same = new TreeSet<>(Text.BY_UTF8);
    same.addAll(unchanged);
    (manifestIsThere ? same : written).add(manifest.path());
    return new Committed(
        written.stream().toList(),
        same.stream().toList(),
        delete.stream().toList(),
        unreadable,
        manifest);
  }
}
