package io.apiledger.driver.http;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * How much a fetch may take; what goes beyond is an error that names the limit.
 *
 * @param connect until a connection stands
 * @param total over everything, redirects and the last byte included
 * @param bytes of the body, as sent and again after decoding
 * @param redirects that are followed
 * @param hosts that a redirect may lead to beside the one that was asked: {@code example.org} or
 *     {@code example.org:8443}
 */
public record FetchLimits(
    Duration connect, Duration total, long bytes, int redirects, Set<String> hosts) {
  /** 5 s to connect, 30 s in all, 64 MiB, 5 redirects, no other host. */
  public static final FetchLimits DEFAULT =
      new FetchLimits(Duration.ofSeconds(5), Duration.ofSeconds(30), 64L << 20, 5, Set.of());

  public FetchLimits {
    requireNonNull(connect, "connect");
    requireNonNull(total, "total");
    if (isNone(connect) || isNone(total) || redirects < 0) {
      throw new IllegalArgumentException("expected positive limits");
    }
    if (bytes < 1 || bytes > Integer.MAX_VALUE - 16) {
      throw new IllegalArgumentException("expected 1 to " + (Integer.MAX_VALUE - 16) + " bytes");
    }
    Set<String> lower = new TreeSet<>();
    hosts.forEach(host -> lower.add(host.toLowerCase(Locale.ROOT)));
    hosts = Set.copyOf(lower);
  }

  private static boolean isNone(Duration time) {
    return time.isNegative() || time.isZero();
  }

  /** The same with hosts that a redirect may lead to. */
  public FetchLimits allowing(Set<String> others) {
    return new FetchLimits(connect, total, bytes, redirects, others);
  }
}
