package io.apiledger.engine.alias;

import static java.util.Objects.requireNonNull;

import io.apiledger.kernel.glob.RouteFilter.RoutePattern;
import io.apiledger.kernel.glob.RouteGlob;
import io.apiledger.kernel.glob.RouteRewrite;
import io.apiledger.model.PathTemplate;
import io.apiledger.model.RouteKey;
import io.apiledger.model.config.AliasContract;
import io.apiledger.model.config.AliasItem;
import io.apiledger.model.config.AliasItem.Collision;
import io.apiledger.model.config.AliasItem.Exemption;
import io.apiledger.model.config.AliasItem.Mirror;
import io.apiledger.model.config.AliasItem.Rule;
import io.apiledger.model.config.AliasItem.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An alias contract as it holds for one audience on one day. A rule is applied once to the path of
 * the document, never to what came of it, so that rules have no cycles; the first one that matches
 * decides. What is already under the prefix of the audience stays, unless the pattern itself begins
 * with the prefix. What has expired holds no more. Immutable.
 *
 * <pre>{@code
 * Aliases.of(contract, "/api/", null).decide(RouteKey.of("GET", "/v1/orders"));
 * // rule A1, GET /api/orders
 * }</pre>
 */
public final class Aliases {
  /** Where nothing is said. */
  public static final Aliases NONE = of(AliasContract.NONE, "/", null);

  private final AliasContract contract;
  private final String prefix;
  private final List<Collision> collisions;
  private final List<CompiledRule> rules;
  private final List<CompiledMirror> mirrors;
  private final List<CompiledExemption> exemptions;

  private Aliases(AliasContract contract, String prefix, @Nullable LocalDate today) {
    this.contract = contract;
    this.prefix = prefix;
    this.collisions = inForce(contract.collisions(), today).toList();
    this.rules = inForce(contract.rules(), today).map(CompiledRule::of).toList();
    this.mirrors = inForce(contract.mirrors(), today).map(CompiledMirror::of).toList();
    this.exemptions = inForce(contract.exemptions(), today).map(CompiledExemption::of).toList();
  }

  /**
   * The contract for an audience.
   *
   * @param prefix starts and ends with {@code /}
   * @param today null where nothing expires
   * @throws IllegalArgumentException if the contract holds something that is no route glob
   */
  public static Aliases of(AliasContract contract, String prefix, @Nullable LocalDate today) {
    requireNonNull(prefix, "prefix");
    return new Aliases(contract, prefix, today);
  }

  public AliasContract contract() {
    return contract;
  }

  /** The rule that takes an operation to a route, and that route; empty where it stays. */
  public Optional<Mapped> decide(RouteKey operation) {
    return every(operation).findFirst();
  }

  /** The route that an operation stands for. */
  public RouteKey route(RouteKey operation) {
    return decide(operation).map(Mapped::route).orElse(operation);
  }

  /** What each rule that matches would make of an operation; the first one decides. */
  Stream<Mapped> every(RouteKey operation) {
    boolean inside = isInside(operation.path());
    return rules.stream()
        .filter(rule -> !inside || rule.rule.from().startsWith(prefix))
        .flatMap(rule -> rule.apply(operation).stream());
  }

  /** What may share a route. */
  List<Collision> collisions() {
    return collisions;
  }

  /** Why a route is meant to have no operation. */
  Optional<Exemption> route(RouteKey route, Side side) {
    return exemptions.stream()
        .filter(one -> one.exemption.side() == side && one.pattern.matches(route))
        .map(CompiledExemption::exemption)
        .findFirst();
  }

  /** Why an operation, as its document calls it, is none of the audience's. */
  public Optional<Exemption> operation(RouteKey operation) {
    return route(operation, Side.SPEC);
  }

  /** What a route would mirror. */
  Stream<Mirrored> mirrored(RouteKey route) {
    return mirrors.stream().flatMap(mirror -> mirror.apply(route).stream());
  }

  private boolean isInside(PathTemplate path) {
    return path.value().startsWith(prefix) || (path.value() + "/").equals(prefix);
  }

  private static <T extends AliasItem> Stream<T> inForce(List<T> items, @Nullable LocalDate today) {
    return items.stream().filter(item -> !item.terms().isExpired(today));
  }

  /** A route and the rule that leads to it. */
  public record Mapped(Rule rule, RouteKey route) {
    public Mapped {
      requireNonNull(rule, "rule");
      requireNonNull(route, "route");
    }
  }

  /** A mirror and the route that it mirrors. */
  record Mirrored(Mirror mirror, RouteKey of) {}

  private record CompiledRule(Rule rule, RouteGlob from, RouteRewrite rewrite) {
    static CompiledRule of(Rule rule) {
      return new CompiledRule(
          rule, RouteGlob.of(rule.from()), RouteRewrite.of(rule.from(), rule.to()));
    }

    Optional<Mapped> apply(RouteKey operation) {
      return from.match(operation.path())
          .filter(this::isWanted)
          .flatMap(captured -> rewrite.apply(operation.path()))
          .map(
              path ->
                  new Mapped(rule, new RouteKey(operation.service(), operation.method(), path)));
    }

    private boolean isWanted(Map<String, String> captured) {
      return rule.when().entrySet().stream()
          .allMatch(one -> one.getValue().contains(captured.getOrDefault(one.getKey(), "")));
    }
  }

  private record CompiledMirror(Mirror mirror, RouteRewrite rewrite) {
    static CompiledMirror of(Mirror mirror) {
      return new CompiledMirror(mirror, RouteRewrite.of(mirror.route(), mirror.of()));
    }

    Optional<Mirrored> apply(RouteKey route) {
      return rewrite
          .apply(route.path())
          .filter(path -> !path.equals(route.path()))
          .map(path -> new Mirrored(mirror, new RouteKey(route.service(), route.method(), path)));
    }
  }

  private record CompiledExemption(Exemption exemption, RoutePattern pattern) {
    static CompiledExemption of(Exemption exemption) {
      return new CompiledExemption(exemption, RoutePattern.of(exemption.pattern()));
    }
  }
}
