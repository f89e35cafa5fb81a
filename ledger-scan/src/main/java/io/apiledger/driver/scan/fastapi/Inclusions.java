package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.driver.scan.python.run.Value;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts routers and applications into others. For one thread. */
final class Inclusions {
  private static final Pattern FILES = Pattern.compile("Static\\w*\\s*(\\(|$)");

  private final Problems problems;

  Inclusions(Problems problems) {
    this.problems = problems;
  }

  /**
   * Includes a router, with what is declared on it later too.
   *
   * @param own the prefix of what it is included in
   */
  Value include(Router self, @Nullable Value own, Arguments arguments, Site site) {
    Value given = arguments.value("router", 0);
    List<Value> candidates = given == null ? List.of() : given.candidates();
    Object choice = new Object();
    boolean any = false;
    for (int i = 0; i < candidates.size(); i++) {
      Value one = candidates.get(i);
      Router router = FastApi.router(one);
      if (router != null && router != self) {
        any = true;
        router.uses().add(site);
        Arguments.Argument prefix = arguments.get("prefix", -1);
        self.items()
            .add(
                new Item.Include(
                    router,
                    router.items().size(),
                    self,
                    own,
                    prefix == null ? null : prefix.value(),
                    prefix == null ? "" : prefix.text(),
                    arguments,
                    candidates.size() == 1 ? site : site.forOne(choice, i)));
      }
    }
    if (!any) {
      problems.notAnalysable("a router that cannot be followed is included: " + site.text(), site);
    }
    return Value.None.CERTAIN;
  }

  /** Whether it only serves files, as it is written. */
  private static boolean isFiles(String expression) {
    return FILES.matcher(expression).find();
  }

  /** Mounts an application. */
  Value mount(Router self, Arguments arguments, Site site) {
    Arguments.Argument path = arguments.get("path", 0);
    Value given = arguments.value("app", 1);
    List<Value> candidates = given == null ? List.of() : given.candidates();
    Object choice = new Object();
    for (int i = 0; i < candidates.size(); i++) {
      Value one = candidates.get(i);
      Router application = FastApi.router(one);
      if (one instanceof Value.Unknown unknown && !isFiles(unknown.expression())
          || one instanceof Value.External external && !isFiles(external.name())) {
        problems.notAnalysable(
            "an application that cannot be followed is mounted: " + site.text(), site);
      }
      if (application != null && application != self) {
        application.uses().add(site);
        self.items()
            .add(
                new Item.Mount(
                    application,
                    path == null ? null : path.value(),
                    path == null ? "" : path.text(),
                    candidates.size() == 1 ? site : site.forOne(choice, i)));
      }
    }
    return Value.None.CERTAIN;
  }
}
