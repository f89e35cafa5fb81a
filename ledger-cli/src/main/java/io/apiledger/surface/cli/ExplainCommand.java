package io.apiledger.surface.cli;

import io.apiledger.workflow.ExplainWorkflow;

/** {@code explain}: everything known of one route. */
final class ExplainCommand implements Command {
  @Override
  public String name() {
    return "explain";
  }

  @Override
  public String purpose() {
    return "tell everything known of one route";
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .parameter("METHOD", "of the route, such as GET")
        .parameter("PATH", "of the route, as in the ledger or as served")
        .readsConfiguration()
        .example("api-ledger explain GET /pets/{id}");
  }

  @Override
  public Work prepare(Arguments arguments) {
    String method = arguments.parameter(0);
    String path = arguments.parameter(1);
    return environment -> ExplainWorkflow.run(environment, method, path);
  }
}
