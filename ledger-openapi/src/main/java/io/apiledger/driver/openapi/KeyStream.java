package io.apiledger.driver.openapi;

import io.apiledger.driver.tree.TreeEvent;
import io.apiledger.driver.tree.TreeEvents;
import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.finding.Location;
import io.apiledger.model.tree.Pointer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One pass over the events of a document in which everything is as it should be. At the first thing
 * that is not, it gives up: the tree says the same of it, and says all of it.
 */
final class KeyStream {
  private final String document;
  private final OpenApiOptions options;
  private final TreeEvents events;
  private final Version.Root root;
  private final Budget budget;
  private final List<Located<Entry>> entries = new ArrayList<>();

  KeyStream(String document, OpenApiOptions options, TreeEvents events) {
    this.document = document;
    this.options = options;
    this.events = events;
    this.budget = new Budget(document, options.limits().maxNodes());
    this.root = new Version.Root(document, options);
  }

  List<Located<Entry>> entries() {
    return entries;
  }

  /**
   * Reads to the end.
   *
   * @return false where the tree is needed
   */
  boolean read() {
    if (events.next().kind() != TreeEvent.Kind.OPEN_MAPPING) {
      return false;
    }
    Set<String> keys = new HashSet<>();
    for (TreeEvent key = events.next(); isKey(key); key = events.next()) {
      TreeEvent value = events.next();
      root.key(key.text(), key.at(), value.kind() == TreeEvent.Kind.SCALAR ? value.text() : null);
      if (!keys.add(key.text()) || !(key.text().equals("paths") ? paths(value) : pass(value))) {
        return false;
      }
    }
    boolean ended = events.next().kind() == TreeEvent.Kind.END;
    root.version();
    return ended && !entries.isEmpty();
  }

  private boolean paths(TreeEvent value) {
    if (value.kind() != TreeEvent.Kind.OPEN_MAPPING) {
      return false;
    }
    Set<String> keys = new HashSet<>();
    for (TreeEvent key = events.next(); isKey(key); key = events.next()) {
      TreeEvent item = events.next();
      boolean plain = Methods.isPath(key.text()) ? path(key.text(), item) : pass(item);
      if (!keys.add(key.text()) || !plain) {
        return false;
      }
    }
    return true;
  }

  private boolean path(String path, TreeEvent item) {
    if (item.kind() != TreeEvent.Kind.OPEN_MAPPING) {
      return false;
    }
    Set<String> keys = new HashSet<>();
    for (TreeEvent key = events.next(); isKey(key); key = events.next()) {
      TreeEvent value = events.next();
      if (!keys.add(key.text()) || !Methods.isPlain(key.text())) {
        return false;
      }
      if (Methods.isMethod(key.text())) {
        if (value.kind() != TreeEvent.Kind.OPEN_MAPPING) {
          return false;
        }
        add(path, key);
      }
      pass(value);
    }
    return true;
  }

  private void add(String path, TreeEvent method) {
    budget.spend(path);
    String pointer = Pointer.ROOT.child("paths").child(path).child(method.text()).toString();
    Entry entry = Operations.keyOnly(path, method.text(), document, options).build();
    entries.add(
        new Located<>(
            entry,
            new Location.InDocument(document, pointer, method.at().line(), method.at().column())));
  }

  private boolean pass(TreeEvent value) {
    if (value.kind() != TreeEvent.Kind.SCALAR) {
      events.skip();
    }
    return true;
  }

  private static boolean isKey(TreeEvent event) {
    return event.kind() == TreeEvent.Kind.SCALAR;
  }
}
