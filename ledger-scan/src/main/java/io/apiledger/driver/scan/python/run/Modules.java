package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.model.port.Around;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The modules of a tree: which file an import means. A folder may be where imports start if it is
 * no package itself, the outermost first; a tree may itself lie inside of packages. What lies
 * around the tree is imported as the tree itself is, or stays a name until somebody asks what is
 * behind it. For one thread.
 */
public final class Modules {
  private final ModuleIndex followed;
  private final ModuleIndex all;
  private final Map<String, Module> modules = new LinkedHashMap<>();
  private final Map<String, String> behind = new HashMap<>();
  private final Set<String> starts = new LinkedHashSet<>();
  private final String outside;

  /** The modules of these files. */
  public Modules(List<PythonFile> facts) {
    this(facts, Around.nothing(), false);
  }

  /**
   * The modules of these files and of those around them.
   *
   * @param follows whether imports of modules around run them
   */
  public Modules(List<PythonFile> facts, Around<PythonFile> around, boolean follows) {
    this.all = new ModuleIndex(facts, around);
    this.followed = follows ? all : new ModuleIndex(facts, Around.nothing());
    this.outside = new Surroundings(all, facts).name();
  }

  /** The module of a file. */
  public Module of(PythonFile file) {
    return module(ModuleIndex.key(file.path()));
  }

  /** The module of the file at a path; null where there is none. */
  public @Nullable Module at(String path) {
    String key = ModuleIndex.key(path);
    return all.isFile(key) ? module(key) : null;
  }

  /** The modules that ran, in the order in which they were found. */
  public List<Module> ran() {
    return modules.values().stream().filter(one -> one.state() != Module.State.NEW).toList();
  }

  /**
   * The module that an import means; null where it is not followed.
   *
   * @param level how many dots stand before it
   */
  @Nullable Module find(Module from, int level, String name) {
    String key = key(followed, from, level, name);
    return key == null ? null : module(key);
  }

  private @Nullable String key(ModuleIndex index, Module from, int level, String name) {
    String path = name.replace('.', '/');
    if (level > 0) {
      String folder = all.isPackage(from.key()) ? from.key() : ModuleIndex.parent(from.key());
      for (int i = 1; i < level; i++) {
        if (folder.isEmpty()) {
          return null;
        }
        folder = ModuleIndex.parent(folder);
      }
      return existing(index, ModuleIndex.join(folder, path));
    }
    String folder = ModuleIndex.parent(from.key());
    String found = index.absolute(folder, path);
    found = found == null ? inside(index, name) : found;
    found = found == null ? index.elsewhere(folder, path) : found;
    return found == null ? index.started(folder, path) : found;
  }

  /** Where a name leads that starts with the packages around the tree. */
  private @Nullable String inside(ModuleIndex index, String name) {
    return !outside.isEmpty()
            && name.startsWith(outside)
            && (name.length() == outside.length() || name.charAt(outside.length()) == '.')
        ? existing(
            index, name.substring(Math.min(name.length(), outside.length() + 1)).replace('.', '/'))
        : null;
  }

  /** A module by its name from anywhere, first from where the code lets imports start. */
  public @Nullable Module named(String name) {
    String path = name.replace('.', '/');
    String direct = existing(all, path);
    for (String folder : starts) {
      direct = direct == null ? existing(all, ModuleIndex.join(folder, path)) : direct;
    }
    if (direct == null) {
      direct = inside(all, name);
    }
    for (String key : direct == null ? all.keys() : List.<String>of()) {
      String folder = ModuleIndex.parent(key);
      if (key.endsWith("/" + path) || key.endsWith("/" + path + ModuleIndex.INIT)) {
        return module(key.endsWith(ModuleIndex.INIT) ? folder : key);
      }
    }
    for (String key : direct == null ? all.keys() : List.<String>of()) {
      String found = all.absolute(ModuleIndex.parent(key), path);
      if (found != null) {
        return module(found);
      }
    }
    return direct == null ? null : module(direct);
  }

  /** The packages around a module that are followed, the outermost first. */
  List<Module> around(Module module) {
    List<Module> packages = new ArrayList<>();
    String key = ModuleIndex.parent(module.key());
    while (!key.isEmpty() && followed.isFile(key + ModuleIndex.INIT)) {
      packages.add(0, module(key));
      key = ModuleIndex.parent(key);
    }
    return packages;
  }

  /** A module inside of a package. */
  @Nullable Module child(Module parent, String name) {
    ModuleIndex index = isAround(parent) ? all : followed;
    String key = ModuleIndex.join(parent.key(), name);
    if (index.isPackage(parent.key()) && index.exists(key)) {
      return module(key);
    }
    String spread = parent.file() == null ? index.spread(parent.key(), name) : null;
    return spread == null ? null : module(spread);
  }

  private boolean isAround(Module module) {
    return !followed.exists(module.key());
  }

  /** Lets modules be named from a folder on, as {@code sys.path} does. */
  void startAt(String folder) {
    starts.add(folder);
  }

  /** Whether a folder is there. */
  boolean isFolder(String key) {
    return all.isPackage(key);
  }

  /** Whether a folder says itself that it is a package. */
  boolean isPackage(String key) {
    return all.isFile(key + ModuleIndex.INIT);
  }

  /** The names of the modules directly inside of a folder, sorted. */
  List<String> children(String folder) {
    return new ArrayList<>(all.children(folder));
  }

  /** The Python files below a folder and the folders directly in it, by relative paths, sorted. */
  List<String> below(String folder) {
    return new ArrayList<>(all.below(folder));
  }

  /**
   * The full name of a module around the tree that an import means and that is not followed; what
   * is behind it can be asked for. Null where there is none.
   */
  @Nullable String nameAround(Module from, int level, String name) {
    String key = key(all, from, level, name);
    if (key == null) {
      return null;
    }
    String full = level > 0 ? name(key) : name;
    behind.putIfAbsent(full, key);
    return full;
  }

  /** Whether anything may be behind any name. */
  boolean leadAround() {
    return !behind.isEmpty();
  }

  /** The module around the tree that a full name means; null where it means none. */
  @Nullable Module behind(String name) {
    String key = behind.get(name);
    return key == null ? null : module(key);
  }

  private static @Nullable String existing(ModuleIndex index, String key) {
    return index.exists(key) ? key : null;
  }

  private Module module(String key) {
    String own =
        key.endsWith(ModuleIndex.INIT)
            ? ModuleIndex.parent(key)
            : key.equals("__init__") ? "" : key;
    Module known = modules.get(own);
    if (known == null) {
      PythonFile init = all.file(own.isEmpty() ? "__init__" : own + ModuleIndex.INIT);
      known = new Module(own, name(own), init == null ? all.file(own) : init);
      modules.put(own, known);
    }
    return known;
  }

  /** As others import it: behind the outermost folders that are no packages, if any folder is. */
  private String name(String key) {
    int start = 0;
    boolean found = false;
    for (int at = key.indexOf('/'); at > 0 && !found; at = key.indexOf('/', at + 1)) {
      found = all.isFile(key.substring(0, at) + ModuleIndex.INIT);
      start = found ? start : at + 1;
    }
    found |= all.isFile(key + ModuleIndex.INIT);
    String dotted = key.substring(found ? start : 0).replace('/', '.');
    if (outside.isEmpty()) {
      return dotted;
    }
    return dotted.isEmpty() ? outside : outside + "." + key.replace('/', '.');
  }
}
