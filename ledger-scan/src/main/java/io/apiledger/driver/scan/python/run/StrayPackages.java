package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Folders that are packages by their {@code __init__} alone: a server is started in them, and most
 * imports name what is directly inside of them rather than them.
 */
final class StrayPackages {
  /** For each folder, how many imports more start in it than pass through it. */
  private final Map<String, Integer> votes = new HashMap<>();

  private final ModuleIndex modules;

  StrayPackages(ModuleIndex modules, Collection<PythonFile> files) {
    this.modules = modules;
    for (PythonFile file : files) {
      String folder = ModuleIndex.parent(ModuleIndex.key(file.path()));
      for (Statement statement : file.imports()) {
        if (statement instanceof Statement.Import plain) {
          plain.names().forEach(name -> absolute(folder, name.name()));
        } else if (statement instanceof Statement.ImportFrom from && from.level() == 0) {
          absolute(folder, from.module());
        } else if (statement instanceof Statement.ImportFrom from) {
          relative(folder, from.level());
        }
      }
    }
  }

  boolean contains(String folder) {
    return votes.getOrDefault(folder, 0) > 0;
  }

  private void absolute(String folder, String name) {
    String path = name.replace('.', '/');
    String found = modules.absolute(folder, path);
    if (found == null) {
      String root = modules.insideOfPackage(folder, path, any -> true);
      if (root != null) {
        votes.merge(root, 1, Integer::sum);
      }
      return;
    }
    int start = found.length() - path.length();
    for (String at = found; at.length() > start; at = ModuleIndex.parent(at)) {
      votes.merge(at, -1, Integer::sum);
    }
  }

  private void relative(String folder, int level) {
    String at = folder;
    for (int i = 1; i < level; i++) {
      at = ModuleIndex.parent(at);
    }
    votes.merge(at, -1, Integer::sum);
  }
}
