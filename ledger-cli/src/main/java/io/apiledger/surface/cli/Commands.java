package io.apiledger.surface.cli;

import java.util.List;

/** The commands, in the order of the help page. */
final class Commands {
  private Commands() {}

  static List<Command> all(Host host) {
    return List.of(
        new BuildCommand(),
        new DiffCommand(),
        new DriftCommand(),
        new OpenApiCommand(),
        new PublishCommand(),
        new ServeCommand(host),
        new ExplainCommand(),
        new RulesCommand(),
        new DemoCommand());
  }
}
