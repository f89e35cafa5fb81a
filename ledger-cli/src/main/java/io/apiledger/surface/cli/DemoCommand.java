package io.apiledger.surface.cli;

import io.apiledger.model.report.Report;
import io.apiledger.workflow.DemoWorkflow;
import io.apiledger.workflow.Environment;
import java.nio.file.Path;
import java.util.function.BiFunction;

/** {@code demo}: the main job on the bundled sample. */
final class DemoCommand implements Command {
  private static final String FOLDER = "api-ledger-demo";

  private final BiFunction<Environment, Path, Report> workflow;

  DemoCommand() {
    this(DemoWorkflow::run);
  }

  DemoCommand(BiFunction<Environment, Path, Report> workflow) {
    this.workflow = workflow;
  }

  @Override
  public String name() {
    return "demo";
  }

  @Override
  public String purpose() {
    return "do the main job on a bundled sample";
  }

  @Override
  public void describe(Syntax syntax) {
    syntax
        .optionalParameter("DIR", "where to put the sample (default: " + FOLDER + ")")
        .example("api-ledger demo");
  }

  @Override
  public Work prepare(Arguments arguments) {
    String given = arguments.parameter(0);
    Path folder = arguments.path("DIR", given.isEmpty() ? FOLDER : given);
    return environment -> workflow.apply(environment, folder);
  }
}
