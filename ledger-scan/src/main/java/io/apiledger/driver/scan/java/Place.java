package io.apiledger.driver.scan.java;

/**
 * A place in a file; lines and columns count from 1.
 *
 * @param line 0 where not known
 */
public record Place(int line, int column) {
  /** Not known. */
  public static final Place NONE = new Place(0, 0);
}
