package io.apiledger.model.config;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;

/**
 * What is meant to differ between a document and a ledger: the authoritative list of rewrite rules,
 * mirrors, declared collisions and reasoned exceptions. Immutable.
 *
 * @param path of the file, as the user knows it
 * @param rules first match wins
 * @param mirrors first match wins
 * @param exemptions first match wins
 */
public record AliasContract(
    String path,
    List<AliasItem.Rule> rules,
    List<AliasItem.Mirror> mirrors,
    List<AliasItem.Collision> collisions,
    List<AliasItem.Exemption> exemptions) {

  /** Where nothing is said: every difference counts. */
  public static final AliasContract NONE =
      new AliasContract("", List.of(), List.of(), List.of(), List.of());

  public AliasContract {
    requireNonNull(path, "path");
    rules = List.copyOf(rules);
    mirrors = List.copyOf(mirrors);
    collisions = List.copyOf(collisions);
    exemptions = List.copyOf(exemptions);
  }

  /** Everything that it says, in the order of the file. */
  public List<AliasItem> items() {
    return Stream.of(rules, mirrors, collisions, exemptions)
        .<AliasItem>flatMap(List::stream)
        .toList();
  }

  /** Whether something in it ends on a day, so that today matters. */
  public boolean expires() {
    return items().stream().anyMatch(item -> item.terms().expires() != null);
  }
}
