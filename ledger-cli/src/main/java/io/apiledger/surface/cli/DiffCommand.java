package io.apiledger.surface.cli;

import io.apiledger.model.Column;
import io.apiledger.model.report.Report;
import io.apiledger.workflow.DiffWorkflow;
import io.apiledger.workflow.Environment;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.BiFunction;

/** {@code diff}: compares two inputs by route. */
final class DiffCommand implements Command {
  private static final FieldsOption FIELDS = new FieldsOption(Column.COMPARED, comparable());

  private final BiFunction<Environment, DiffWorkflow.Request, Report> workflow;

  DiffCommand() {
    this(DiffWorkflow::run);
  }

  DiffCommand(BiFunction<Environment, DiffWorkflow.Request, Report> workflow) {
    this.workflow = workflow;
  }

  @Override
  public String name() {
    return "diff";
  }

  @Override
  public String purpose() {
    return "compare two ledgers, OpenAPI documents or source folders by route";
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .parameter(
            "LEFT",
            "a ledger in JSON or CSV, an OpenAPI file or URL, a source folder, git:REF:PATH,"
                + " or - for standard input")
        .parameter("RIGHT", "what to compare it with, any of the same")
        .option("--fields", "LIST", FIELDS.meaning())
        .repeatable("--include", "GLOB", "compare only routes whose path matches; repeatable")
        .repeatable("--exclude", "GLOB", "leave out routes whose path matches; repeatable")
        .flag("--verify", "verify the digests that the inputs carry")
        .flag("--base-path", "paths of documents include their basePath or servers prefix")
        .readsConfiguration()
        .example("api-ledger diff docs/api/ledger.json openapi.yaml --fields none");
  }

  @Override
  public Work prepare(Arguments arguments) {
    DiffWorkflow.Request request =
        new DiffWorkflow.Request(
            arguments.parameter(0),
            arguments.parameter(1),
            FIELDS.of(arguments),
            arguments.values("--include"),
            arguments.values("--exclude"),
            arguments.has("--verify"),
            arguments.has("--base-path"));
    return environment -> workflow.apply(environment, request);
  }

  private static Set<Column> comparable() {
    Set<Column> comparable = EnumSet.allOf(Column.class);
    comparable.removeAll(Column.KEY);
    comparable.removeAll(Column.PROVENANCE);
    return comparable;
  }
}
