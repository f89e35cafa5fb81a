package io.apiledger.surface.cli;

import io.apiledger.model.report.Report;
import io.apiledger.workflow.BuildWorkflow;
import io.apiledger.workflow.Environment;
import java.util.function.BiFunction;

/** {@code build}: writes the artifacts, or checks the committed ones. */
final class BuildCommand implements Command {
  private final BiFunction<Environment, Boolean, Report> workflow;

  BuildCommand() {
    this(BuildWorkflow::run);
  }

  BuildCommand(BiFunction<Environment, Boolean, Report> workflow) {
    this.workflow = workflow;
  }

  @Override
  public String name() {
    return "build";
  }

  @Override
  public String purpose() {
    return "write the ledgers of every audience, or check the committed ones";
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .flag("--check", "write nothing; fail where a committed artifact is stale")
        .readsConfiguration()
        .example("api-ledger build --check --format markdown=report.md");
  }

  @Override
  public Work prepare(Arguments arguments) {
    boolean check = arguments.has("--check");
    return environment -> workflow.apply(environment, check);
  }
}
