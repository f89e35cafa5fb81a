package io.apiledger.driver.files;

import io.apiledger.kernel.artifact.Manifest;
import io.apiledger.model.Text;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.Problem;
import io.apiledger.model.finding.UsageException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The set that is to be there after a commit.
 *
 * @param files by path, without the manifest
 */
record NewSet(SortedMap<String, byte[]> files, Manifest manifest) {
  private static final String RENAME = "change the name in the configuration";

  /**
   * Checks the names: each must be a plain relative path, and all must be able to stand side by
   * side on any file system.
   *
   * @throws UsageException with every name that will not do
   */
  static NewSet of(String set, Map<String, byte[]> files) {
    SortedMap<String, byte[]> sorted = new TreeMap<>(Text.BY_UTF8);
    sorted.putAll(files);
    List<Problem> problems = new ArrayList<>();
    check("a plain name for an artifact set", set, problems);
    if (set.indexOf('/') >= 0) {
      problems.add(
          new Problem(null, "a plain name for an artifact set", "a slash in " + set, RENAME));
    }
    for (String path : sorted.keySet()) {
      check("a plain relative path for an artifact", path, problems);
    }
    if (problems.isEmpty()) {
      clashes(sorted, Manifest.pathOf(set), problems);
    }
    if (!problems.isEmpty()) {
      throw new UsageException(problems);
    }
    return new NewSet(sorted, Manifest.of(set, sorted));
  }

  private static void check(String expected, String path, List<Problem> problems) {
    Manifest.complaint(path)
        .ifPresent(
            what ->
                problems.add(
                    new Problem(
                        null,
                        expected,
                        what + " in \"" + Text.visible(Text.shortened(path, 80)) + "\"",
                        RENAME)));
  }

  private static void clashes(
      SortedMap<String, byte[]> files, String manifest, List<Problem> problems) {
    Map<String, String> byLowerCase = new TreeMap<>();
    byLowerCase.put(manifest.toLowerCase(Locale.ROOT), manifest);
    for (String path : files.keySet()) {
      String other = byLowerCase.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
      if (other != null) {
        problems.add(clash(path, "the same name as " + other + " where case is ignored"));
      }
    }
    for (String path : files.keySet()) {
      for (String folder : Place.foldersOf(path)) {
        String file = byLowerCase.get(folder.toLowerCase(Locale.ROOT));
        if (file != null) {
          problems.add(clash(path, "a folder with the name of the artifact " + file));
        }
      }
    }
  }

  private static Problem clash(String path, String found) {
    return new Problem(
        Location.InFile.whole(path),
        "names that can stand side by side on every file system",
        found,
        RENAME);
  }
}
