package io.apiledger.surface.cli;

import io.apiledger.model.Column;
import io.apiledger.model.Nearest;
import io.apiledger.model.report.Report;
import io.apiledger.workflow.DiffWorkflow;
import io.apiledger.workflow.Environment;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** {@code diff}: compares two inputs by route. */
final class DiffCommand implements Command {
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
        .option(
            "--fields",
            "LIST",
            "fields to compare, separated by commas, or all, or none"
                + " (default: "
                + String.join(", ", headers(Column.COMPARED))
                + ")")
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
            fields(arguments),
            arguments.values("--include"),
            arguments.values("--exclude"),
            arguments.has("--verify"),
            arguments.has("--base-path"));
    return environment -> workflow.apply(environment, request);
  }

  private static Set<Column> fields(Arguments arguments) {
    String given = arguments.value("--fields", "");
    if (given.isEmpty() && !arguments.has("--fields")) {
      return Column.COMPARED;
    }
    Set<Column> comparable = comparable();
    Set<Column> fields = EnumSet.noneOf(Column.class);
    switch (given.strip()) {
      case "all" -> fields.addAll(comparable);
      case "none" -> {}
      default -> {
        for (String name : given.split(",", -1)) {
          for (Column column : comparable) {
            if (column.header().equals(name.strip())) {
              fields.add(column);
            }
          }
          check(name.strip(), comparable, arguments);
        }
      }
    }
    return fields;
  }

  private static void check(String name, Set<Column> comparable, Arguments arguments) {
    List<String> known = headers(comparable);
    if (known.contains(name)) {
      return;
    }
    List<String> never = headers(Column.KEY);
    never.addAll(headers(Column.PROVENANCE));
    String why =
        never.contains(name)
            ? name + " is never compared: it makes the route or tells its origin"
            : Nearest.hint(name, known);
    arguments.problem(
        "--fields with fields out of " + String.join(", ", known) + ", or all, or none",
        '"' + name + '"',
        why.isEmpty() ? "name fields of this list" : why);
  }

  private static Set<Column> comparable() {
    Set<Column> comparable = EnumSet.allOf(Column.class);
    comparable.removeAll(Column.KEY);
    comparable.removeAll(Column.PROVENANCE);
    return comparable;
  }

  private static List<String> headers(Set<Column> columns) {
    List<String> headers = new ArrayList<>();
    for (Column column : columns) {
      headers.add(column.header());
    }
    return headers;
  }
}
