package io.apiledger.surface.http;

/**
 * What a client may ask of the server.
 *
 * @param headerBytes of a request, its first line included
 * @param headers of a request
 * @param connections at once; more wait until one of them ends
 * @param parseMillis for the whole head of a request, from its first byte
 * @param idleMillis between requests of a connection
 * @param writeMillis without a byte of an answer taken
 * @param stopMillis for answers under way when the server stops
 */
public record ServerLimits(
    int headerBytes,
    int headers,
    int connections,
    int parseMillis,
    int idleMillis,
    int writeMillis,
    int stopMillis) {

  /** Limits for a server that people and machines of one organisation read from. */
  public static final ServerLimits DEFAULT =
      new ServerLimits(16 << 10, 100, 4096, 10_000, 60_000, 30_000, 5_000);
}
