package io.apiledger.surface.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** What {@code --help} and {@code --version} answer. */
final class HelpPage {
  private static final String END =
      """

      Example:
        api-ledger diff docs/api/ledger.json docs/openapi.yaml

      Exit codes:
        0  holds: no finding at or above the threshold, no difference
        1  findings at or above --fail-on, or differences
        2  wrong use or configuration; nothing was done
        3  an input could not be read, or is not what it claims to be

      api-ledger help COMMAND shows the options of a command, with an example.
      api-ledger --version shows the version.
      """;

  private HelpPage() {}

  /** The page of the program. */
  static String of(List<Command> commands) {
    StringBuilder page = new StringBuilder("Usage: api-ledger COMMAND [OPTION]...\n\n");
    page.append("One deterministic ledger of every HTTP route: build it, compare it, ask it.\n\n");
    page.append("Commands:\n");
    for (Command command : commands) {
      line(page, command.name(), command.purpose());
    }
    line(page, "help", "show this page, or the page of a command");
    return page.append(END).toString();
  }

  /** The page of a command. */
  static String of(Command command) {
    return new CommandLine(CommandModel.of(Syntax.of(command)))
        .getUsageMessage(Ansi.OFF)
        .replace(System.lineSeparator(), "\n");
  }

  /** The version, with a final newline. */
  static String version() {
    try (InputStream in = HelpPage.class.getResourceAsStream("version")) {
      if (in == null) {
        throw new IllegalStateException("the resource with the version is missing");
      }
      return "api-ledger " + new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void line(StringBuilder page, String name, String purpose) {
    page.append("  ").append(name).append(" ".repeat(Math.max(1, 12 - name.length())));
    page.append(purpose).append('\n');
  }
}
