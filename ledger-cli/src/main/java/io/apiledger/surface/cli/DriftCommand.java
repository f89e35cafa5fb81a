package io.apiledger.surface.cli;

import io.apiledger.model.report.Report;
import io.apiledger.workflow.DriftWorkflow;
import io.apiledger.workflow.DriftWorkflow.Request;
import io.apiledger.workflow.Environment;
import java.util.function.BiFunction;

/** {@code drift}: compares code with its OpenAPI document. */
final class DriftCommand implements Command {
  private static final FieldsOption FIELDS = new FieldsOption(Request.STANDARD, Request.COMPARABLE);

  private final BiFunction<Environment, Request, Report> workflow;

  DriftCommand() {
    this(DriftWorkflow::run);
  }

  DriftCommand(BiFunction<Environment, Request, Report> workflow) {
    this.workflow = workflow;
  }

  @Override
  public String name() {
    return "drift";
  }

  @Override
  public String purpose() {
    return "compare the routes of code with those of its OpenAPI document";
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .optionalParameter(
            "CODE",
            "a source folder or a ledger, as file, address, git:REF:PATH, or - for standard"
                + " input; default: the sources of every audience with a document")
        .optionalParameter(
            "DOCUMENT", "its OpenAPI document, any of the same; default: openapi of the audience")
        .option("--fields", "LIST", FIELDS.meaning())
        .repeatable("--include", "GLOB", "compare only routes whose path matches; repeatable")
        .repeatable("--exclude", "GLOB", "leave out routes whose path matches; repeatable")
        .flag("--base-path", "paths of documents include their basePath or servers prefix")
        .flag("--suggest", "propose alias rules that explain the most, as a file to be reviewed")
        .readsConfiguration()
        .example("api-ledger drift src/main/java docs/openapi.yaml --fail-on warning");
  }

  @Override
  public Work prepare(Arguments arguments) {
    Request request =
        new Request(
            arguments.parameter(0),
            arguments.parameter(1),
            FIELDS.of(arguments),
            arguments.values("--include"),
            arguments.values("--exclude"),
            arguments.has("--base-path"),
            arguments.has("--suggest"));
    return environment -> workflow.apply(environment, request);
  }
}
