package io.apiledger.driver.files;

import io.apiledger.driver.files.FileOperations.Kind;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.Problem;
import io.apiledger.model.finding.UsageException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What stands in the way of a commit: all of it at once, and before anything is written. */
final class Obstacles {
  private final Place place;
  private final Map<String, Problem> problems = new TreeMap<>();

  private Obstacles(Place place) {
    this.place = place;
  }

  /**
   * Looks at every path that a commit would touch.
   *
   * @throws UsageException with everything that is in the way
   */
  static void refuse(Place place, SetPlan plan, String hidden) throws IOException {
    Obstacles obstacles = new Obstacles(place);
    obstacles.folder(hidden);
    SortedSet<String> targets = new TreeSet<>(plan.write().keySet());
    targets.add(plan.manifest().path());
    for (String path : targets) {
      obstacles.target(path);
    }
    for (String path : plan.delete()) {
      obstacles.parents(path);
    }
    obstacles.raise();
  }

  /** Looks at the artifact folder alone. */
  static void refuseRoot(Place place) throws IOException {
    Obstacles obstacles = new Obstacles(place);
    for (Path at = place.root(); at != null; at = at.getParent()) {
      Kind kind = place.files().kind(at);
      if (kind == Kind.FOLDER) {
        if (isRefused(place, at)) {
          obstacles.add(place.name(), "a folder that can be written", "one without permission");
        }
        break;
      }
      if (kind != Kind.ABSENT && kind != Kind.LINK) {
        obstacles.add(place.name(), "a folder", "a file where a folder is needed");
        break;
      }
    }
    obstacles.raise();
  }

  private void target(String path) throws IOException {
    if (parents(path)) {
      switch (place.files().kind(place.at(path))) {
        case LINK -> link(path, "a file");
        case FOLDER -> add(place.named(path), "a file", "a folder");
        case OTHER -> add(place.named(path), "a file", "something that is no plain file");
        case FILE, ABSENT -> {}
      }
    }
  }

  private boolean parents(String path) throws IOException {
    for (String folder : Place.foldersOf(path)) {
      if (!folder(folder)) {
        return false;
      }
    }
    return true;
  }

  /** Whether there is a folder, to look further into. */
  private boolean folder(String folder) throws IOException {
    switch (place.files().kind(place.at(folder))) {
      case LINK -> link(folder, "a folder");
      case FILE, OTHER -> add(place.named(folder), "a folder", "a file");
      case ABSENT -> {}
      case FOLDER -> {
        if (!isRefused(place, place.at(folder))) {
          return true;
        }
        add(place.named(folder), "a folder that can be written", "one without permission");
      }
    }
    return false;
  }

  /** Whoever commits the same set removes a folder at any moment: then it is in nobody's way. */
  private static boolean isRefused(Place place, Path folder) throws IOException {
    try {
      return !place.files().isWritable(folder);
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  private void link(String path, String expected) {
    add(place.named(path), expected + " inside the artifact folder", "a symbolic link");
  }

  private void add(String path, String expected, String found) {
    problems.putIfAbsent(
        path,
        new Problem(
            Location.InFile.whole(path),
            expected,
            found,
            "move it away, or choose another folder for artifacts"));
  }

  private void raise() {
    if (!problems.isEmpty()) {
      throw new UsageException(new ArrayList<>(problems.values()));
    }
  }

  /** The problem of a folder that the system refuses to write. */
  static UsageException unwritable(Place place, IOException e, String next) {
    return new UsageException(
        List.of(
            new Problem(
                Location.InFile.whole(place.name()),
                "a folder that can be written, with room for the artifacts",
                reason(e),
                next)));
  }

  /** The problem of a set that somebody else is committing. */
  static UsageException busy(Place place, Exception e) {
    return new UsageException(
        List.of(
            new Problem(
                Location.InFile.whole(place.name()),
                "artifacts that nobody else is writing",
                String.valueOf(e.getMessage()),
                "wait until it ends, or stop it; what it left will be completed")));
  }

  /** The problem of a name that the system cannot write in the language it is set to. */
  static UsageException unnameable(Place place) {
    return new UsageException(
        List.of(
            new Problem(
                Location.InFile.whole(place.name()),
                "names that the system can write",
                "a name with characters outside its encoding",
                "set a UTF-8 locale, such as LC_ALL=C.UTF-8")));
  }

  /** What the system said, without the paths that it puts before it. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "one without permission";
    }
    if (e instanceof NoSuchFileException) {
      return "a file or folder that went away meanwhile";
    }
    String said = e instanceof FileSystemException f ? f.getReason() : e.getMessage();
    return said == null ? e.getClass().getSimpleName() : said.toLowerCase(Locale.ROOT);
  }
}
