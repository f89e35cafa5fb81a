package io.apiledger.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All entries of one audience, in any order; {@code kernel.order} makes the order canonical.
 *
 * @param audience empty where a foreign ledger names none
 * @param prefix the path prefix of the audience; empty where none is known
 * @param domains the closed list of domains, in the configured order
 * @param sources the ids of the sources that were read
 * @param entries duplicates are kept
 * @param shadowed routes that an earlier template answers for
 * @param unresolved declarations whose path could not be computed
 */
public record Ledger(
    String audience,
    String prefix,
    List<String> domains,
    List<String> sources,
    List<Entry> entries,
    List<Shadowed> shadowed,
    List<Unresolved> unresolved) {

  public Ledger {
    audience = Text.wellFormed(requireNonNull(audience, "audience"));
    prefix = Text.wellFormed(requireNonNull(prefix, "prefix"));
    domains = wellFormed(domains);
    sources = wellFormed(sources);
    entries = List.copyOf(entries);
    shadowed = List.copyOf(shadowed);
    unresolved = List.copyOf(unresolved);
  }

  private static List<String> wellFormed(List<String> texts) {
    List<String> all = new ArrayList<>(texts.size());
    for (String text : texts) {
      all.add(Text.wellFormed(text));
    }
    return List.copyOf(all);
  }

  /** Entries alone, of no audience. */
  public static Ledger of(List<Entry> entries) {
    return new Ledger("", "", List.of(), List.of(), entries, List.of(), List.of());
  }

  /** The part of one domain: its entries, and nothing that belongs to the whole. */
  public Ledger domain(String name) {
    List<Entry> part = new ArrayList<>();
    for (Entry entry : entries) {
      if (entry.domain().equals(name)) {
        part.add(entry);
      }
    }
    return new Ledger(audience, prefix, List.of(name), sources, part, List.of(), List.of());
  }

  /**
   * A route that another one, declared earlier, answers for.
   *
   * @param by the route that answers, of the same service
   */
  public record Shadowed(RouteKey key, RouteKey by) {
    public Shadowed {
      requireNonNull(key, "key");
      requireNonNull(by, "by");
      if (!key.service().equals(by.service())) {
        throw new IllegalArgumentException(
            "expected routes of one service; found " + key + " and " + by);
      }
    }

    // Written out: those that a record brings are made while the program runs.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Shadowed one && key.equals(one.key) && by.equals(one.by);
    }

    @Override
    public int hashCode() {
      return 31 * key.hashCode() + by.hashCode();
    }
  }

  /**
   * A declaration whose path could not be computed; listed, never dropped.
   *
   * @param method empty where not known either
   * @param expression as written in the source
   * @param sourceFile relative to the configuration file
   */
  public record Unresolved(String method, String expression, String sourceFile) {
    public Unresolved {
      method = Text.wellFormed(requireNonNull(method, "method"));
      expression = Text.wellFormed(requireNonNull(expression, "expression"));
      sourceFile = Text.wellFormed(requireNonNull(sourceFile, "sourceFile"));
    }
  }
}
