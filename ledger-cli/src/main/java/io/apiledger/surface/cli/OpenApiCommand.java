package io.apiledger.surface.cli;

import io.apiledger.model.report.Report;
import io.apiledger.workflow.Environment;
import io.apiledger.workflow.OpenApiWorkflow;
import java.util.function.BiFunction;

/** {@code openapi}: writes the grouped OpenAPI documents, or checks the committed ones. */
final class OpenApiCommand implements Command {
  private final BiFunction<Environment, Boolean, Report> workflow;

  OpenApiCommand() {
    this(OpenApiWorkflow::run);
  }

  OpenApiCommand(BiFunction<Environment, Boolean, Report> workflow) {
    this.workflow = workflow;
  }

  @Override
  public String name() {
    return "openapi";
  }

  @Override
  public String purpose() {
    return "write the OpenAPI document of every audience and of each domain";
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .flag(
            "--check",
            "write nothing; fail where a committed document is stale, and count what they hold")
        .readsConfiguration()
        .example("api-ledger openapi --audience orders");
  }

  @Override
  public Work prepare(Arguments arguments) {
    boolean check = arguments.has("--check");
    return environment -> workflow.apply(environment, check);
  }
}
