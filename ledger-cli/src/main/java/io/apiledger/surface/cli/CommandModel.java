package io.apiledger.surface.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * How one command is called, for the command-line library: for its help page, and for lines that
 * are wrong or written in one of the rarer ways. Built by hand, because annotations cost start-up
 * time.
 */
final class CommandModel {
  private static final int NAME_COLUMN = 22;

  private CommandModel() {}

  static CommandSpec of(Syntax syntax) {
    CommandSpec spec = CommandSpec.create();
    spec.name(syntax.name());
    StringBuilder synopsis = new StringBuilder(syntax.name());
    List<Syntax.Word> words = syntax.words();
    for (int i = 0; i < words.size(); i++) {
      spec.addPositional(positional(i, words.get(i)));
      synopsis.append(' ').append(words.get(i).synopsis());
    }
    options(syntax.own()).forEach(spec::addOption);
    if (!syntax.configuration().isEmpty()) {
      spec.addArgGroup(group("%nConfiguration:%n", options(syntax.configuration())));
    }
    spec.addArgGroup(group("%nReport:%n", options(syntax.report())));
    spec.usageMessage()
        .width(Host.COLUMNS)
        .longOptionsMaxWidth(NAME_COLUMN)
        .sortOptions(false)
        .synopsisHeading("Usage: ")
        .customSynopsis(synopsis + " [OPTION]...")
        .descriptionHeading("%n")
        .description(syntax.purpose())
        .parameterListHeading("%nParameters:%n")
        .optionListHeading(syntax.own().isEmpty() ? "" : "%nOptions:%n")
        .footerHeading("%nExample:%n")
        .footer("  " + syntax.example());
    spec.parser()
        .collectErrors(true)
        .caseInsensitiveEnumValuesAllowed(false)
        .unmatchedArgumentsAllowed(false);
    return spec;
  }

  private static PositionalParamSpec positional(int index, Syntax.Word word) {
    return PositionalParamSpec.builder()
        .index(Integer.toString(index))
        .paramLabel(word.label())
        .arity(word.required() ? "1" : "0..1")
        .required(word.required())
        .type(String.class)
        .description(word.meaning())
        .build();
  }

  private static ArgGroupSpec group(String heading, List<OptionSpec> options) {
    ArgGroupSpec.Builder group =
        ArgGroupSpec.builder()
            .heading(heading)
            .validate(false)
            .exclusive(false)
            .multiplicity("0..1");
    options.forEach(group::addArg);
    return group.build();
  }

  private static List<OptionSpec> options(List<Syntax.Option> options) {
    List<OptionSpec> specs = new ArrayList<>();
    for (Syntax.Option option : options) {
      String[] others = option.names().subList(1, option.names().size()).toArray(new String[0]);
      OptionSpec.Builder spec =
          OptionSpec.builder(option.names().get(0), others).description(option.meaning());
      switch (option.kind()) {
        case FLAG -> spec.type(boolean.class);
        case HELP -> spec.type(boolean.class).usageHelp(true);
        case VALUE -> spec.type(String.class).paramLabel(option.label());
        case VALUES ->
            spec.type(List.class)
                .auxiliaryTypes(String.class)
                .arity("1")
                .paramLabel(option.label());
      }
      specs.add(spec.build());
    }
    return specs;
  }
}
