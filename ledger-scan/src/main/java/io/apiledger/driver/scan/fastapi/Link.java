package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.run.Interpreter;
import io.apiledger.driver.scan.python.run.Module;
import io.apiledger.driver.scan.python.run.Modules;
import io.apiledger.model.port.Around;
import io.apiledger.model.port.Scan;
import io.apiledger.model.port.ScanOptions;
import java.util.ArrayList;
import java.util.List;

/** One link of all files: run, find the applications, walk, make entries. For one use. */
final class Link {
  private final List<PythonFile> facts;
  private final ScanOptions options;
  private final Ownership own;
  private final Problems problems = new Problems();
  private final FastApi framework = new FastApi(problems);
  private final Modules modules;
  private final Interpreter interpreter;

  /**
   * @param around followed where the configuration names the application, which may stand there
   */
  Link(List<PythonFile> facts, Around<PythonFile> around, ScanOptions options) {
    this.facts = facts;
    this.options = options;
    this.own = new Ownership(facts);
    this.modules = new Modules(facts, around, !options.entry().isEmpty());
    this.interpreter = new Interpreter(modules, framework);
    framework.methods().interpreter(interpreter);
  }

  Scan scan() {
    List<List<Assembly.Reached>> served = served();
    Types types = new Types(interpreter);
    Dependencies dependencies = new Dependencies(types);
    Fields fields =
        new Fields(
            new Bodies(dependencies),
            new Responses(types),
            new Guards(interpreter, dependencies, options.guards(), framework));
    Reach reach = new Reach();
    Together together = new Together();
    for (List<Assembly.Reached> application : served) {
      Entries made = new Entries(fields, problems, own);
      for (Assembly.Reached reached : application) {
        reach.add(reached.route());
        made.add(reached);
      }
      together.add(made);
      problems.elsewhere(options.entry(), made.elsewhere());
    }
    refused();
    List<Router> routers = framework.routers().stream().filter(one -> own.has(one.site())).toList();
    if (!served.isEmpty()) {
      reach.unreached(routers, problems);
    }
    if (together.entries().isEmpty()
        && problems.unresolved().isEmpty()
        && !problems.isEntryWrong()) {
      nothing(routers);
    }
    return new Scan(
        together.entries(),
        together.shadowed(),
        problems.unresolved(),
        problems.findings(),
        List.of());
  }

  /** What Python would refuse, as far as it was read: in files around too that are imported. */
  private void refused() {
    facts.forEach(file -> file.problems().forEach(problems::add));
    for (Module module : modules.ran()) {
      PythonFile file = module.file();
      if (file != null && !own.has(file)) {
        file.problems().forEach(problems::add);
      }
    }
  }

  private void nothing(List<Router> routers) {
    if (!routers.isEmpty()) {
      problems.nothing(routers.get(0).site(), routers.size());
    } else if (own.hasFramework()) {
      problems.noRouters();
    }
  }

  /**
   * What is reached from the application that is named, as it is when all that it imports has run;
   * what else there is may declare more on it, which nobody is served.
   */
  private List<List<Assembly.Reached>> served() {
    if (options.entry().isEmpty()) {
      return reached(roots(runAll()));
    }
    List<Router> named = entry();
    new Starts(interpreter).call(named);
    List<List<Assembly.Reached>> served = reached(named);
    runAll();
    return served;
  }

  private List<List<Assembly.Reached>> reached(List<Router> roots) {
    List<List<Assembly.Reached>> reached = new ArrayList<>();
    for (Router root : roots) {
      reached.add(new Assembly(problems).from(root));
    }
    return reached;
  }

  private List<Module> runAll() {
    List<Module> all = new ArrayList<>();
    for (PythonFile file : facts) {
      Module module = modules.of(file);
      if (!Tests.isOne(file)) {
        interpreter.run(module);
        all.add(module);
      }
    }
    return all;
  }

  /**
   * The applications that are in no other, or are what a server may be given all the same; where
   * there is none, all routers that are in none.
   *
   * @param all the modules that ran
   */
  private List<Router> roots(List<Module> all) {
    Starts starts = new Starts(interpreter);
    starts.call(framework.routers().stream().filter(one -> own.has(one.site())).toList());
    Factories factories = new Factories(interpreter);
    factories.call(all);
    starts.call(framework.routers().stream().filter(one -> own.has(one.site())).toList());
    List<Router> free =
        framework.routers().stream()
            .filter(router -> own.has(router.site()))
            .filter(
                router ->
                    factories.alternatives().contains(router)
                        || router.uses().stream().noneMatch(own::has))
            .toList();
    boolean applications =
        framework.routers().stream().anyMatch(one -> one.isApplication() && own.has(one.site()));
    return applications ? free.stream().filter(Router::isApplication).toList() : free;
  }

  /** Runs what the configuration says the application is, and what that imports. */
  private List<Router> entry() {
    return new EntryPoint(modules, interpreter).find(options.entry(), facts, problems);
  }
}
