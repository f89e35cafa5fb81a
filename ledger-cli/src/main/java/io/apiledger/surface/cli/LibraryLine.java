package io.apiledger.surface.cli;

import io.apiledger.model.Nearest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * A line as the command-line library reads it, whatever stands there, and what is wrong with it.
 * Together with {@link CommandModel} and {@link HelpPage} the one place that knows the library.
 */
final class LibraryLine implements Line {
  private final CommandSpec spec;
  private final ParseResult typed;
  private final List<Wrong> wrong = new ArrayList<>();

  /**
   * What is wrong with a line.
   *
   * @param next empty where the help page says it
   */
  record Wrong(String expected, String found, String next) {}

  private LibraryLine(CommandSpec spec, ParseResult typed) {
    this.spec = spec;
    this.typed = typed;
    collect(typed.errors());
  }

  static LibraryLine read(Syntax syntax, List<String> words) {
    CommandSpec spec = CommandModel.of(syntax);
    CommandLine parser =
        new CommandLine(spec).setExpandAtFiles(false).setInterpolateVariables(false);
    return new LibraryLine(spec, parser.parseArgs(words.toArray(new String[0])));
  }

  List<Wrong> wrong() {
    return wrong;
  }

  @Override
  public boolean has(String option) {
    return typed.hasMatchedOption(option);
  }

  @Override
  public List<String> values(String option) {
    Object value = typed.matchedOptionValue(option, null);
    if (value instanceof List<?> several) {
      return several.stream().map(String::valueOf).toList();
    }
    return value == null ? List.of() : List.of(String.valueOf(value));
  }

  @Override
  public String word(int index) {
    String value = typed.matchedPositionalValue(index, "");
    return value == null ? "" : value;
  }

  @Override
  public boolean wantsHelp() {
    return typed.isUsageHelpRequested();
  }

  private void problem(String expected, String found, String next) {
    wrong.add(new Wrong(expected, found, next));
  }

  /** An unknown option makes the rest of the line hard to read: then nothing else is said. */
  private void collect(List<Exception> errors) {
    List<String> unknown =
        typed.unmatched().stream().filter(w -> w.length() > 1 && w.startsWith("-")).toList();
    for (String word : unknown) {
      String name = word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
      problem("an option of " + spec.name(), name, Nearest.hint(name, optionNames()));
    }
    if (unknown.isEmpty()) {
      errors.forEach(this::collect);
    }
  }

  private void collect(Exception error) {
    if (error instanceof MissingParameterException missing) {
      for (ArgSpec argument : missing.getMissing()) {
        missing(argument);
      }
    } else if (error instanceof UnmatchedArgumentException unmatched) {
      for (String word : unmatched.getUnmatched()) {
        problem("nothing after the last parameter of " + spec.name(), Arguments.quoted(word), "");
      }
    } else if (error instanceof OverwrittenOptionException twice) {
      problem(name(twice.getOverwritten()) + " at most once", "it several times", "");
    } else {
      problem("arguments of " + spec.name(), String.valueOf(error.getMessage()), "");
    }
  }

  private void missing(ArgSpec argument) {
    if (argument.isOption()) {
      problem(argument.paramLabel() + " after " + name(argument), "nothing", "");
    } else {
      problem(argument.paramLabel() + ": " + argument.description()[0], "nothing", "");
    }
  }

  private Collection<String> optionNames() {
    return spec.optionsMap().keySet();
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
