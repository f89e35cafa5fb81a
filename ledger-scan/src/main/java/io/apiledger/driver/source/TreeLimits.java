package io.apiledger.driver.source;

/**
 * How much of a source tree is read at most; what goes beyond is an error, never left out silently.
 *
 * @param fileBytes of one file
 * @param totalBytes of all files that are read, for trees that unpack
 * @param files that are listed, folders among them
 */
public record TreeLimits(long fileBytes, long totalBytes, int files) {
  /** 16 MiB a file, 2 GiB in all, two million files. */
  public static final TreeLimits DEFAULT = new TreeLimits(16L << 20, 2L << 30, 2_000_000);

  public TreeLimits {
    if (fileBytes < 1 || fileBytes > Integer.MAX_VALUE - 8 || totalBytes < 1 || files < 1) {
      throw new IllegalArgumentException("expected limits of at least 1");
    }
  }
}
