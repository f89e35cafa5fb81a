package io.apiledger.driver.git;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Text;
import io.apiledger.model.finding.UsageException;

/**
 * {@code git:REF:PATH}: what a path holds in some commit. As in git, a path starts at the top of
 * the repository, or in the current folder where it starts with {@code ./} or {@code ../}; an empty
 * one is the top.
 *
 * @param ref anything that git takes for a commit: {@code main}, {@code HEAD~2}, {@code v1.0}
 */
public record GitAddress(String ref, String path) {
  private static final String SCHEME = "git:";
  private static final int LONGEST = 4096;

  /**
   * @throws UsageException if the ref or the path cannot be one
   */
  public GitAddress {
    requireNonNull(ref, "ref");
    requireNonNull(path, "path");
    // A ref that starts with a dash would be read as an option.
    if (ref.isEmpty() || ref.startsWith("-") || ref.length() + path.length() > LONGEST) {
      throw refused(ref, path);
    }
    for (int i = 0; i < ref.length(); i++) {
      char c = ref.charAt(i);
      if (c <= ' ' || c == 0x7F || c == ':') {
        throw refused(ref, path);
      }
    }
    if (path.indexOf('\0') >= 0 || path.startsWith("/")) {
      throw refused(ref, path);
    }
  }

  /** Whether an argument claims to be such an address. */
  public static boolean isOne(String argument) {
    return argument.startsWith(SCHEME);
  }

  /**
   * Reads an address.
   *
   * @throws UsageException if it is none
   */
  public static GitAddress parse(String argument) {
    int colon = argument.indexOf(':', SCHEME.length());
    if (!isOne(argument) || colon < 0) {
      throw UsageException.of(
          "git:REF:PATH", shown(argument), "name a ref and a path, such as git:main:docs/api.json");
    }
    return new GitAddress(
        argument.substring(SCHEME.length(), colon), argument.substring(colon + 1));
  }

  private static UsageException refused(String ref, String path) {
    return UsageException.of(
        "git:REF:PATH with a ref such as main or HEAD~1 and a relative path",
        shown(SCHEME + ref + ":" + path),
        "name a ref and a path, such as git:main:docs/api.json");
  }

  private static String shown(String text) {
    return Text.visible(Text.shortened(text, 120));
  }

  /** What git itself calls it: {@code REF:PATH}. */
  String object() {
    return ref + ":" + path;
  }

  @Override
  public String toString() {
    return SCHEME + object();
  }
}
