package io.apiledger.model.port;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.Set;

/**
 * What the facts of one file ask for besides it.
 *
 * @param files ends of paths, such as {@code com/acme/Paths.java}: files that it refers to and that
 *     may declare nothing themselves, a class of constants, an imported module
 * @param words a file that holds one of them may declare something through this one: a class that
 *     implements an interface with mappings, a use of an annotation of the code's own
 * @param through more such words, each of which counts as soon as one of others does, here or in
 *     another file: a class that extends one with mappings
 */
public record Needs(Set<String> files, Set<String> words, Map<String, Set<String>> through) {
  /** Nothing. */
  public static final Needs NOTHING = new Needs(Set.of(), Set.of(), Map.of());

  public Needs {
    files = Set.copyOf(requireNonNull(files, "files"));
    words = Set.copyOf(requireNonNull(words, "words"));
    through = Map.copyOf(requireNonNull(through, "through"));
  }

  /** Whether nothing is asked for. */
  public boolean isNothing() {
    return files.isEmpty() && words.isEmpty() && through.isEmpty();
  }
}
