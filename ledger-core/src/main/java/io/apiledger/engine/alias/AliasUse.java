package io.apiledger.engine.alias;

import static java.util.Objects.requireNonNull;

import io.apiledger.engine.alias.Aliases.Mapped;
import io.apiledger.engine.alias.Excuses.Excuse;
import io.apiledger.model.Located;
import io.apiledger.model.RouteKey;
import io.apiledger.model.config.AliasItem;
import io.apiledger.model.config.AliasItem.Collision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a contract did in one comparison. Immutable.
 *
 * @param subjects what every statement of the contract was about
 * @param ambiguous operations of which not the rules but their order decides where they go
 * @param undeclared operations that share a route, and the contract does not say so
 */
public record AliasUse(
    Map<AliasItem, Subjects> subjects, List<Ambiguity> ambiguous, List<Shared> undeclared) {

  public AliasUse {
    subjects = Map.copyOf(subjects);
    ambiguous = List.copyOf(ambiguous);
    undeclared = List.copyOf(undeclared);
  }

  /**
   * What a statement is about, each once.
   *
   * @param covered operations that a rule maps or an exception names; routes that a mirror or an
   *     exception explains; for a collision, operations that share its route
   * @param matched those of them that have a route
   */
  public record Subjects(Set<RouteKey> covered, Set<RouteKey> matched) {
    static final Subjects NONE = new Subjects(Set.of(), Set.of());

    public Subjects {
      covered = Set.copyOf(covered);
      matched = Set.copyOf(matched);
    }
  }

  /** An operation with the rules that match it and lead to different routes that exist. */
  public record Ambiguity(Located<RouteKey> operation, List<Mapped> mapped) {
    public Ambiguity {
      requireNonNull(operation, "operation");
      mapped = List.copyOf(mapped);
    }
  }

  /**
   * Operations of one route.
   *
   * @param operations as the document calls them, in canonical order, each once
   */
  public record Shared(RouteKey route, List<Located<RouteKey>> operations) {
    public Shared {
      requireNonNull(route, "route");
      operations = List.copyOf(operations);
    }
  }

  /**
   * What a comparison came to.
   *
   * @param served the routes of the code
   * @param operations of the document, as it calls them
   * @param inBoth operations, likewise, that have the same route in the code
   * @param matched routes that have an operation or nearly, with all their operations
   * @param explained routes that are meant to have no operation
   */
  public record Outcome(
      Collection<RouteKey> served,
      Collection<Located<RouteKey>> operations,
      Collection<RouteKey> inBoth,
      Collection<Shared> matched,
      Collection<RouteKey> explained) {}

  /** Counts what every statement was about. Does not depend on the order of the outcome. */
  public static AliasUse of(Aliases aliases, Excuses excuses, Outcome outcome) {
    Collector counts = new Collector();
    Set<RouteKey> paired = new HashSet<>(outcome.inBoth);
    Set<RouteKey> served = new HashSet<>(outcome.served);
    List<Ambiguity> ambiguous = new ArrayList<>();
    for (Located<RouteKey> operation : outcome.operations) {
      RouteKey key = operation.value();
      boolean matched = paired.contains(key);
      var exemption = aliases.operation(key);
      if (exemption.isPresent()) {
        counts.add(exemption.get(), key, matched);
        continue;
      }
      List<Mapped> mapped = aliases.every(key).toList();
      if (!mapped.isEmpty()) {
        counts.add(mapped.get(0).rule(), key, matched);
        List<Mapped> existing = distinct(mapped, served);
        if (existing.size() > 1) {
          ambiguous.add(new Ambiguity(operation, existing));
        }
      }
    }
    for (RouteKey route : outcome.explained) {
      excuses.of(route).map(Excuse::by).ifPresent(by -> counts.add(by, route, false));
    }
    List<Shared> undeclared = new ArrayList<>();
    Map<RouteKey, Collision> declared = declared(aliases);
    for (Shared shared : outcome.matched) {
      Collision collision = declared.get(plain(shared.route));
      if (collision != null && declares(collision, shared)) {
        shared.operations.forEach(one -> counts.add(collision, one.value(), true));
      } else if (shared.operations.size() > 1) {
        undeclared.add(shared);
      }
    }
    return new AliasUse(counts.subjects(), ambiguous, undeclared);
  }

  private static List<Mapped> distinct(List<Mapped> mapped, Set<RouteKey> served) {
    Set<RouteKey> seen = new HashSet<>();
    return mapped.stream()
        .filter(one -> served.contains(one.route()) && seen.add(one.route()))
        .toList();
  }

  private static Map<RouteKey, Collision> declared(Aliases aliases) {
    Map<RouteKey, Collision> declared = new HashMap<>();
    aliases.collisions().forEach(one -> declared.putIfAbsent(plain(one.ledger()), one));
    return declared;
  }

  /** A declaration that some of its operations do not need is as good. */
  private static boolean declares(Collision collision, Shared shared) {
    Set<RouteKey> spec = new TreeSet<>();
    collision.spec().forEach(key -> spec.add(plain(key)));
    return shared.operations.size() > 1
        && shared.operations.stream().allMatch(one -> spec.contains(plain(one.value())));
  }

  /** A contract speaks of methods and paths, whatever the service. */
  private static RouteKey plain(RouteKey key) {
    return key.service().isEmpty() ? key : new RouteKey("", key.method(), key.path());
  }

  /** Gathers subjects. */
  private static final class Collector {
    private final Map<AliasItem, Set<RouteKey>> covered = new HashMap<>();
    private final Map<AliasItem, Set<RouteKey>> matched = new HashMap<>();

    void add(AliasItem item, RouteKey subject, boolean hasRoute) {
      covered.computeIfAbsent(item, i -> new HashSet<>()).add(subject);
      if (hasRoute) {
        matched.computeIfAbsent(item, i -> new HashSet<>()).add(subject);
      }
    }

    Map<AliasItem, Subjects> subjects() {
      Map<AliasItem, Subjects> subjects = new HashMap<>();
      covered.forEach(
          (item, all) ->
              subjects.put(item, new Subjects(all, matched.getOrDefault(item, Set.of()))));
      return subjects;
    }
  }
}
