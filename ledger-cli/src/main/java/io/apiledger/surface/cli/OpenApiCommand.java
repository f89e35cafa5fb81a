package io.apiledger.surface.cli;

import io.apiledger.workflow.DomainDocumentWorkflow;
import io.apiledger.workflow.OpenApiWorkflow;

/** {@code openapi}: writes the grouped OpenAPI documents, or checks the committed ones. */
final class OpenApiCommand implements Command {
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
        .option(
            "--domain",
            "NAME",
            "print the document of this domain, or write it to --output; artifacts stay as they"
                + " are")
        .readsConfiguration()
        .example("api-ledger openapi --audience orders");
  }

  @Override
  public Work prepare(Arguments arguments) {
    boolean check = arguments.has("--check");
    if (!arguments.has("--domain")) {
      return environment -> OpenApiWorkflow.run(environment, check);
    }
    if (check) {
      arguments.problem(
          "--check or --domain",
          "both",
          "check the documents of all domains, because they are committed as a whole");
    }
    String domain = arguments.value("--domain", "");
    return environment -> DomainDocumentWorkflow.run(environment, domain);
  }
}
