package io.apiledger.driver.scan.jaxrs;

import io.apiledger.driver.scan.java.DeclaredType;
import io.apiledger.driver.scan.java.HandlerMethods.Declared;
import io.apiledger.driver.scan.java.JavaRoutes;
import io.apiledger.model.Entry;
import io.apiledger.model.HttpMethod;
import java.util.HashSet;
import java.util.Set;

/** Walks from roots down through locators. Its work is bounded over all roots together. */
final class ResourceTree {
  private static final int DEEPEST = 32;
  private static final int LONGEST = 4096;
  private static final int MOST_WORK = 50_000;
  private static final int LENGTH_PER_WORK = 100;

  private final Locators locators;
  private final JavaRoutes routes;
  private final Set<String> open = new HashSet<>();
  private final Set<String> circular = new HashSet<>();
  private int work;
  private boolean isCut;

  ResourceTree(Locators locators, JavaRoutes routes) {
    this.locators = locators;
    this.routes = routes;
  }

  /** Adds the routes of a root. */
  void walk(DeclaredType root, ResourcePath path) {
    isCut = false;
    circular.clear();
    walk(SubResource.only(Bound.raw(root)), path);
    if (isCut) {
      routes.notAnalysable(
          "more sub-resources than can be listed, below " + root.name(),
          root.name(),
          "declare what leads to them in a document, or exclude the resource",
          root.file(),
          root.type().at());
    }
  }

  private void walk(SubResource resource, ResourcePath prefix) {
    for (ResourceMember member : locators.members(resource)) {
      ResourcePath path = member.method().path().below(prefix);
      if (!member.method().isLocator()) {
        member.method().methods().forEach(method -> add(method, path, member.method().body()));
      } else if (locators.leads(member)) {
        follow(member, path);
      }
      if (isCut) {
        return;
      }
    }
  }

  /** On one path no locator is followed twice: paths that repeat themselves have no end. */
  private void follow(ResourceMember member, ResourcePath path) {
    Declared body = member.method().body();
    SubResource target = locators.target(member);
    int length = path.text() == null ? path.expression().length() : path.text().length();
    String step = member.all().get(0).type().key() + " " + body.symbol();
    work += 1 + target.alternatives().size() + length / LENGTH_PER_WORK;
    if (work > MOST_WORK) {
      isCut = true;
    } else if (target.alternatives().isEmpty()) {
      unresolved(path, body, "its locator returns " + body.method().returns().text());
    } else if (open.size() >= DEEPEST || length > LONGEST) {
      unresolved(path, body, "more locators on one path than are followed");
    } else if (!open.add(step)) {
      if (circular.add(step)) {
        unresolved(path, body, "its locator leads back to itself, and so on without end");
      }
    } else {
      walk(target, path);
      open.remove(step);
    }
  }

  private void unresolved(ResourcePath path, Declared body, String why) {
    String text = path.text() == null ? path.expression() : ResourcePath.served(path.text());
    routes.unresolvedBelow(text, why, body.symbol(), body.type().file(), body.method().at());
  }

  private void add(String method, ResourcePath path, Declared body) {
    if (!open.isEmpty()) {
      work += 1;
    }
    if (work > MOST_WORK) {
      isCut = true;
    } else if (path.text() == null) {
      routes.unresolved(
          method, path.expression(), body.symbol(), body.type().file(), body.method().at());
    } else if (!HttpMethod.isValid(method)) {
      String expression = "@HttpMethod " + method + " " + path.text();
      routes.unresolved("ANY", expression, body.symbol(), body.type().file(), body.method().at());
    } else {
      String served = ResourcePath.served(path.text());
      Entry.Builder entry = Entry.of(method, served).servedPath(served).origin("jaxrs");
      entry.operationId(body.method().name()).handler(body.symbol());
      entry.sourceFile(body.type().file().path());
      routes.add(entry.build(), body.type().file(), body.method().at(), path.parts());
    }
  }
}
