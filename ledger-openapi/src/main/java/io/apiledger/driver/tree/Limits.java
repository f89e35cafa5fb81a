package io.apiledger.driver.tree;

/**
 * How much of a document is taken before it is refused. Every document is somebody else's.
 *
 * @param maxBytes of the input
 * @param maxDepth levels of mappings and lists
 * @param maxNodes mappings, lists, scalars and different keys together; an alias costs what it
 *     stands for, so that a small document that unfolds into a large one is refused
 */
public record Limits(long maxBytes, int maxDepth, int maxNodes) {
  /** 64 MiB, 500 levels, 3,000,000 nodes. */
  public static final Limits DEFAULT = new Limits(64L << 20, 500, 3_000_000);

  public Limits {
    if (maxBytes < 1 || maxDepth < 1 || maxNodes < 1) {
      throw new IllegalArgumentException(
          "expected limits of at least 1; found " + maxBytes + ", " + maxDepth + ", " + maxNodes);
    }
  }
}
