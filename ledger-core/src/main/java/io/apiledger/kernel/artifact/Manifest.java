package io.apiledger.kernel.artifact;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Digest;
import io.apiledger.model.Text;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The list of every file of an artifact set with its SHA-256. It stands beside the set and is
 * written last: what it lists is whole. Immutable.
 *
 * <pre>{@code
 * Manifest manifest = Manifest.of("ORDERS", files);
 * byte[] json = manifest.toJson();               // one file a line
 * Manifest.read("ORDERS.manifest.json", json);   // equals manifest
 * }</pre>
 *
 * @param set the name of the set, safe as a file name
 * @param files digests by path, relative to the artifact folder, with {@code /}, sorted as UTF-8
 */
public record Manifest(String set, SortedMap<String, Digest> files) {
  /** The format of manifests. */
  public static final String FORMAT = "api-ledger-manifest/1";

  private static final String ENDING = ".manifest.json";
  private static final int LONGEST_PATH = 1024;

  /**
   * @throws IllegalArgumentException if a name or a path is not allowed, see {@link #complaint}
   */
  public Manifest {
    requireNonNull(set, "set");
    refuse(set.indexOf('/') >= 0 ? Optional.of("a slash in a name") : complaint(set), set);
    TreeMap<String, Digest> sorted = new TreeMap<>(Text.BY_UTF8);
    for (Map.Entry<String, Digest> file : files.entrySet()) {
      refuse(complaint(file.getKey()), file.getKey());
      sorted.put(file.getKey(), requireNonNull(file.getValue(), "sha256"));
    }
    files = Collections.unmodifiableSortedMap(sorted);
  }

  /** The manifest of these files; an array that several of them share is digested once. */
  public static Manifest of(String set, Map<String, byte[]> files) {
    TreeMap<String, Digest> digests = new TreeMap<>(Text.BY_UTF8);
    IdentityHashMap<byte[], Digest> known = new IdentityHashMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      digests.put(file.getKey(), known.computeIfAbsent(file.getValue(), Digest::of));
    }
    return new Manifest(set, digests);
  }

  /**
   * Reads what {@link #toJson} writes; white space and the order of keys are free, nothing else is.
   *
   * @param name of the file, for messages
   * @throws io.apiledger.model.finding.InputException {@code PARSE_FAILED} for anything that is no
   *     manifest, or lists a path that is not allowed
   */
  public static Manifest read(String name, byte[] json) {
    return ManifestReader.read(name, json);
  }

  /** UTF-8, header fields and files one a line, a final newline: always the same bytes. */
  public byte[] toJson() {
    return ManifestWriter.write(this);
  }

  /** The path of the manifest itself: {@code <set>.manifest.json}. */
  public String path() {
    return pathOf(set);
  }

  /** The path of the manifest of a set. */
  public static String pathOf(String set) {
    return set + ENDING;
  }

  /**
   * Why a path may not be part of a set; empty where it may. Paths are relative with {@code /}, and
   * no part is empty, hidden, or a step upwards, because a manifest on disk may come from anyone
   * and its files are deleted when they are no longer needed.
   */
  public static Optional<String> complaint(String path) {
    if (path.isEmpty() || path.length() > LONGEST_PATH) {
      return Optional.of("a path of " + path.length() + " characters");
    }
    if (path.startsWith("/") || path.length() > 1 && path.charAt(1) == ':') {
      return Optional.of("an absolute path");
    }
    if (path.indexOf('\\') >= 0) {
      return Optional.of("a backslash");
    }
    if (!Text.visible(path).equals(path) || !Text.wellFormed(path).equals(path)) {
      return Optional.of("a control character");
    }
    for (String part : path.split("/", -1)) {
      if (part.isEmpty()) {
        return Optional.of("an empty part");
      }
      if (part.startsWith(".")) {
        return Optional.of(part.equals("..") ? "a step upwards" : "a part that starts with a dot");
      }
    }
    return Optional.empty();
  }

  private static void refuse(Optional<String> complaint, String path) {
    if (complaint.isPresent()) {
      throw new IllegalArgumentException(
          "expected a plain relative path; found "
              + complaint.get()
              + " in \""
              + Text.visible(Text.shortened(path, 80))
              + "\"");
    }
  }
}
