package io.apiledger.model.port;

import java.io.IOException;
import java.util.List;

/**
 * Finds the routes of one framework in source files, in two phases: facts of each file alone, in
 * any order and on any thread, then one step that links them. Found by {@link
 * java.util.ServiceLoader}; a new framework is one class.
 *
 * @param <F> what is known of one file alone; immutable, and a function of its content and path
 *     only
 */
public interface Scanner<F> {
  /** The framework, and the {@code origin} of its entries: {@code spring}, {@code fastapi} … */
  String id();

  /** The kind of source in the configuration: {@code java}, {@code python}, {@code bytecode}. */
  String language();

  /** Whether a file of this path is of its language, by its ending. */
  boolean reads(String path);

  /** A byte search before any parsing: whether the file can declare anything that matters. */
  boolean mayDeclare(byte[] content);

  /** The one that reads the files of a scan: with what they are asked for by its options. */
  default Scanner<F> with(ScanOptions options) {
    return this;
  }

  /**
   * What one file says. Called from several threads at once.
   *
   * @throws IOException if the file cannot be read
   */
  F facts(SourceFile file) throws IOException;

  /**
   * What these facts ask for besides the file: the files of the tree that are so called, or hold
   * such a word, get their facts too, whatever {@link #mayDeclare} says of them, and may ask for
   * others in turn.
   */
  default Needs needs(F facts) {
    return Needs.NOTHING;
  }

  /** The routes of all files together; {@code facts} come in the order of their paths. */
  Scan link(List<F> facts, ScanOptions options);

  /**
   * The same, for frameworks whose code may import what lies around it. Only what the files of
   * {@code facts} declare is part of the scan.
   *
   * @param around may hold the files of {@code facts} too
   */
  default Scan link(List<F> facts, Around<F> around, ScanOptions options) {
    return link(facts, options);
  }
}
