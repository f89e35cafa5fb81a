package io.apiledger.driver.files;

import static java.util.Objects.requireNonNull;

import io.apiledger.kernel.artifact.Manifest;
import io.apiledger.model.Digest;
import io.apiledger.model.Text;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A set as it stands on disk. Immutable; the bytes are not copied, leave them alone.
 *
 * @param manifestBytes the manifest as it stands on disk
 * @param files what is there of what the manifest lists, by path; what is missing is absent
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, copied by nobody
public record StoredSet(Manifest manifest, byte[] manifestBytes, SortedMap<String, byte[]> files) {
  public StoredSet {
    requireNonNull(manifest, "manifest");
    requireNonNull(manifestBytes, "manifestBytes");
    SortedMap<String, byte[]> sorted = new TreeMap<>(Text.BY_UTF8);
    sorted.putAll(files);
    files = Collections.unmodifiableSortedMap(sorted);
  }

  /** The files that the manifest lists and that are not there. */
  public List<String> missing() {
    return manifest.files().keySet().stream().filter(path -> !files.containsKey(path)).toList();
  }

  /** The files whose bytes are not those that the manifest lists: edited by hand. */
  public List<String> edited() {
    return files.entrySet().stream()
        .filter(file -> !Digest.of(file.getValue()).equals(manifest.files().get(file.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }
}
