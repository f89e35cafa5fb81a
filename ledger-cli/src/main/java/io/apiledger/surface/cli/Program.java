package io.apiledger.surface.cli;

import io.apiledger.model.Nearest;
import io.apiledger.model.Text;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.UsageException;
import io.apiledger.model.report.Report;
import io.apiledger.workflow.Environment;
import io.apiledger.workflow.Progress;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Finds the command, runs it, delivers its report. The whole program but for its process. */
final class Program {
  /** A bug of this program: outside of what a check of an API can answer. */
  static final int BUG = 70;

  private static final int MISUSED = 2;

  private final List<Command> commands;
  private final Host host;

  Program(List<Command> commands, Host host) {
    this.commands = List.copyOf(commands);
    this.host = host;
  }

  /** Runs one command and returns its exit code. The version is told before anything is loaded. */
  static int run(String[] args, Host host) {
    if (args.length == 1 && (args[0].equals("--version") || args[0].equals("-V"))) {
      return say(HelpPage.version(), host.out(), 0);
    }
    return new Program(Commands.all(host), host).run(List.of(args));
  }

  int run(List<String> words) {
    try {
      return words.isEmpty()
          ? say(HelpPage.of(commands), host.err(), MISUSED)
          : dispatch(words.get(0), words.subList(1, words.size()));
    } catch (UsageException e) {
      return complained(Delivery.plain(host), Failures.misused("", e.problems()));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      return bug(e);
    }
  }

  private int dispatch(String name, List<String> rest) {
    return switch (name) {
      case "-h", "--help" -> say(HelpPage.of(commands), host.out(), 0);
      case "help" -> help(rest);
      case "-V", "--version" -> say(HelpPage.version(), host.out(), 0);
      default -> run(command(name, rest), rest);
    };
  }

  private int help(List<String> words) {
    String page =
        words.isEmpty() || words.get(0).startsWith("-")
            ? HelpPage.of(commands)
            : HelpPage.of(command(words.get(0), List.of()));
    return say(page, host.out(), 0);
  }

  private int run(Command command, List<String> words) {
    Arguments arguments = Arguments.parse(command, words);
    if (arguments.wantsHelp()) {
      return say(HelpPage.of(command), host.out(), 0);
    }
    Delivery delivery = Delivery.of(arguments, host);
    Report report;
    try (TerminalProgress screen = screen()) {
      boolean watched = host.errTerminal() && !arguments.has("--quiet");
      Environment environment =
          Environments.of(arguments, host, watched ? screen : Progress.SILENT);
      Command.Work work = command.prepare(arguments);
      if (!arguments.problems().isEmpty()) {
        return refused(delivery, Failures.misused(command.name(), arguments.problems()));
      }
      report = work.run(environment);
    } catch (UsageException e) {
      return failed(delivery, Failures.misused(command.name(), e.problems()));
    } catch (InputException e) {
      return failed(delivery, Failures.unreadable(command.name(), e));
    }
    return delivered(delivery, report);
  }

  private TerminalProgress screen() {
    return new TerminalProgress(host.err(), host.width(true), TerminalProgress.PATIENCE_MILLIS);
  }

  private int delivered(Delivery delivery, Report report) {
    try {
      delivery.deliver(report);
      return report.verdict().exitCode();
    } catch (InputException e) {
      // Rows are computed while they are written; an input may vanish under them.
      return complained(delivery, Failures.unreadable(report.command(), e));
    } catch (UsageException e) {
      return complained(delivery, Failures.undelivered(report.command(), e.problems()));
    }
  }

  private static int failed(Delivery delivery, Report failure) {
    delivery.deliverFailure(failure);
    return failure.verdict().exitCode();
  }

  private static int refused(Delivery delivery, Report failure) {
    delivery.refuse(failure);
    return failure.verdict().exitCode();
  }

  private static int complained(Delivery delivery, Report failure) {
    delivery.complain(failure);
    return failure.verdict().exitCode();
  }

  private Command command(String name, List<String> rest) {
    for (Command command : commands) {
      if (command.name().equals(name)) {
        return command;
      }
    }
    List<String> names = new ArrayList<>(commands.stream().map(Command::name).toList());
    names.add("help");
    String next = Nearest.hint(name, names);
    if (name.startsWith("-")) {
      next = rest.stream().filter(names::contains).findFirst().map(Program::reordered).orElse("");
    }
    throw UsageException.of(
        "a command: " + String.join(", ", names),
        Arguments.quoted(name),
        next.isEmpty() ? "api-ledger help lists the commands" : next);
  }

  private static String reordered(String command) {
    return "write options after the command: api-ledger " + command + " [OPTION]...";
  }

  private int bug(Throwable e) {
    StringBuilder text = new StringBuilder("api-ledger: internal error: ");
    text.append(Text.visible(Text.shortened(Text.wellFormed(e.toString()), 500))).append('\n');
    if (e instanceof OutOfMemoryError) {
      text.append("More memory may help: API_LEDGER_JAVA_OPTS=-Xmx2g in the environment.\n");
    }
    text.append("This is a bug of api-ledger. Please report it with the command that you ran");
    if (host.variable("API_LEDGER_DEBUG").equals("1")) {
      say(text.append(":\n").toString(), host.err(), BUG);
      PrintWriter err = new PrintWriter(new OutputStreamWriter(host.err(), StandardCharsets.UTF_8));
      e.printStackTrace(err);
      err.flush();
      return BUG;
    }
    text.append("\nand what API_LEDGER_DEBUG=1 in the environment adds to this message.\n");
    return say(text.toString(), host.err(), BUG);
  }

  private static int say(String text, OutputStream out, int exitCode) {
    try {
      out.write(text.getBytes(StandardCharsets.UTF_8));
      out.flush();
      return exitCode;
    } catch (IOException e) {
      return Delivery.isBrokenPipe(e) ? exitCode : Math.max(exitCode, MISUSED);
    }
  }
}
