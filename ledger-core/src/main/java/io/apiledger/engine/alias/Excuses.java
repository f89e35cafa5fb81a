package io.apiledger.engine.alias;

import static java.util.Objects.requireNonNull;

import io.apiledger.engine.alias.Aliases.Mirrored;
import io.apiledger.kernel.diff.KeyFold;
import io.apiledger.model.RouteKey;
import io.apiledger.model.config.AliasItem;
import io.apiledger.model.config.AliasItem.Side;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why routes without an operation of their own are meant to have none. Immutable. */
public final class Excuses {
  private final Aliases aliases;
  private final Set<RouteKey> documented = new HashSet<>();

  private Excuses(Aliases aliases) {
    this.aliases = aliases;
  }

  /**
   * The excuses that a contract gives beside one document.
   *
   * @param documented the routes that its operations stand for
   */
  public static Excuses of(Aliases aliases, Collection<RouteKey> documented) {
    Excuses excuses = new Excuses(aliases);
    documented.forEach(key -> excuses.documented.add(form(key)));
    return excuses;
  }

  /** The excuse of a route: that it mirrors one that is documented, else an exception. */
  public Optional<Excuse> of(RouteKey route) {
    return aliases
        .mirrored(route)
        .filter(mirrored -> documented.contains(form(mirrored.of())))
        .findFirst()
        .map((Mirrored mirrored) -> new Excuse(mirrored.mirror(), mirrored.of()))
        .or(() -> aliases.route(route, Side.LEDGER).map(exemption -> new Excuse(exemption, null)));
  }

  /** Names of parameters may differ, as they may between a route and its own operation. */
  private static RouteKey form(RouteKey key) {
    return KeyFold.PARAMETER_RENAMED.of(key);
  }

  /**
   * An excuse.
   *
   * @param by a mirror or an exception
   * @param mirrored the documented route that it mirrors; null of an exception
   */
  public record Excuse(AliasItem by, @Nullable RouteKey mirrored) {
    public Excuse {
      requireNonNull(by, "by");
    }
  }
}
