package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.Walk;
import java.util.HashSet;
import java.util.Set;

/** The files that imports of a file may mean, as ends of paths. */
final class ImportedFiles {
  private final Set<String> ends = new HashSet<>();
  private final String folder;

  private ImportedFiles(PythonFile file) {
    int slash = file.path().lastIndexOf('/');
    this.folder = slash < 0 ? "" : file.path().substring(0, slash);
  }

  static Set<String> of(PythonFile file) {
    ImportedFiles needs = new ImportedFiles(file);
    Walk.anyImport(
        file.body(),
        statement -> {
          if (statement instanceof Statement.Import plain) {
            plain.names().forEach(name -> needs.absolute(name.name()));
          } else if (statement instanceof Statement.ImportFrom from) {
            needs.from(from);
          }
          return false;
        });
    return needs.ends;
  }

  private void from(Statement.ImportFrom from) {
    String module = from.module().replace('.', '/');
    if (from.level() == 0) {
      absolute(from.module());
      from.names().forEach(name -> absolute(from.module() + "." + name.name()));
      return;
    }
    String base = folder;
    for (int i = 1; i < from.level(); i++) {
      int slash = base.lastIndexOf('/');
      base = slash < 0 ? "" : base.substring(0, slash);
    }
    String path = base.isEmpty() || module.isEmpty() ? base + module : base + "/" + module;
    file(path);
    for (Statement.Imported name : from.names()) {
      file(path.isEmpty() ? name.name() : path + "/" + name.name());
    }
  }

  /** A name from anywhere; the tree may begin at any of its packages. */
  private void absolute(String name) {
    String path = name.replace('.', '/');
    int segments = name.split("\\.", -1).length;
    while (true) {
      file(path);
      int slash = path.indexOf('/');
      if (slash < 0 || segments > 2 && path.indexOf('/', slash + 1) < 0) {
        return;
      }
      path = path.substring(slash + 1);
    }
  }

  private void file(String path) {
    if (!path.isEmpty()) {
      ends.add(path + ".py");
      ends.add(path + "/__init__.py");
      for (int at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) {
        ends.add(path.substring(0, at) + "/__init__.py");
      }
    }
  }
}
