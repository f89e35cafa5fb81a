package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.model.Text;
import io.apiledger.model.port.Around;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which modules and packages there are: paths without ending, {@code __init__} included. */
final class ModuleIndex {
  static final String INIT = "/__init__";
  private static final String ENDING = ".py";

  private final SortedMap<String, PythonFile> files = new TreeMap<>(Text::compareUtf8);
  private final Map<String, PythonFile> byKey = new HashMap<>(); // Far more asked than sorted.
  private final Set<String> folders = new HashSet<>();
  private final Around<PythonFile> around;

  /**
   * @param around files that are modules too, read when their module is asked for
   */
  ModuleIndex(List<PythonFile> facts, Around<PythonFile> around) {
    this.around = around;
    for (PythonFile file : facts) {
      String key = key(file.path());
      files.put(key, file);
      byKey.put(key, file);
      for (int at = key.lastIndexOf('/'); at > 0; at = key.lastIndexOf('/', at - 1)) {
        folders.add(key.substring(0, at));
      }
    }
  }

  /** The modules of the files that are not around, sorted. */
  Set<String> keys() {
    return files.keySet();
  }

  /** Whether it is a module of a file that is not around. */
  boolean isOwn(String key) {
    return byKey.containsKey(key);
  }

  @Nullable PythonFile file(String key) {
    PythonFile file = byKey.get(key);
    return file != null ? file : around.facts(key + ENDING);
  }

  boolean isFile(String key) {
    return byKey.containsKey(key) || around.isFile(key + ENDING);
  }

  boolean isPackage(String key) {
    return key.isEmpty() || folders.contains(key) || around.isFolder(key);
  }

  boolean exists(String key) {
    return isPackage(key) || isFile(key);
  }

  /**
   * What an absolute import finds: from the outermost folder inwards, that starts no package and
   * holds the first name; null where nothing is found.
   */
  @Nullable String absolute(String folder, String path) {
    String first = path.indexOf('/') < 0 ? path : path.substring(0, path.indexOf('/'));
    int end = 0;
    while (true) {
      String root = folder.substring(0, end);
      boolean starts = root.isEmpty() || !isFile(root + INIT);
      if (starts && isFound(join(root, first), join(root, path))) {
        return join(root, path);
      }
      if (end == folder.length()) {
        return null;
      }
      int slash = folder.indexOf('/', end + 1);
      end = slash < 0 ? folder.length() : slash;
    }
  }

  /** A folder around that merely is called like an installed package is none. */
  private boolean isFound(String first, String whole) {
    return exists(first)
        && exists(whole)
        && (!first.equals(whole)
            || folders.contains(first)
            || isFile(first)
            || isFile(first + INIT));
  }

  /** The names of the modules and packages directly inside of a package, sorted. */
  SortedSet<String> children(String parent) {
    String prefix = parent.isEmpty() ? "" : parent + "/";
    SortedSet<String> names = new TreeSet<>(Text::compareUtf8);
    for (String key : files.tailMap(prefix).keySet()) {
      if (!key.startsWith(prefix)) {
        break;
      }
      String rest = key.substring(prefix.length());
      if (rest.indexOf('/') < 0 || rest.endsWith(INIT)) {
        names.add(rest.indexOf('/') < 0 ? rest : rest.substring(0, rest.indexOf('/')));
      }
    }
    for (String name : around.names(parent)) {
      boolean folder = name.endsWith("/");
      String own = folder ? name.substring(0, name.length() - 1) : key(name);
      if (!folder || isFile(prefix + own + INIT)) {
        names.add(own);
      }
    }
    names.remove("__init__");
    return names;
  }

  static String parent(String key) {
    int slash = key.lastIndexOf('/');
    return slash < 0 ? "" : key.substring(0, slash);
  }

  static String join(String folder, String path) {
    return folder.isEmpty() ? path : path.isEmpty() ? folder : folder + "/" + path;
  }

  static String key(String path) {
    return path.substring(0, path.length() - ENDING.length());
  }
}
