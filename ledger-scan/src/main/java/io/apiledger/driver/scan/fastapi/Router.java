package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.Dict;
import io.apiledger.driver.scan.python.run.Instance;
import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.driver.scan.python.run.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A router or an application, and what was declared on it. For one thread. */
final class Router {
  private final boolean application;
  private final Arguments arguments;
  private final Site site;
  private final List<Item> items = new ArrayList<>();
  private final List<Site> uses = new ArrayList<>();
  private final List<Start> starts = new ArrayList<>();
  private final List<Arguments> middleware = new ArrayList<>();
  private Dict overrides = new Dict();
  private final Instance kept = new Instance(new Value.External("starlette.datastructures.State"));

  /** A function that a server calls when it starts, with what it is given. */
  record Start(Value function, Arguments arguments) {}

  Router(boolean application, Arguments arguments, Site site) {
    this.application = application;
    this.arguments = arguments;
    this.site = site;
  }

  boolean isApplication() {
    return application;
  }

  /** What it was made with. */
  Arguments arguments() {
    return arguments;
  }

  Site site() {
    return site;
  }

  /** Its own prefix; null where it has none. */
  @Nullable Value prefix() {
    return application ? null : arguments.value("prefix", -1);
  }

  /** What the code keeps on it as its state. */
  Instance kept() {
    return kept;
  }

  /** What it was given to stand before its routes. */
  List<Arguments> middleware() {
    return middleware;
  }

  /** What runs in the place of what its routes depend on; to be changed. */
  Dict overrides() {
    return overrides;
  }

  void overrides(Dict value) {
    overrides = value;
  }

  List<Item> items() {
    return items;
  }

  /** What runs before it is served, and may declare more. */
  List<Start> starts() {
    return starts;
  }

  /** Where it was included or mounted. */
  List<Site> uses() {
    return uses;
  }
}
