package io.apiledger.driver.scan.jaxrs;

import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.HandlerMethods.Declared;
import io.apiledger.driver.scan.java.JavaRoutes;
import io.apiledger.driver.scan.java.fields.RouteFields;
import io.apiledger.model.Entry;
import io.apiledger.model.HttpMethod;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Walks from roots through locators, the shortest paths first. What it does below locators is
 * bounded for each root and for all together; the routes of the roots themselves are always there.
 */
final class ResourceTree {
  private static final int LONGEST = 4096;
  private static final int MOST_WORK = 100_000;
  private static final int MOST_WORK_FOR_ROOT = 50_000;
  private static final int LENGTH_PER_WORK = 100;

  private final Locators locators;
  private final RouteFields fields;
  private final JavaRoutes routes;
  private final Deque<LocatorStep> next = new ArrayDeque<>();
  private final Set<String> circular = new HashSet<>();
  private int work;

  ResourceTree(Locators locators, RouteFields fields, JavaRoutes routes) {
    this.locators = locators;
    this.fields = fields;
    this.routes = routes;
  }

  /** Adds the routes of a root. */
  void walk(DeclaredType root, ResourcePath path) {
    int most = Math.min(MOST_WORK, work + MOST_WORK_FOR_ROOT);
    circular.clear();
    next.add(LocatorStep.to(root, path));
    boolean isCut = false;
    while (!next.isEmpty()) {
      LocatorStep step = next.remove();
      for (ResourceMember member : locators.members(step.resource())) {
        if (work < most || step.isRoot() && !member.method().isLocator()) {
          visit(step, member);
        } else {
          isCut = true;
        }
      }
      if (isCut) {
        next.clear();
      }
    }
    if (isCut) {
      routes.notAnalysable(
          "more sub-resources than can be listed, below " + root.name(),
          root.name(),
          "exclude the resource, or declare its routes in a document",
          root.file(),
          root.type().at());
    }
  }

  private void visit(LocatorStep step, ResourceMember member) {
    ResourcePath path = member.method().path().below(step.path());
    if (!member.method().isLocator()) {
      work += step.isRoot() ? 0 : 1;
      member.method().methods().forEach(method -> add(method, path, member));
    } else if (locators.leads(member)) {
      follow(step, member, path);
    }
  }

  /** On one path no locator is followed twice: paths that repeat themselves have no end. */
  private void follow(LocatorStep step, ResourceMember member, ResourcePath path) {
    Declared body = member.method().body();
    SubResource target = locators.target(member);
    String locator = member.all().get(0).type().key() + " " + body.symbol();
    int length = path.text() == null ? path.expression().length() : path.text().length();
    work += Math.max(1, target.alternatives().size()) + length / LENGTH_PER_WORK;
    if (target.alternatives().isEmpty()) {
      unresolved(path, body, "its locator returns " + body.method().returns().text());
    } else if (length > LONGEST) {
      unresolved(path, body, "its path is too long");
    } else if (!step.follows(locator)) {
      next.add(new LocatorStep(step, locator, target, path));
    } else if (circular.add(locator)) {
      unresolved(path, body, "its locator leads back to itself, and so on without end");
    }
  }

  private void unresolved(ResourcePath path, Declared body, String why) {
    String text = path.text() == null ? path.expression() : ResourcePath.served(path.text());
    routes.unresolvedBelow(text, why, body.symbol(), body.type().file(), body.method().at());
  }

  private void add(String method, ResourcePath path, ResourceMember member) {
    Declared body = member.method().body();
    if (path.text() == null) {
      routes.unresolved(
          method, path.expression(), body.symbol(), body.type().file(), body.method().at());
    } else if (!HttpMethod.isValid(method)) {
      String expression = "@HttpMethod " + method + " " + path.text();
      routes.unresolved("ANY", expression, body.symbol(), body.type().file(), body.method().at());
    } else {
      String served = ResourcePath.served(path.text());
      Entry.Builder entry = Entry.of(method, served).servedPath(served).origin("jaxrs");
      fields.fill(entry, member.resource(), member.method().code());
      entry.handler(body.symbol());
      entry.sourceFile(body.type().file().path());
      routes.add(entry.build(), body.type().file(), body.method().at(), path.parts());
    }
  }
}
