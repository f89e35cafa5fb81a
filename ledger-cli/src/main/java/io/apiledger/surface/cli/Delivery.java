package io.apiledger.surface.cli;

import io.apiledger.model.finding.UsageException;
import io.apiledger.model.report.Renderer;
import io.apiledger.model.report.Report;
import io.apiledger.model.report.Verdict;
import io.apiledger.workflow.Formats;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Where a report goes and how it looks: files first, each completely or not at all, then standard
 * output. Messages go to standard error.
 */
final class Delivery {
  private final Host host;
  private final boolean quiet;
  private final Colours colours;
  private final @Nullable String printed;
  private final List<Target> files;

  private Delivery(
      Host host, boolean quiet, Colours colours, @Nullable String printed, List<Target> files) {
    this.host = host;
    this.quiet = quiet;
    this.colours = colours;
    this.printed = printed;
    this.files = List.copyOf(files);
  }

  /** For messages before anything was asked for. */
  static Delivery plain(Host host) {
    return new Delivery(host, false, Colours.AUTO, Formats.TEXT, List.of());
  }

  /** As asked for; what is wrong with that is told to the arguments. */
  static Delivery of(Arguments arguments, Host host) {
    Targets targets = Targets.of(arguments, host);
    Colours colours = Colours.of(arguments.choice("--color", Colours.NAMES));
    boolean quiet = arguments.has("--quiet");
    return new Delivery(host, quiet, colours, targets.printed(), targets.files());
  }

  /**
   * Writes what a command answered.
   *
   * @throws UsageException where it cannot be written
   */
  void deliver(Report report) {
    write(report);
    if (report.isPayload()) {
      deliverPayload(report);
    } else if (printed == null) {
      say(report);
    } else if (!quiet || !printed.equals(Formats.TEXT)) {
      print(report, printed);
    } else if (report.verdict() != Verdict.HOLDS) {
      print(verdictOf(report), printed);
    }
  }

  /** The answer alone on standard output, and what there is to say of it beside it. */
  private void deliverPayload(Report report) {
    if (printed != null) {
      print(report, printed);
    }
    if (!quiet || report.verdict() != Verdict.HOLDS) {
      complain(quiet ? verdictOf(report) : report.aside());
    }
  }

  /**
   * Writes that a command could not answer: to standard error, and in every form asked for, so that
   * nobody takes an older file for an answer.
   */
  void deliverFailure(Report failure) {
    refuse(failure);
    write(failure);
  }

  /**
   * Writes that a call is wrong: to standard error, and in the format of standard output. Files
   * stay as they are: who knows what was meant.
   */
  void refuse(Report failure) {
    complain(failure);
    if (printed != null && !printed.equals(Formats.TEXT)) {
      print(failure, printed);
    }
  }

  /** Shows a report on standard error. */
  void complain(Report report) {
    boolean coloured = colours.on(host.errTerminal(), host);
    Renderer renderer = Formats.renderer(Formats.TEXT, host.width(host.errTerminal()), coloured);
    try {
      render(report, renderer, host.err());
    } catch (IOException e) {
      // Nobody listens; the exit code still tells.
    }
  }

  private void say(Report report) {
    if (!quiet) {
      complain(verdictOf(report));
    }
  }

  private void print(Report report, String format) {
    boolean coloured = colours.on(host.outTerminal(), host);
    try {
      render(
          report, Formats.renderer(format, host.width(host.outTerminal()), coloured), host.out());
    } catch (IOException e) {
      if (!isBrokenPipe(e)) {
        throw UsageException.of(
            "to write the report to standard output",
            String.valueOf(e.getMessage()),
            "make room, or write elsewhere with --output FILE");
      }
    }
  }

  private void write(Report report) {
    List<ReportFile> staged = new ArrayList<>();
    try {
      for (Target target : files) {
        boolean coloured = colours == Colours.ALWAYS;
        ReportFile file = ReportFile.at(target.file());
        staged.add(file);
        Renderer renderer = Formats.renderer(target.format(), Host.COLUMNS, coloured);
        file.stage(out -> render(report, renderer, out));
      }
      staged.forEach(ReportFile::commit);
    } finally {
      staged.forEach(ReportFile::discard);
    }
  }

  private static void render(Report report, Renderer renderer, OutputStream out)
      throws IOException {
    Writer writer =
        new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    renderer.render(report, writer);
    writer.flush();
  }

  private static Report verdictOf(Report report) {
    return new Report(
        report.command(), report.verdict(), report.summary(), List.of(), report.steps());
  }

  /** The reader has seen enough, as {@code head} has: no mistake of anybody. */
  static boolean isBrokenPipe(IOException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }

  /** A file that gets the report. */
  record Target(String format, Path file) {}
}
