package io.apiledger.engine.ledger;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Entry;
import io.apiledger.model.GuardPlace;
import io.apiledger.model.PathPart;
import io.apiledger.model.SourceId;
import io.apiledger.model.finding.Location;
import java.util.List;

/**
 * One entry of a ledger together with everything that was dropped on the way to it: which sources
 * declare it, and where.
 *
 * @param places at least one; the first one gave the fields
 */
public record Declaration(Entry entry, List<Place> places) {
  public Declaration {
    requireNonNull(entry, "entry");
    places = List.copyOf(places);
  }

  /** Whether it is only there where none of those before it under its key is. */
  boolean isAlternative() {
    return !places.isEmpty() && places.get(0).alternative();
  }

  /**
   * Where a source declares the entry.
   *
   * @param parts what the served path is made of, outermost first; empty where it stands in one
   *     place
   * @param guards what guards the route there, outermost first
   * @param generatedId the operation id that a framework writes into its document; empty where
   *     there is none
   * @param alternative whether it is only there where none of those before it under its key is
   */
  public record Place(
      SourceId source,
      Location at,
      List<PathPart> parts,
      List<GuardPlace> guards,
      String generatedId,
      boolean alternative) {
    public Place {
      requireNonNull(source, "source");
      requireNonNull(at, "at");
      parts = List.copyOf(parts);
      guards = List.copyOf(guards);
      requireNonNull(generatedId, "generatedId");
    }

    /** A place that tells neither guards nor a generated id. */
    public Place(SourceId source, Location at, List<PathPart> parts) {
      this(source, at, parts, List.of(), "", false);
    }
  }
}
