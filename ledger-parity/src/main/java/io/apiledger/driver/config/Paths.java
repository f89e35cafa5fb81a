package io.apiledger.driver.config;

import io.apiledger.model.tree.Mark;
import java.util.List;

/** What a path in a configuration may look like. */
final class Paths {
  private Paths() {}

  /** A path that may leave the folder, but never starts at the root: artifacts would name it. */
  static void checkRelative(Section section, String key, Mark at, String path) {
    if (isAbsolute(path)) {
      section.wrong(
          key,
          at,
          "a path relative to the configuration",
          Section.shown(path),
          "write it relative: artifacts must not depend on the machine");
    } else if (path.indexOf('\0') >= 0) {
      section.wrong(key, at, "a path", "a NUL character", "remove it");
    }
  }

  /** A path that may leave the folder, or an address. */
  static void checkInput(Section section, String key, String location) {
    if (!location.startsWith("http://") && !location.startsWith("https://")) {
      checkRelative(section, key, section.at(key), location);
    }
  }

  /** A path below the folder of the configuration. */
  static void checkInside(Section section, String key, String path) {
    checkRelative(section, key, section.at(key), path);
    if (List.of(path.split("[/\\\\]", -1)).contains("..")) {
      section.wrong(
          key, "a folder below the configuration", Section.shown(path), "remove the .. from it");
    }
  }

  private static boolean isAbsolute(String path) {
    return path.startsWith("/")
        || path.startsWith("\\")
        || path.length() > 1 && path.charAt(1) == ':' && Character.isLetter(path.charAt(0));
  }
}
