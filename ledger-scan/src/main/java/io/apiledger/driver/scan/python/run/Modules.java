package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.PythonFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The modules of a tree: which file an import means. A folder may be where imports start if it is
 * no package itself, the outermost first; a tree may itself lie inside of packages. For one thread.
 */
public final class Modules {
  private final ModuleIndex index;
  private final Map<String, Module> modules = new HashMap<>();
  private final String outside;

  /** The modules of these files. */
  public Modules(List<PythonFile> facts) {
    this.index = new ModuleIndex(facts);
    this.outside = new Surroundings(index, facts).name();
  }

  /** The module of a file. */
  public Module of(PythonFile file) {
    return module(ModuleIndex.key(file.path()));
  }

  /**
   * The module that an import means; null where it is not in the tree.
   *
   * @param level how many dots stand before it
   */
  @Nullable Module find(Module from, int level, String name) {
    String path = name.replace('.', '/');
    if (level > 0) {
      String folder = index.isPackage(from.key()) ? from.key() : ModuleIndex.parent(from.key());
      for (int i = 1; i < level; i++) {
        if (folder.isEmpty()) {
          return null;
        }
        folder = ModuleIndex.parent(folder);
      }
      return existing(ModuleIndex.join(folder, path));
    }
    Module direct = absolute(ModuleIndex.parent(from.key()), path);
    if (direct != null || outside.isEmpty()) {
      return direct;
    }
    return (name + ".").startsWith(outside + ".")
        ? existing(path.substring(Math.min(path.length(), outside.length() + 1)))
        : null;
  }

  /** A module by its name from anywhere. */
  public @Nullable Module named(String name) {
    String path = name.replace('.', '/');
    Module direct = existing(path);
    if (direct == null && (name + ".").startsWith(outside + ".") && !outside.isEmpty()) {
      direct = existing(path.substring(Math.min(path.length(), outside.length() + 1)));
    }
    if (direct != null) {
      return direct;
    }
    for (String key : index.keys()) {
      if (key.endsWith("/" + path) || key.endsWith("/" + path + ModuleIndex.INIT)) {
        return module(key.endsWith(ModuleIndex.INIT) ? ModuleIndex.parent(key) : key);
      }
    }
    return null;
  }

  private @Nullable Module absolute(String folder, String path) {
    String key = index.absolute(folder, path);
    return key == null ? null : module(key);
  }

  /** A module inside of a package. */
  @Nullable Module child(Module parent, String name) {
    return index.isPackage(parent.key()) ? existing(ModuleIndex.join(parent.key(), name)) : null;
  }

  /** The names of the modules directly inside of a package, sorted. */
  List<String> children(Module parent) {
    String prefix = parent.key().isEmpty() ? "" : parent.key() + "/";
    return index.keys().stream()
        .filter(key -> key.startsWith(prefix) && !key.equals(parent.key() + ModuleIndex.INIT))
        .map(key -> key.substring(prefix.length()))
        .filter(rest -> rest.indexOf('/') < 0 || rest.endsWith(ModuleIndex.INIT))
        .map(rest -> rest.indexOf('/') < 0 ? rest : rest.substring(0, rest.indexOf('/')))
        .distinct()
        .sorted()
        .toList();
  }

  private @Nullable Module existing(String key) {
    return index.exists(key) ? module(key) : null;
  }

  private Module module(String key) {
    String own =
        key.endsWith(ModuleIndex.INIT)
            ? ModuleIndex.parent(key)
            : key.equals("__init__") ? "" : key;
    PythonFile init = index.file(own.isEmpty() ? "__init__" : own + ModuleIndex.INIT);
    PythonFile file = init == null ? index.file(own) : init;
    return modules.computeIfAbsent(own, k -> new Module(k, name(k), file));
  }

  /** As others import it: behind the outermost folders that are no packages, if any folder is. */
  private String name(String key) {
    int start = 0;
    boolean found = false;
    for (int at = key.indexOf('/'); at > 0 && !found; at = key.indexOf('/', at + 1)) {
      found = index.isFile(key.substring(0, at) + ModuleIndex.INIT);
      start = found ? start : at + 1;
    }
    found |= index.isFile(key + ModuleIndex.INIT);
    String dotted = key.substring(found ? start : 0).replace('/', '.');
    if (outside.isEmpty()) {
      return dotted;
    }
    return dotted.isEmpty() ? outside : outside + "." + key.replace('/', '.');
  }
}
