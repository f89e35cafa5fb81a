package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The files that imports of a file may mean, as ends of paths. */
final class ImportedFiles {
  private static final String ENDING = ".py";
  private static final String INIT = "/__init__.py";

  private final Set<String> ends = new HashSet<>();
  private final String folder;

  private ImportedFiles(PythonFile file) {
    int slash = file.path().lastIndexOf('/');
    this.folder = slash < 0 ? "" : file.path().substring(0, slash);
  }

  static Set<String> of(PythonFile file) {
    ImportedFiles needs = new ImportedFiles(file);
    needs.packages();
    for (Statement statement : file.imports()) {
      if (statement instanceof Statement.Import plain) {
        for (Statement.Imported name : plain.names()) {
          needs.absolute(name.name(), List.of());
        }
      } else if (statement instanceof Statement.ImportFrom from) {
        needs.from(from);
      }
    }
    return needs.ends;
  }

  /** Those around it, which run before it and say that a folder is a package. */
  private void packages() {
    for (int end = folder.length(); end > 0; end = folder.lastIndexOf('/', end - 1)) {
      ends.add(folder.substring(0, end) + INIT);
    }
  }

  private void from(Statement.ImportFrom from) {
    if (from.level() == 0) {
      absolute(from.module(), from.names());
      return;
    }
    String module = from.module().replace('.', '/');
    String base = folder;
    for (int i = 1; i < from.level(); i++) {
      int slash = base.lastIndexOf('/');
      base = slash < 0 ? "" : base.substring(0, slash);
    }
    String path = base.isEmpty() || module.isEmpty() ? base + module : base + "/" + module;
    file(path);
    inside(path, from.names());
  }

  /**
   * A module from anywhere, and what may be modules in it. The tree may begin at any of the
   * packages around them: their last names tell. Where there are many, the very last one alone
   * would mean too many files.
   */
  private void absolute(String module, List<Statement.Imported> names) {
    String path = module.replace('.', '/');
    int slash = path.lastIndexOf('/');
    int before = path.lastIndexOf('/', slash - 1);
    String last = path.substring(slash + 1);
    module(before < 0 ? last : path.substring(before + 1));
    for (int end = slash; end > 0; ) {
      int start = path.lastIndexOf('/', end - 1);
      ends.add(path.substring(start + 1, end) + INIT);
      end = start;
    }
    if (!names.isEmpty()) {
      ends.add(last + INIT);
    }
    inside(slash < 0 ? "" : last, names);
  }

  private void module(String path) {
    ends.add(path + ENDING);
    ends.add(path + INIT);
  }

  private void inside(String path, List<Statement.Imported> names) {
    for (Statement.Imported name : names) {
      module(path.isEmpty() ? name.name() : path + "/" + name.name());
    }
  }

  /** A module, and the packages around it. */
  private void file(String path) {
    if (!path.isEmpty()) {
      ends.add(path + ENDING);
      for (int at = path.length(); at > 0; at = path.lastIndexOf('/', at - 1)) {
        ends.add(path.substring(0, at) + INIT);
      }
    }
  }
}
