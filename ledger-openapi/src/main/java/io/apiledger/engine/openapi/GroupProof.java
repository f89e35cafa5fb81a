package io.apiledger.engine.openapi;

import io.apiledger.model.Digest;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.RouteKey;
import io.apiledger.model.tree.Reference;
import io.apiledger.model.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What grouped documents claim, counted from the documents themselves, whoever made them: each
 * route of the ledger is in the document of the audience and in that of its domain alone, together
 * the domains say what the audience says, and each document is closed over its references.
 *
 * @param routes of the ledger, each key once
 * @param inAudience of them in the document of the audience
 * @param inDomains of them in exactly one document of a domain
 * @param problems what does not hold, in words; empty where everything does
 */
public record GroupProof(int routes, int inAudience, int inDomains, List<String> problems) {
  private static final int MOST = 50;

  public GroupProof {
    problems = List.copyOf(problems);
  }

  public boolean holds() {
    return problems.isEmpty();
  }

  /**
   * Counts all at once.
   *
   * @param ledger the keys of the ledger, each with its domain; empty where it has none
   * @param audience the document of everything
   * @param domains the documents of the domains by name
   */
  public static GroupProof of(
      Map<RouteKey, String> ledger, Tree.Mapping audience, Map<String, Tree.Mapping> domains) {
    Counting counting = counting(ledger, audience);
    new TreeMap<>(domains).forEach(counting::domain);
    return counting.proof();
  }

  /** Counts one document after the other, and keeps none of them. */
  public static Counting counting(Map<RouteKey, String> ledger, Tree.Mapping audience) {
    return new Counting(ledger, audience);
  }

  /** A count under way. Not safe for use by several threads. */
  public static final class Counting {
    private final Map<RouteKey, String> ledger;
    private final Map<RouteKey, Digest> whole;
    private final Map<RouteKey, List<String>> homes = new HashMap<>();
    private final List<String> problems = new ArrayList<>();

    private Counting(Map<RouteKey, String> ledger, Tree.Mapping audience) {
      this.ledger = new TreeMap<>(ledger);
      this.whole = operations(audience);
      closed("the audience", audience);
    }

    /** The document of one domain. */
    public void domain(String name, Tree.Mapping document) {
      closed("the domain " + name, document);
      operations(document)
          .forEach(
              (key, operation) -> {
                homes.computeIfAbsent(key, unknown -> new ArrayList<>()).add(name);
                if (!whole.containsKey(key)) {
                  problem(key + " is in the domain " + name + " and not in the audience");
                } else if (!operation.equals(whole.get(key))) {
                  problem(key + " differs between the domain " + name + " and the audience");
                }
              });
    }

    /** What has been counted. */
    public GroupProof proof() {
      int inAudience = 0;
      int once = 0;
      for (Map.Entry<RouteKey, String> route : ledger.entrySet()) {
        RouteKey key = route.getKey();
        inAudience += whole.containsKey(key) ? 1 : 0;
        List<String> found = homes.getOrDefault(key, List.of());
        once += found.size() == 1 ? 1 : 0;
        if (!whole.containsKey(key)) {
          problem(key + " is not in the document of the audience");
        }
        List<String> expected = route.getValue().isEmpty() ? List.of() : List.of(route.getValue());
        if (!found.equals(expected)) {
          problem(key + " is in " + named(found) + ", and belongs in " + named(expected));
        }
      }
      Set<RouteKey> more = new TreeSet<>(whole.keySet());
      more.removeAll(ledger.keySet());
      more.forEach(key -> problem(key + " is in the document of the audience, not in the ledger"));
      return new GroupProof(ledger.size(), inAudience, once, problems);
    }

    private static String named(List<String> domains) {
      return domains.isEmpty() ? "no domain" : String.join(", ", domains);
    }

    private void closed(String name, Tree.Mapping document) {
      FoundReferences references = new FoundReferences(document);
      Set<String> used = new HashSet<>();
      for (String reference : references.found()) {
        Reference parsed = Reference.parse(reference);
        boolean anchor = parsed.document().isEmpty() && !parsed.isPointer();
        List<String> tokens = parsed.tokens();
        boolean inside = parsed.document().isEmpty() && Reference.find(document, tokens) != null;
        if (!inside && !anchor) {
          problem(name + " refers to " + reference + ", which it does not hold");
        }
        if (tokens.size() > 2) {
          used.add(tokens.get(1) + '/' + tokens.get(2));
        }
      }
      Tree components = document.get("components");
      for (Tree.Member section : Trees.members(components)) {
        boolean byReference = !section.key().equals("securitySchemes");
        for (Tree.Member component : Trees.members(section.value())) {
          String address = section.key() + '/' + component.key();
          if (byReference && !references.implied() && !used.contains(address)) {
            problem(name + " holds " + address + ", which nothing refers to");
          }
        }
      }
    }

    private void problem(String text) {
      if (problems.size() < MOST) {
        problems.add(text);
      }
    }
  }

  /**
   * The routes of a document: its operations, and those that no path item has a place for. One that
   * takes every method says what its operations say.
   */
  private static Map<RouteKey, Digest> operations(Tree.Mapping document) {
    Map<RouteKey, Digest> operations = new HashMap<>();
    Map<RouteKey, List<Digest>> parts = new HashMap<>();
    for (Tree.Member path : Trees.members(document.get("paths"))) {
      for (Tree.Member method : Trees.members(path.value())) {
        if (Shape.METHODS.contains(method.key())) {
          String service = Trees.textOf(method.value(), Assembly.SERVICE);
          RouteKey key = key(service, method.key(), path.key());
          RouteKey every = key(service, HttpMethod.ANY.name(), path.key());
          String route = Trees.textOf(method.value(), GroupedOperation.ROUTE);
          Digest content = content(method.value());
          if (route.equals(every.toString())) {
            parts.computeIfAbsent(every, unknown -> new ArrayList<>()).add(content);
          } else {
            operations.put(key, content);
          }
        }
      }
    }
    for (Tree outside : Trees.items(document.get(Assembly.OUTSIDE))) {
      String service = Trees.textOf(outside, "service");
      operations.put(
          key(service, Trees.textOf(outside, "method"), Trees.textOf(outside, "path")),
          content(outside));
    }
    parts.forEach(
        (route, some) -> operations.merge(route, Digest.of(bytes(some)), GroupProof::both));
    return operations;
  }

  private static Digest both(Digest one, Digest other) {
    return Digest.of(bytes(List.of(one, other)));
  }

  private static byte[] bytes(List<Digest> digests) {
    return digests.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static RouteKey key(String service, String method, String path) {
    RouteKey key = RouteKey.of(method, path);
    return new RouteKey(service, key.method(), key.path());
  }

  /** What an operation says, without its links: they may lead out of a domain. */
  private static Digest content(Tree value) {
    StringBuilder out = new StringBuilder();
    append(value, out);
    return Digest.of(out.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void append(Tree value, StringBuilder out) {
    if (value instanceof Tree.Mapping mapping) {
      out.append('{');
      for (Tree.Member member : mapping.members()) {
        if (!member.key().equals("links")) {
          out.append(member.key()).append('=');
          append(member.value(), out);
        }
      }
      out.append('}');
    } else if (value instanceof Tree.Sequence sequence) {
      out.append('[');
      sequence.items().forEach(item -> append(item, out.append(',')));
      out.append(']');
    } else if (value instanceof Tree.Scalar scalar) {
      out.append(scalar.type()).append(scalar.text());
    }
  }
}
