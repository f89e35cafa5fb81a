package io.apiledger.workflow;

import io.apiledger.engine.ledger.Declaration;
import io.apiledger.engine.page.ExplorerAudience;
import io.apiledger.engine.page.ExplorerRow;
import io.apiledger.kernel.order.CanonicalOrder;
import io.apiledger.model.DomainName;
import io.apiledger.model.Entry;
import io.apiledger.model.RouteKey;
import io.apiledger.model.config.Audience;
import io.apiledger.model.config.Configuration;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.Subject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** From the ledger of an audience and its drift to what the explorer shows. */
final class ExplorerAssembly {
  private final Configuration configuration;
  private final AudienceLedger built;
  private final @Nullable DocumentedRoutes documented;
  private final Map<RouteKey, List<Finding>> byRoute = new HashMap<>();
  private final List<Finding> others = new ArrayList<>();

  private ExplorerAssembly(
      Configuration configuration, AudienceLedger built, @Nullable DriftResult drift) {
    this.configuration = configuration;
    this.built = built;
    this.documented = drift == null ? null : DocumentedRoutes.of(drift);
    Set<RouteKey> known = new HashSet<>();
    built.declarations().forEach(declaration -> known.add(declaration.entry().key()));
    Stream.concat(
            built.findings().stream(), drift == null ? Stream.empty() : drift.findings().stream())
        .map(configuration::weighed)
        .distinct()
        .sorted(Finding.ORDER)
        .forEach(finding -> sort(finding, known));
  }

  /**
   * What the explorer shows.
   *
   * @param drift null where the audience has no document
   */
  static ExplorerAudience of(
      Configuration configuration, AudienceLedger built, @Nullable DriftResult drift) {
    return new ExplorerAssembly(configuration, built, drift).run();
  }

  private void sort(Finding finding, Set<RouteKey> known) {
    if (finding.subject() instanceof Subject.OfRoute about && known.contains(about.key())) {
      byRoute.computeIfAbsent(about.key(), key -> new ArrayList<>()).add(finding);
    } else {
      others.add(finding);
    }
  }

  private ExplorerAudience run() {
    Audience audience = built.audience();
    Explanations explanations = Explanations.of(configuration.path(), audience, documented);
    List<ExplorerRow> rows = new ArrayList<>();
    List<Declaration> sorted = new ArrayList<>(built.declarations());
    sorted.sort((left, right) -> CanonicalOrder.INSTANCE.compare(left.entry(), right.entry()));
    for (Declaration declaration : sorted) {
      Entry entry = declaration.entry();
      rows.add(
          new ExplorerRow(
              entry,
              documented == null
                  ? ""
                  : documented.state(entry.key()).map(DocumentedRoutes.State::text).orElse(""),
              byRoute.getOrDefault(entry.key(), List.of()),
              explanations.facts(declaration),
              PathStory.of(declaration, rows.size())));
    }
    return new ExplorerAudience(
        audience.name().value(),
        audience.title(),
        audience.prefix(),
        documented == null || audience.openapi() == null
            ? ""
            : Inputs.shown(audience.openapi().location()),
        audience.domains().stream().map(DomainName::value).toList(),
        rows,
        others);
  }
}
