package io.apiledger.surface.cli;

import io.apiledger.workflow.Formats;
import java.util.ArrayList;
import java.util.List;

/**
 * How one command is called: its words and options. {@link PlainLine} reads by it what most people
 * type, {@link CommandModel} hands it to the command-line library for everything else.
 */
final class Syntax {
  private final List<Word> words = new ArrayList<>();
  private final List<Option> own = new ArrayList<>();
  private final Command command;
  private boolean configured;
  private String example = "";

  /** What an option takes. */
  enum Kind {
    FLAG,
    VALUE,
    VALUES,
    HELP
  }

  /**
   * An option.
   *
   * @param label what its value is called; empty where it takes none
   */
  record Option(List<String> names, Kind kind, String label, String meaning) {}

  /**
   * A word that stands in a place of its own.
   *
   * @param synopsis how a synopsis shows it
   */
  record Word(String label, String synopsis, boolean required, String meaning) {}

  private Syntax(Command command) {
    this.command = command;
  }

  static Syntax of(Command command) {
    Syntax syntax = new Syntax(command);
    command.describe(syntax);
    return syntax;
  }

  /** A word that must be given. */
  Syntax parameter(String label, String meaning) {
    words.add(new Word(label, label, true, meaning));
    return this;
  }

  /** A word that may be given. */
  Syntax optionalParameter(String label, String meaning) {
    words.add(new Word(label, "[" + label + "]", false, meaning));
    return this;
  }

  /** An option without a value. */
  Syntax flag(String name, String meaning) {
    own.add(new Option(List.of(name), Kind.FLAG, "", meaning));
    return this;
  }

  /** An option with a value. */
  Syntax option(String name, String label, String meaning) {
    own.add(new Option(List.of(name), Kind.VALUE, label, meaning));
    return this;
  }

  /** An option with a value that may be given several times. */
  Syntax repeatable(String name, String label, String meaning) {
    own.add(new Option(List.of(name), Kind.VALUES, label, meaning));
    return this;
  }

  /** Adds the options of every command that works under a configuration. */
  Syntax readsConfiguration() {
    configured = true;
    return this;
  }

  /** One call that does something useful. */
  Syntax example(String call) {
    example = call;
    return this;
  }

  /** With the name of the program. */
  String name() {
    return "api-ledger " + command.name();
  }

  /** What it is for, as a sentence. */
  String purpose() {
    String purpose = command.purpose();
    return Character.toUpperCase(purpose.charAt(0)) + purpose.substring(1) + ".";
  }

  String example() {
    return example;
  }

  List<Word> words() {
    return words;
  }

  /** Its own options. */
  List<Option> own() {
    return own;
  }

  /** All of them. */
  List<Option> options() {
    List<Option> all = new ArrayList<>(own);
    all.addAll(configuration());
    all.addAll(report());
    return all;
  }

  /** Those of every command that works under a configuration; none where it does not. */
  List<Option> configuration() {
    return configured
        ? List.of(
            valued("default: api-ledger.yaml, looked for upwards", "FILE", "--config"),
            valued("only this audience", "NAME", "--audience"),
            valued(
                "exit with 1 from this severity on: error, warning, info, never (default: error)",
                "LEVEL",
                "--fail-on"),
            valued("what counts as today, such as 2026-01-31", "DATE", "--as-of"))
        : List.of();
  }

  /** Those of every command. */
  List<Option> report() {
    return List.of(
        new Option(
            List.of("--format"),
            Kind.VALUES,
            "FORMAT[=FILE]",
            String.join(", ", Formats.names())
                + " (default: text); FORMAT=FILE also writes a file; repeatable"),
        valued("write the report here, not to standard output", "FILE", "-o", "--output"),
        new Option(
            List.of("-q", "--quiet"),
            Kind.FLAG,
            "",
            "no progress; of text only the verdict, unless it holds"),
        valued("auto, always, never (default: auto)", "WHEN", "--color"),
        new Option(List.of("-h", "--help"), Kind.HELP, "", "this page"));
  }

  private static Option valued(String meaning, String label, String... names) {
    return new Option(List.of(names), Kind.VALUE, label, meaning);
  }
}
