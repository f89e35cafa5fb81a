package io.apiledger.driver.files;

import io.apiledger.kernel.artifact.Manifest;
import java.util.List;

/**
 * What a commit did. Paths are relative to the artifact folder, sorted as UTF-8, the manifest among
 * them.
 *
 * @param written new or changed files
 * @param unchanged files that were there already and were left alone
 * @param deleted files that the manifest before listed and the set no longer has
 * @param manifestWasUnreadable whether there was a manifest that could not be read (marks of a
 *     merge, for example), so that files of the set before could not be recognised and stay
 * @param manifest of the set that is there now
 */
public record Committed(
    List<String> written,
    List<String> unchanged,
    List<String> deleted,
    boolean manifestWasUnreadable,
    Manifest manifest) {

  public Committed {
    written = List.copyOf(written);
    unchanged = List.copyOf(unchanged);
    deleted = List.copyOf(deleted);
  }

  /** Whether the set on disk is another one than before. */
  public boolean changed() {
    return !written.isEmpty() || !deleted.isEmpty();
  }
}
