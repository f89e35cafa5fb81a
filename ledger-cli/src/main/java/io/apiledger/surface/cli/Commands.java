package io.apiledger.surface.cli;

import java.util.List;

/** The commands, in the order of the help page. */
final class Commands {
  private Commands() {}

  static List<Command> all() {
    return List.of(
        new BuildCommand(),
        new DiffCommand(),
        new DriftCommand(),
        new OpenApiCommand(),
        new ExplainCommand(),
        new RulesCommand(),
        new DemoCommand());
  }
}
