package io.apiledger.surface.http;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.finding.UsageException;
import io.apiledger.workflow.LivePublication;
import io.undertow.Undertow;
import io.undertow.UndertowOptions;
import io.undertow.server.handlers.GracefulShutdownHandler;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.xnio.Options;

/**
 * Serves a publication over HTTP. Read-only. Safe for use by several threads.
 *
 * <pre>{@code
 * try (LedgerServer server =
 *     LedgerServer.start(publication, "127.0.0.1", 0, List.of(), ServerLimits.DEFAULT)) {
 *   print(server.address());   // http://127.0.0.1:41234/
 * }
 * }</pre>
 */
public final class LedgerServer implements AutoCloseable {
  /** Held, because a logger that nobody holds forgets its level. */
  private static final List<Logger> QUIET =
      List.of(
          Logger.getLogger("org.xnio"),
          Logger.getLogger("org.jboss.threads"),
          Logger.getLogger("io.undertow"));

  private final Undertow server;
  private final GracefulShutdownHandler gate;
  private final ServerLimits limits;
  private final String host;

  private LedgerServer(
      Undertow server, GracefulShutdownHandler gate, ServerLimits limits, String host) {
    this.server = server;
    this.gate = gate;
    this.limits = limits;
    this.host = host;
  }

  /**
   * Starts a server.
   *
   * @param host the address or the name of an address of this machine
   * @param port 0 for one that is free
   * @param names that requests may be for, besides {@code host} and those of this machine; where
   *     there are none and others than this machine reach the address, any
   * @throws UsageException if the address cannot be bound
   */
  public static LedgerServer start(
      LivePublication publication, String host, int port, List<String> names, ServerLimits limits) {
    requireNonNull(limits, "limits");
    QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    GracefulShutdownHandler gate =
        new GracefulShutdownHandler(
            new PublicationHandler(publication, AllowedHosts.of(host, names), limits));
    Undertow server =
        Undertow.builder()
            .addHttpListener(port, host)
            .setHandler(new ServerFailures(gate))
            // Answers are ready in memory: no request ever leaves its I/O thread.
            .setWorkerThreads(1)
            .setServerOption(UndertowOptions.DECODE_URL, false)
            // More than the handler takes: what Undertow refuses itself, it refuses without a word.
            .setServerOption(UndertowOptions.MAX_HEADER_SIZE, 2 * limits.headerBytes())
            .setServerOption(UndertowOptions.MAX_HEADERS, 2 * limits.headers())
            .setServerOption(UndertowOptions.MAX_PARAMETERS, 2 * limits.headerBytes())
            .setServerOption(UndertowOptions.MAX_ENTITY_SIZE, -1L)
            .setServerOption(UndertowOptions.REQUEST_PARSE_TIMEOUT, limits.parseMillis())
            .setServerOption(UndertowOptions.NO_REQUEST_TIMEOUT, limits.idleMillis())
            .setServerOption(UndertowOptions.SHUTDOWN_TIMEOUT, limits.stopMillis())
            .setSocketOption(Options.WRITE_TIMEOUT, limits.writeMillis())
            .setSocketOption(Options.CONNECTION_HIGH_WATER, limits.connections())
            .setSocketOption(Options.CONNECTION_LOW_WATER, limits.connections())
            .setSocketOption(Options.BACKLOG, 1024)
            .build();
    try {
      server.start();
    } catch (RuntimeException e) {
      throw unbound(host, port, e);
    }
    return new LedgerServer(server, gate, limits, host);
  }

  /** Where it is reached, with a slash at the end. */
  public String address() {
    InetSocketAddress bound = (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
    return "http://" + AllowedHosts.inBrackets(host) + ":" + bound.getPort() + "/";
  }

  /**
   * Takes no more requests, waits for the answers under way as long as the limits say, stops. Who
   * comes second waits for the first one.
   */
  @Override
  public synchronized void close() {
    gate.shutdown();
    try {
      gate.awaitShutdown(limits.stopMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // A connection that comes this moment cannot be taken: no news, and no stack trace for anybody.
    QUIET.forEach(logger -> logger.setLevel(Level.OFF));
    server.stop();
  }

  private static UsageException unbound(String host, int port, RuntimeException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    if (!(cause instanceof IOException) && !(cause instanceof IllegalArgumentException)) {
      throw e;
    }
    boolean ofThisMachine = cause instanceof BindException && isOfThisMachine(host);
    return UsageException.of(
        "an address of this machine that is free: " + host + ", port " + port,
        (ofThisMachine && port != 0
                ? "another program that listens there, or no permission"
                : cause.getClass().getSimpleName())
            + " ("
            + cause.getMessage()
            + ")",
        ofThisMachine
            ? "stop the other program, or name another port: --port 0 takes one that is free"
            : "name an address of this machine: --host 127.0.0.1 is reached from here alone,"
                + " --host 0.0.0.0 from elsewhere too");
  }

  private static boolean isOfThisMachine(String host) {
    try {
      InetAddress address = InetAddress.getByName(host);
      return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
    } catch (IOException e) {
      return false;
    }
  }
}
