package io.apiledger.surface.cli;

import io.apiledger.workflow.RulesWorkflow;

/** {@code rules}: every finding id. */
final class RulesCommand implements Command {
  @Override
  public String name() {
    return "rules";
  }

  @Override
  public String purpose() {
    return "list every finding id with meaning, severity and exit code";
  }

  @Override
  public void describe(Syntax syntax) {
    syntax.example("api-ledger rules --format json");
  }

  @Override
  public Work prepare(Arguments arguments) {
    return environment -> RulesWorkflow.run();
  }
}
