package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.run.Interpreter;
import io.apiledger.driver.scan.python.run.Module;
import io.apiledger.driver.scan.python.run.Modules;
import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.Located;
import io.apiledger.model.port.Scan;
import io.apiledger.model.port.ScanOptions;
import java.util.ArrayList;
import java.util.List;

/** One link of all files: run, find the applications, walk, make entries. For one use. */
final class Link {
  private final List<PythonFile> facts;
  private final ScanOptions options;
  private final Problems problems = new Problems();
  private final FastApi framework = new FastApi(problems);
  private final Modules modules;
  private final Interpreter interpreter;

  Link(List<PythonFile> facts, ScanOptions options) {
    this.facts = facts;
    this.options = options;
    this.modules = new Modules(facts);
    this.interpreter = new Interpreter(modules, framework);
    framework.methods().interpreter(interpreter);
  }

  Scan scan() {
    facts.forEach(file -> file.problems().forEach(problems::add));
    List<Router> roots = options.entry().isEmpty() ? roots() : entry();
    Types types = new Types(interpreter);
    Dependencies dependencies = new Dependencies(types);
    Fields fields =
        new Fields(new Bodies(types, dependencies), new Responses(types), new Guards(interpreter));
    Reach reach = new Reach();
    List<Located<Entry>> entries = new ArrayList<>();
    List<Ledger.Shadowed> shadowed = new ArrayList<>();
    for (Router root : roots) {
      Entries made = new Entries(fields, problems);
      for (Assembly.Reached reached : new Assembly(problems).from(root)) {
        reach.add(reached.route());
        made.add(reached);
      }
      shadowed.addAll(Shadows.of(made.entries()));
      entries.addAll(made.entries());
    }
    if (!roots.isEmpty()) {
      reach.unreached(framework.routers(), problems);
    }
    if (!roots.isEmpty()
        && entries.isEmpty()
        && problems.unresolved().isEmpty()
        && !framework.routers().isEmpty()) {
      problems.nothing(framework.routers().get(0).site(), framework.routers().size());
    }
    return new Scan(entries, shadowed, problems.unresolved(), problems.findings(), List.of());
  }

  /**
   * Runs all modules. The applications that are in no other; where there is none, all routers that
   * are in none.
   */
  private List<Router> roots() {
    List<Module> all = new ArrayList<>();
    for (PythonFile file : facts) {
      Module module = modules.of(file);
      if (!Tests.isOne(file)) {
        interpreter.run(module);
        all.add(module);
      }
    }
    new Factories(interpreter).call(all);
    List<Router> free = framework.routers().stream().filter(router -> !router.isUsed()).toList();
    boolean applications = framework.routers().stream().anyMatch(Router::isApplication);
    return applications ? free.stream().filter(Router::isApplication).toList() : free;
  }

  /** Runs what the configuration says the application is, and what that imports. */
  private List<Router> entry() {
    Router router = new EntryPoint(modules, interpreter).find(options.entry(), facts, problems);
    return router == null ? List.of() : List.of(router);
  }
}
