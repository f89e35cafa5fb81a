package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.model.Text;
import io.apiledger.model.port.Around;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which modules and packages there are: paths without ending, {@code __init__} included. */
final class ModuleIndex {
  static final String INIT = "/__init__";
  private static final String ENDING = ".py";
  private static final Set<String> NEVER = Set.of("fastapi", "starlette", "pydantic", "typing");

  private final SortedMap<String, PythonFile> files = new TreeMap<>(Text.BY_UTF8);
  private final Map<String, PythonFile> byKey = new HashMap<>(); // Far more asked than sorted.
  private final Set<String> folders = new HashSet<>();
  private final Map<String, Map<String, List<String>>> holders = new HashMap<>();
  private final Around<PythonFile> around;
  private @Nullable ImportRoots roots;
  private @Nullable StrayPackages stray;

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
    String first = first(path);
    for (String root : holders(folder, first)) {
      boolean starts = root.isEmpty() || !isFile(root + INIT);
      if (starts && isFound(join(root, first), join(root, path))) {
        return join(root, path);
      }
    }
    return null;
  }

  private static String first(String path) {
    int slash = path.indexOf('/');
    return slash < 0 ? path : path.substring(0, slash);
  }

  /**
   * A folder and those around it that hold a name, the outermost first. Found once: for most names
   * there are none, and all files of a folder import the same few.
   */
  private List<String> holders(String folder, String name) {
    Map<String, List<String>> byName = holders.get(folder);
    if (byName == null) {
      byName = new HashMap<>();
      holders.put(folder, byName);
    }
    List<String> known = byName.get(name);
    if (known == null) {
      known = found(folder, name);
      byName.put(name, known);
    }
    return known;
  }

  private List<String> found(String folder, String name) {
    List<String> found = new ArrayList<>();
    int end = 0;
    while (true) {
      String root = folder.substring(0, end);
      if (exists(join(root, name))) {
        found.add(root);
      }
      if (end == folder.length()) {
        return found;
      }
      int slash = folder.indexOf('/', end + 1);
      end = slash < 0 ? folder.length() : slash;
    }
  }

  /**
   * What an absolute import finds in another folder where imports start: several such folders may
   * stand next to each other, and a package without {@code __init__} may be spread over them. Null
   * where nothing is found, or where the first name is a package of the importing code itself.
   */
  @Nullable String elsewhere(String folder, String path) {
    String first = first(path);
    List<String> elsewhere = roots().free(first);
    if (elsewhere.isEmpty() || NEVER.contains(first) || isOwn(folder, first)) {
      return null;
    }
    for (String root : elsewhere) {
      String found = join(root, path);
      if (first.equals(path) ? isFile(found + INIT) : exists(found)) {
        return found;
      }
    }
    return null;
  }

  private boolean isOwn(String folder, String first) {
    for (String root = folder; ; root = parent(root)) {
      if (isFile(join(root, first) + INIT) || isFile(join(root, first))) {
        return true;
      }
      if (root.isEmpty()) {
        return false;
      }
    }
  }

  /**
   * What an absolute import finds in a folder that merely happens to be a package, around or
   * elsewhere: imports start there all the same. Null where nothing is found.
   */
  @Nullable String started(String folder, String path) {
    String around = insideOfPackage(folder, path, one -> stray().contains(one));
    if (around != null) {
      return join(around, path);
    }
    String first = first(path);
    List<String> elsewhere = roots().packages(first);
    if (elsewhere.isEmpty() || NEVER.contains(first) || isOwn(folder, first)) {
      return null;
    }
    for (String root : elsewhere) {
      String found = join(root, path);
      if (isFile(join(root, first) + INIT) && exists(found) && stray().contains(root)) {
        return found;
      }
    }
    return null;
  }

  /**
   * The innermost package around a folder that holds what a path leads to; null where none does.
   */
  @Nullable String insideOfPackage(String folder, String path, Predicate<String> matters) {
    String first = first(path);
    List<String> holders = holders(folder, first);
    for (int i = holders.size() - 1; i >= 0; i--) {
      String root = holders.get(i);
      if (!root.isEmpty()
          && isFile(root + INIT)
          && isFound(join(root, first), join(root, path))
          && matters.test(root)) {
        return root;
      }
    }
    return null;
  }

  private StrayPackages stray() {
    if (stray == null) {
      stray = new StrayPackages(this, files.values());
    }
    return stray;
  }

  /**
   * A module of a package without {@code __init__}, in another of the folders it is spread over.
   */
  @Nullable String spread(String folder, String name) {
    for (int at = folder.length(); at > 0; ) {
      at = folder.lastIndexOf('/', at - 1);
      String path = join(folder.substring(at + 1), name);
      for (String root : roots().free(first(path))) {
        if (exists(join(root, path))) {
          return join(root, path);
        }
      }
    }
    return null;
  }

  private ImportRoots roots() {
    if (roots == null) {
      roots = new ImportRoots(files.keySet(), folder -> isFile(folder + INIT));
    }
    return roots;
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
    SortedSet<String> names = new TreeSet<>(Text.BY_UTF8);
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

  /** The files below a folder, and the folders directly in it, by relative paths, sorted. */
  SortedSet<String> below(String folder) {
    String prefix = folder.isEmpty() ? "" : folder + "/";
    SortedSet<String> paths = new TreeSet<>(Text.BY_UTF8);
    for (String key : files.tailMap(prefix).keySet()) {
      if (!key.startsWith(prefix)) {
        break;
      }
      String rest = key.substring(prefix.length());
      paths.add(rest + ENDING);
      if (rest.indexOf('/') > 0) {
        paths.add(rest.substring(0, rest.indexOf('/')));
      }
    }
    for (String name : children(folder)) {
      paths.add(isFile(prefix + name) ? name + ENDING : name);
    }
    return paths;
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
