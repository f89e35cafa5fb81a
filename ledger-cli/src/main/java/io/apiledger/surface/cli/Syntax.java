package io.apiledger.surface.cli;

import io.apiledger.workflow.Formats;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * How one command is called. Together with {@link Arguments} the one place that knows the
 * command-line library; its model is built by hand because annotations cost start-up time.
 */
final class Syntax {
  private static final int NAME_COLUMN = 22;

  private final CommandSpec spec = CommandSpec.create();
  private final List<String> parameters = new ArrayList<>();
  private final List<OptionSpec> own = new ArrayList<>();
  private final Command command;
  private boolean configured;
  private String example = "";

  private Syntax(Command command) {
    this.command = command;
  }

  static CommandSpec of(Command command) {
    Syntax syntax = new Syntax(command);
    command.describe(syntax);
    return syntax.finished();
  }

  /** A word that must be given. */
  Syntax parameter(String label, String meaning) {
    return positional(label, label, "1", meaning);
  }

  /** A word that may be given. */
  Syntax optionalParameter(String label, String meaning) {
    return positional(label, "[" + label + "]", "0..1", meaning);
  }

  /** An option without a value. */
  Syntax flag(String name, String meaning) {
    own.add(OptionSpec.builder(name).type(boolean.class).description(meaning).build());
    return this;
  }

  /** An option with a value. */
  Syntax option(String name, String label, String meaning) {
    own.add(valued(meaning, label, name));
    return this;
  }

  /** An option with a value that may be given several times. */
  Syntax repeatable(String name, String label, String meaning) {
    own.add(repeated(meaning, label, name));
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

  private Syntax positional(String label, String synopsis, String arity, String meaning) {
    int index = parameters.size();
    parameters.add(synopsis);
    spec.addPositional(
        PositionalParamSpec.builder()
            .index(Integer.toString(index))
            .paramLabel(label)
            .arity(arity)
            .required(arity.equals("1"))
            .type(String.class)
            .description(meaning)
            .build());
    return this;
  }

  private CommandSpec finished() {
    spec.name("api-ledger " + command.name());
    for (OptionSpec option : own) {
      spec.addOption(option);
    }
    if (configured) {
      spec.addArgGroup(group("%nConfiguration:%n", configuration()));
    }
    spec.addArgGroup(group("%nReport:%n", report()));
    StringBuilder synopsis = new StringBuilder("api-ledger ").append(command.name());
    for (String parameter : parameters) {
      synopsis.append(' ').append(parameter);
    }
    spec.usageMessage()
        .width(Host.COLUMNS)
        .longOptionsMaxWidth(NAME_COLUMN)
        .sortOptions(false)
        .synopsisHeading("Usage: ")
        .customSynopsis(synopsis + " [OPTION]...")
        .descriptionHeading("%n")
        .description(sentence(command.purpose()))
        .parameterListHeading("%nParameters:%n")
        .optionListHeading(own.isEmpty() ? "" : "%nOptions:%n")
        .footerHeading("%nExample:%n")
        .footer("  " + example);
    spec.parser()
        .collectErrors(true)
        .caseInsensitiveEnumValuesAllowed(false)
        .unmatchedArgumentsAllowed(false);
    return spec;
  }

  private static ArgGroupSpec group(String heading, List<OptionSpec> options) {
    ArgGroupSpec.Builder group =
        ArgGroupSpec.builder()
            .heading(heading)
            .validate(false)
            .exclusive(false)
            .multiplicity("0..1");
    for (OptionSpec option : options) {
      group.addArg(option);
    }
    return group.build();
  }

  private static List<OptionSpec> configuration() {
    return List.of(
        valued("default: api-ledger.yaml, looked for upwards", "FILE", "--config"),
        valued("only this audience", "NAME", "--audience"),
        valued(
            "exit with 1 from this severity on: error, warning, info, never (default: error)",
            "LEVEL",
            "--fail-on"),
        valued("what counts as today, such as 2026-01-31", "DATE", "--as-of"));
  }

  private static List<OptionSpec> report() {
    return List.of(
        repeated(
            String.join(", ", Formats.names())
                + " (default: text); FORMAT=FILE also writes a file; repeatable",
            "FORMAT[=FILE]",
            "--format"),
        valued("write the report here, not to standard output", "FILE", "-o", "--output"),
        OptionSpec.builder("-q", "--quiet")
            .type(boolean.class)
            .description("no progress; of text only the verdict, unless it holds")
            .build(),
        valued("auto, always, never (default: auto)", "WHEN", "--color"),
        OptionSpec.builder("-h", "--help")
            .type(boolean.class)
            .usageHelp(true)
            .description("this page")
            .build());
  }

  private static OptionSpec valued(String meaning, String label, String... names) {
    return OptionSpec.builder(names[0], rest(names))
        .type(String.class)
        .paramLabel(label)
        .description(meaning)
        .build();
  }

  private static OptionSpec repeated(String meaning, String label, String name) {
    return OptionSpec.builder(name)
        .type(List.class)
        .auxiliaryTypes(String.class)
        .arity("1")
        .paramLabel(label)
        .description(meaning)
        .build();
  }

  private static String[] rest(String[] names) {
    return Arrays.copyOfRange(names, 1, names.length);
  }

  private static String sentence(String purpose) {
    return Character.toUpperCase(purpose.charAt(0)) + purpose.substring(1) + ".";
  }
}
