package io.apiledger.driver.git;

import static java.util.Objects.requireNonNull;

import java.time.Duration;

/**
 * How much git may take; what goes beyond is an error.
 *
 * @param time of one command, or of reading one file
 * @param listingBytes of what a command answers
 * @param fileBytes of one file
 */
public record GitLimits(Duration time, long listingBytes, long fileBytes) {
  /** One minute, 256 MiB of names, 256 MiB a file. */
  public static final GitLimits DEFAULT =
      new GitLimits(Duration.ofMinutes(1), 256L << 20, 256L << 20);

  public GitLimits {
    requireNonNull(time, "time");
    long most = Integer.MAX_VALUE - 16;
    if (listingBytes < 1 || listingBytes > most || fileBytes < 1 || fileBytes > most) {
      throw new IllegalArgumentException("expected limits from 1 to " + most);
    }
  }
}
