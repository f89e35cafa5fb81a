package io.apiledger.surface.cli;

import io.apiledger.model.report.Report;
import io.apiledger.workflow.Environment;

/**
 * One command: how it is called, and which workflow answers. A new command is one class and its
 * place in {@link Commands}.
 */
interface Command {
  /** As users type it. */
  String name();

  /** One line for the list of commands, lower case, without a final stop. */
  String purpose();

  /** Declares parameters, options, notes and an example. */
  void describe(Syntax syntax);

  /**
   * Translates arguments. What is wrong with them is told to {@code arguments}, all of it; nothing
   * is done yet.
   */
  Work prepare(Arguments arguments);

  /** What a command does once its arguments are found good. */
  interface Work {
    Report run(Environment environment);
  }
}
