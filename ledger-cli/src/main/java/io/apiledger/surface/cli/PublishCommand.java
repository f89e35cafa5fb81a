package io.apiledger.surface.cli;

import io.apiledger.workflow.PublishWorkflow;
import java.nio.file.Path;

/** {@code publish}: writes the static site, or checks one. */
final class PublishCommand implements Command {
  @Override
  public String name() {
    return "publish";
  }

  @Override
  public String purpose() {
    return "write ledgers, OpenAPI documents and pages as a static site";
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .parameter("DIR", "where to write it; files that are not of the site stay")
        .flag("--check", "write nothing; fail where a file of the site is stale")
        .readsConfiguration()
        .example("api-ledger publish site");
  }

  @Override
  public Work prepare(Arguments arguments) {
    Path folder = arguments.path("DIR", arguments.parameter(0));
    boolean check = arguments.has("--check");
    return environment -> PublishWorkflow.run(environment, folder, check);
  }
}
