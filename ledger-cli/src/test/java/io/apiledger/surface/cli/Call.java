package io.apiledger.surface.cli;

import io.apiledger.model.report.Report;
import io.apiledger.model.report.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Calls the program as a shell would, without a process. */
final class Call {
  private final Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private List<Command> commands = List.of();
  private Map<String, String> variables = Map.of();
  private OutputStream stdout = out;
  private boolean terminal;
  private int exitCode = -1;

  private Call(Path directory) {
    this.directory = directory;
  }

  static Call in(Path directory) {
    return new Call(directory);
  }

  /** Where a command named {@code ask} answers with this. */
  Call answering(Supplier<Report> answer) {
    return with(new Ask(answer));
  }

  Call with(Command... known) {
    commands = List.of(known);
    return this;
  }

  Call variables(Map<String, String> given) {
    variables = given;
    return this;
  }

  Call onTerminal() {
    terminal = true;
    return this;
  }

  /** Where writing to standard output fails. */
  Call stdoutFails(String message) {
    stdout =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(message);
          }
        };
    return this;
  }

  Call run(String... words) {
    Host host =
        new Host(
            new ByteArrayInputStream(new byte[0]),
            stdout,
            err,
            terminal,
            terminal,
            0,
            variables,
            directory);
    List<Command> known = commands.isEmpty() ? Commands.all(host) : commands;
    exitCode = new Program(known, host).run(List.of(words));
    return this;
  }

  int exitCode() {
    return exitCode;
  }

  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  static Report report(Verdict verdict, String summary) {
    return new Report("ask", verdict, summary, List.of(), List.of());
  }

  /** A command that answers as a test wants it to. */
  private record Ask(Supplier<Report> answer) implements Command {
    @Override
    public String name() {
      return "ask";
    }

    @Override
    public String purpose() {
      return "answer as a test wants it";
    }

    @Override
    public void describe(Syntax syntax) {
      syntax.optionalParameter("WORD", "anything").readsConfiguration().example("api-ledger ask");
    }

    @Override
    public Work prepare(Arguments arguments) {
      return environment -> answer.get();
    }
  }
}
