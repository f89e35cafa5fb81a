package io.apiledger.kernel.diff;

import io.apiledger.kernel.order.CanonicalLedger;
import io.apiledger.model.Auth;
import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Multisets of entries whose keys and fields collide often, and what is done with them in tests.
 */
final class Entries {
  private Entries() {}

  static Arbitrary<List<Entry>> multisets() {
    return entry().list().ofMaxSize(14).map(Entries::withRepetitions);
  }

  private static Arbitrary<Entry> entry() {
    return Combinators.combine(
            Arbitraries.of("/a", "/a/{id}", "/b"),
            Arbitraries.of("GET", "PUT"),
            Arbitraries.of("", "s"),
            Arbitraries.of("", "one", "two"),
            Arbitraries.of(Auth.class),
            Arbitraries.of("", "key"),
            Arbitraries.of("", "x", "y"),
            Arbitraries.of("", "file"))
        .as(
            (path, method, service, summary, auth, schemes, domain, file) ->
                Entry.of(method, path)
                    .service(service)
                    .summary(summary)
                    .auth(auth)
                    .authSchemes(List.of(schemes))
                    .domain(domain)
                    .sourceFile(file)
                    .build());
  }

  /** Every third entry twice: identical rows are as likely as similar ones. */
  private static List<Entry> withRepetitions(List<Entry> entries) {
    List<Entry> all = new ArrayList<>(entries);
    for (int i = 0; i < entries.size(); i += 3) {
      all.add(entries.get(i));
    }
    return all;
  }

  static CanonicalLedger ledger(List<Entry> entries) {
    return CanonicalLedger.of(Ledger.of(entries));
  }

  /** What a comparison found, all at once. */
  record Outcome(DiffTotals totals, List<Difference> differences) {}

  static Outcome diff(List<Entry> left, List<Entry> right, Comparison comparison) {
    List<Difference> differences = new ArrayList<>();
    try {
      DiffTotals totals = LedgerDiff.of(ledger(left), ledger(right), comparison, differences::add);
      return new Outcome(totals, differences);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
