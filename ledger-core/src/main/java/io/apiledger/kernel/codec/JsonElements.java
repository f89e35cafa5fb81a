package io.apiledger.kernel.codec;

import com.fasterxml.jackson.core.JsonToken;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.Ledger;
import io.apiledger.model.PathTemplate;
import io.apiledger.model.RouteKey;
import io.apiledger.model.tree.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the lists that stand before the endpoints. */
final class JsonElements {
  private final JsonTokens tokens;
  private final Complaints complaints;

  JsonElements(JsonTokens tokens, Complaints complaints) {
    this.tokens = tokens;
    this.complaints = complaints;
  }

  /** Texts, or objects with a name. Anything else is passed over. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    while (tokens.next() != JsonToken.END_ARRAY) {
      if (tokens.current() == JsonToken.VALUE_STRING) {
        names.add(tokens.text());
      } else if (tokens.current() == JsonToken.START_OBJECT) {
        String name = texts().get("name");
        if (name != null) {
          names.add(name);
        }
      } else {
        tokens.skipChildren();
      }
    }
    return names;
  }

  List<Ledger.Shadowed> shadowed() {
    List<Ledger.Shadowed> shadowed = new ArrayList<>();
    while (tokens.next() != JsonToken.END_ARRAY) {
      Mark at = tokens.mark();
      Map<String, String> texts = object();
      String service = texts.getOrDefault("service", "");
      RouteKey key = key(service, texts.getOrDefault("method", ""), texts.get("path"));
      String[] by = texts.getOrDefault("by", "").split(" ", 2);
      RouteKey other = by.length == 2 ? key(service, by[0], by[1]) : null;
      if (key == null || other == null) {
        wrong(at, "a shadowed route: method, path and by (\"METHOD /path\")");
      } else {
        shadowed.add(new Ledger.Shadowed(key, other));
      }
    }
    return shadowed;
  }

  List<Ledger.Unresolved> unresolved() {
    List<Ledger.Unresolved> unresolved = new ArrayList<>();
    while (tokens.next() != JsonToken.END_ARRAY) {
      Map<String, String> texts = object();
      unresolved.add(
          new Ledger.Unresolved(
              texts.getOrDefault("method", ""),
              texts.getOrDefault("expression", ""),
              texts.getOrDefault("source_file", "")));
    }
    return unresolved;
  }

  private void wrong(Mark at, String expected) {
    complaints.add(at, expected, "something else", "write the ledger again from source");
  }

  private static @Nullable RouteKey key(String service, String method, @Nullable String path) {
    if (path == null || !path.startsWith("/")) {
      return null;
    }
    try {
      return new RouteKey(service, HttpMethod.of(method), PathTemplate.of(path));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private Map<String, String> object() {
    if (tokens.current() == JsonToken.START_OBJECT) {
      return texts();
    }
    complaints.add(tokens.mark(), "an object", tokens.kind(), "write the ledger again from source");
    tokens.skipChildren();
    return Map.of();
  }

  /** The members of the object that was just opened that are text. */
  private Map<String, String> texts() {
    Map<String, String> texts = new TreeMap<>();
    while (tokens.next() != JsonToken.END_OBJECT) {
      String key = tokens.text();
      if (tokens.next() == JsonToken.VALUE_STRING) {
        texts.put(key, tokens.text());
      } else {
        tokens.skipChildren();
      }
    }
    return texts;
  }
}
