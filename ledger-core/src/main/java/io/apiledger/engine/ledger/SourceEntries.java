package io.apiledger.engine.ledger;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.SourceId;
import java.util.List;

/**
 * What one source contributes, mounted and classified.
 *
 * @param rank what kind of witness it is
 */
public record SourceEntries(SourceId id, Rank rank, List<Located<Entry>> entries) {
  public SourceEntries {
    requireNonNull(id, "id");
    requireNonNull(rank, "rank");
    entries = List.copyOf(entries);
  }

  /** What kind of witness a source is. */
  public enum Rank {
    /** Source code and bytecode: what is really there. */
    CODE,
    /** A ledger that somebody wrote: may know handlers. */
    LEDGER,
    /** A document: knows no handlers, so the key alone says which entry it speaks of. */
    DOCUMENT
  }
}
