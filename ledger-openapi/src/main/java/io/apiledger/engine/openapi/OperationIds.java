package io.apiledger.engine.openapi;

import io.apiledger.model.Entry;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The ids of operations, each given once, in canonical order: that of the document, else that of
 * the code, else method and path. Whoever comes second with an id gets its method and path behind
 * it, and so keeps it whatever routes are added elsewhere.
 */
final class OperationIds {
  private final Set<String> taken = new HashSet<>();

  String give(String documented, Entry entry) {
    String wanted = documented.isEmpty() ? entry.operationId() : documented;
    String place = place(entry);
    String id = wanted.isEmpty() ? place : wanted;
    if (!taken.add(id)) {
      String base = wanted.isEmpty() ? place : wanted + "__" + place;
      id = base;
      for (int n = 2; !taken.add(id); n++) {
        id = base + "_" + n;
      }
    }
    return id;
  }

  /** {@code get_orders_id} for {@code GET /orders/{id}}. */
  private static String place(Entry entry) {
    StringBuilder out = new StringBuilder(entry.method().name().toLowerCase(Locale.ROOT));
    boolean gap = true;
    String path = entry.path().value();
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      boolean word = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
      if (word) {
        out.append(gap ? "_" : "").append(c);
      }
      gap = !word;
    }
    return out.toString();
  }
}
