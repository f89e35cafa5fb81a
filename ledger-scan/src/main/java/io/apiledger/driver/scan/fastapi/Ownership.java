package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.run.Site;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What belongs to the scan: what the scanned files declare. An application around them may reach
 * much else. Immutable.
 */
final class Ownership {
  private final Set<String> paths = new HashSet<>();
  private final boolean framework;

  Ownership(List<PythonFile> facts) {
    facts.forEach(file -> paths.add(file.path()));
    framework = facts.stream().anyMatch(file -> !Tests.isOne(file) && imports(file));
  }

  /** Whether a file of it imports the framework at all. */
  boolean hasFramework() {
    return framework;
  }

  boolean has(Site site) {
    return paths.contains(site.file().path());
  }

  boolean has(PythonFile file) {
    return paths.contains(file.path());
  }

  /** Whether a route stands in one of the files, or on a router that does. */
  boolean has(Item.Route route) {
    return has(route.site()) || has(route.router().site());
  }

  private static boolean imports(PythonFile file) {
    for (Statement statement : file.imports()) {
      if (statement instanceof Statement.ImportFrom from
          ? from.level() == 0 && FastApiNames.of(from.module() + ".")
          : statement instanceof Statement.Import plain && imports(plain)) {
        return true;
      }
    }
    return false;
  }

  private static boolean imports(Statement.Import plain) {
    for (Statement.Imported one : plain.names()) {
      if (FastApiNames.of(one.name() + ".")) {
        return true;
      }
    }
    return false;
  }
}
