package io.apiledger.engine.alias;

import io.apiledger.model.Located;
import io.apiledger.model.RouteKey;
import io.apiledger.model.config.AliasContract;
import io.apiledger.model.config.AliasItem;
import io.apiledger.model.config.AliasItem.Collision;
import io.apiledger.model.config.AliasItem.Exemption;
import io.apiledger.model.config.AliasItem.Mirror;
import io.apiledger.model.config.AliasItem.Rule;
import io.apiledger.model.config.AliasItem.Side;
import io.apiledger.model.config.AliasItem.Terms;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.RuleId;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small contracts for tests. */
final class Contracts {
  static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

  private Contracts() {}

  static AliasContract of(AliasItem... items) {
    List<AliasItem> all = List.of(items);
    return new AliasContract(
        "aliases.yaml",
        only(Rule.class, all),
        only(Mirror.class, all),
        only(Collision.class, all),
        only(Exemption.class, all));
  }

  static Rule rule(String id, String from, String to) {
    return new Rule(id, from, to, Map.of(), terms());
  }

  static Rule rule(String id, String from, String to, String name, String... values) {
    return new Rule(id, from, to, Map.of(name, List.of(values)), terms());
  }

  static Mirror mirror(String id, String route, String of) {
    return new Mirror(id, route, of, terms());
  }

  static Collision collision(String ledger, String... spec) {
    return new Collision(key(ledger), Arrays.stream(spec).map(Contracts::key).toList(), terms());
  }

  static Exemption legacy(String pattern, Terms terms) {
    return new Exemption(Side.LEDGER, pattern, RuleId.SOURCE_ONLY_LEGACY_ROUTE, "", terms);
  }

  static Exemption theirs(String pattern) {
    return new Exemption(Side.SPEC, pattern, RuleId.OTHER_AUDIENCE, "fdr", terms());
  }

  static Terms terms() {
    return terms(null, null);
  }

  static Terms terms(@Nullable LocalDate expires, @Nullable Integer covers) {
    return new Terms("it is so", "team", expires, covers, place());
  }

  static Location place() {
    return new Location.InFile("aliases.yaml", 1, 1);
  }

  static RouteKey key(String text) {
    int space = text.indexOf(' ');
    return RouteKey.of(text.substring(0, space), text.substring(space + 1));
  }

  static Located<RouteKey> operation(String text) {
    return new Located<>(key(text), new Location.InFile("openapi.yaml", 2, 1));
  }

  private static <T> List<T> only(Class<T> kind, List<AliasItem> items) {
    return items.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
