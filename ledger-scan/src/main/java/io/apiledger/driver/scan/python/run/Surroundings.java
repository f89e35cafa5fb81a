package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.model.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The packages that a tree lies in. A scanned folder is often itself a package, and its files
 * import each other by names that start further out: what most of them start with is where it lies.
 */
final class Surroundings {
  private static final int DEEPEST = 8;
  private static final Set<String> NEVER = Set.of("fastapi", "starlette", "pydantic", "typing");

  private final Map<String, Integer> votes = new TreeMap<>(Text.BY_UTF8);
  private final ModuleIndex modules;
  private int direct;

  Surroundings(ModuleIndex modules, List<PythonFile> facts) {
    this.modules = modules;
    for (PythonFile file : facts) {
      int slash = file.path().lastIndexOf('/');
      String folder = slash < 0 ? "" : file.path().substring(0, slash);
      for (String name : imports(file.body())) {
        vote(folder, name);
      }
    }
  }

  /** With dots; empty where nothing speaks for any. */
  String name() {
    String best = "";
    int most = direct;
    for (Map.Entry<String, Integer> vote : votes.entrySet()) {
      if (vote.getValue() > most) {
        best = vote.getKey();
        most = vote.getValue();
      }
    }
    return best;
  }

  private static List<String> imports(List<Statement> body) {
    List<String> names = new ArrayList<>();
    for (Statement statement : body) {
      if (statement instanceof Statement.ImportFrom from && from.level() == 0) {
        names.add(from.module());
      } else if (statement instanceof Statement.Import plain) {
        for (Statement.Imported name : plain.names()) {
          names.add(name.name());
        }
      }
    }
    return names;
  }

  private void vote(String folder, String name) {
    if (modules.absolute(folder, name.replace('.', '/')) != null) {
      direct++;
      return;
    }
    int dot = name.indexOf('.');
    for (int depth = 0; dot > 0 && depth < DEEPEST; depth++) {
      String prefix = name.substring(0, dot);
      if (NEVER.contains(prefix)) {
        return;
      }
      if (modules.absolute("", name.substring(dot + 1).replace('.', '/')) != null) {
        votes.merge(prefix, 1, Integer::sum);
        return;
      }
      dot = name.indexOf('.', dot + 1);
    }
  }
}
