package io.apiledger.model;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.finding.Location;
import java.util.List;

/**
 * A value and the place it was read from. Places live here, never in the value, so that a moved
 * line changes no ledger.
 *
 * @param parts of a route, what its served path is made of, outermost first; empty where its source
 *     names the whole path at once
 * @param guards of a route, what guards it, outermost first; empty where its source does not tell
 *     places
 * @param generatedId the operation id that its framework writes into a document where the code
 *     names none; empty where there is none or it is not known
 * @param alternative whether a route is only there where none of those before it under its key is
 */
public record Located<T>(
    T value,
    Location at,
    List<PathPart> parts,
    List<GuardPlace> guards,
    String generatedId,
    boolean alternative) {
  public Located {
    requireNonNull(value, "value");
    requireNonNull(at, "at");
    parts = List.copyOf(parts);
    guards = List.copyOf(guards);
    requireNonNull(generatedId, "generatedId");
  }

  /** A value that stands for itself. */
  public Located(
      T value, Location at, List<PathPart> parts, List<GuardPlace> guards, String generatedId) {
    this(value, at, parts, guards, generatedId, false);
  }

  /** A value without guards and without a generated id. */
  public Located(T value, Location at, List<PathPart> parts) {
    this(value, at, parts, List.of(), "");
  }

  /** A value whose path, if it has one, stands in one place. */
  public Located(T value, Location at) {
    this(value, at, List.of());
  }

  /** Another value at the same place. */
  public <U> Located<U> with(U other) {
    return new Located<>(other, at, parts, guards, generatedId, alternative);
  }
}
