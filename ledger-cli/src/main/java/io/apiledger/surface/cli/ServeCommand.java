package io.apiledger.surface.cli;

import io.apiledger.model.report.Report;
import io.apiledger.model.report.Verdict;
import io.apiledger.surface.http.AllowedHosts;
import io.apiledger.surface.http.LedgerServer;
import io.apiledger.surface.http.ServerLimits;
import io.apiledger.workflow.Environment;
import io.apiledger.workflow.LivePublication;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** {@code serve}: publishes over HTTP until somebody ends it. */
final class ServeCommand implements Command {
  private static final String HOST = "127.0.0.1";
  private static final int PORT = 8080;
  private static final int LARGEST_PORT = 65_535;
  private static final long LOOK_MILLIS = 500;

  /** Looking at many files takes long: it is to cost a twentieth of a processor at most. */
  private static final long REST = 20;

  private static final long LONGEST_PAUSE_MILLIS = 10_000;

  private final Host host;

  ServeCommand(Host host) {
    this.host = host;
  }

  @Override
  public String name() {
    return "serve";
  }

  @Override
  public String purpose() {
    return "serve ledgers, OpenAPI documents and pages by HTTP";
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .option("--port", "PORT", "default: " + PORT + "; 0 takes one that is free")
        .option("--host", "ADDRESS", "default: " + HOST + ", which only this machine reaches")
        .repeatable(
            "--allow-host",
            "NAME",
            "answer requests for this host besides localhost; on an address that others reach all"
                + " are answered until one is named; repeatable")
        .flag("--watch", "publish again when sources, documents or the configuration change")
        .readsConfiguration()
        .example("api-ledger serve --port 0 --watch");
  }

  @Override
  public Work prepare(Arguments arguments) {
    Integer given = arguments.value("--port", "from 0 to " + LARGEST_PORT, ServeCommand::port);
    int port = given == null ? PORT : given;
    String address = arguments.value("--host", HOST);
    List<String> names = arguments.values("--allow-host");
    for (String wrong : names.stream().filter(name -> !AllowedHosts.isHost(name)).toList()) {
      arguments.problem(
          "--allow-host to be a host without scheme and port, such as ledger.example",
          Arguments.quoted(wrong),
          "");
    }
    boolean watch = arguments.has("--watch");
    return environment -> serve(environment, address, port, names, watch);
  }

  private Report serve(
      Environment environment, String address, int port, List<String> names, boolean watch) {
    LivePublication publication = LivePublication.open(environment);
    try (LedgerServer server =
            LedgerServer.start(publication, address, port, names, ServerLimits.DEFAULT);
        Ending ending = Ending.ofProcess(server::close)) {
      say(host.out(), server.address());
      say(host.err(), "serving " + publication.summary() + "; Ctrl-C ends it");
      long pause = LOOK_MILLIS;
      while (!ending.within(pause)) {
        if (watch) {
          long start = System.nanoTime();
          refresh(publication);
          long took = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
          pause = Math.min(LONGEST_PAUSE_MILLIS, LOOK_MILLIS + took * REST);
        }
      }
    }
    return new Report("serve", Verdict.HOLDS, "stopped", List.of(), List.of());
  }

  private void refresh(LivePublication publication) {
    switch (publication.refresh()) {
      case REBUILT -> say(host.err(), "serving " + publication.summary() + ", published again");
      case FAILED ->
          say(host.err(), "still serving what was published before: " + publication.trouble());
      case UNCHANGED -> {
        // As nearly always.
      }
    }
  }

  private static Optional<Integer> port(String text) {
    try {
      int port = Integer.parseInt(text);
      return port >= 0 && port <= LARGEST_PORT ? Optional.of(port) : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static void say(OutputStream out, String line) {
    try {
      out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
      out.flush();
    } catch (IOException e) {
      // Nobody listens; whoever asks the server gets answers all the same.
    }
  }
}
