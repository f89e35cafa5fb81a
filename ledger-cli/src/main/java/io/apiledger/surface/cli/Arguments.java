package io.apiledger.surface.cli;

import io.apiledger.model.Nearest;
import io.apiledger.model.Text;
import io.apiledger.model.finding.Problem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What was typed after the name of a command, and everything that is wrong with it. Not safe for
 * use by several threads.
 */
final class Arguments {
  private final CommandSpec spec;
  private final ParseResult typed;
  private final List<Problem> problems = new ArrayList<>();

  private Arguments(CommandSpec spec, ParseResult typed) {
    this.spec = spec;
    this.typed = typed;
  }

  static Arguments parse(Command command, List<String> words) {
    CommandSpec spec = Syntax.of(command);
    CommandLine parser =
        new CommandLine(spec).setExpandAtFiles(false).setInterpolateVariables(false);
    Arguments arguments = new Arguments(spec, parser.parseArgs(words.toArray(new String[0])));
    arguments.collect(arguments.typed.errors());
    return arguments;
  }

  /** Whether an option was given. */
  boolean has(String option) {
    return typed.hasMatchedOption(option);
  }

  /** The value of an option. */
  String value(String option, String otherwise) {
    String value = typed.matchedOptionValue(option, otherwise);
    return value == null ? otherwise : value;
  }

  /** The values of an option that may be given several times. */
  List<String> values(String option) {
    return List.copyOf(typed.matchedOptionValue(option, List.<String>of()));
  }

  /** A word by its position, from 0; empty where it was not given. */
  String parameter(int index) {
    String value = typed.matchedPositionalValue(index, "");
    return value == null ? "" : value;
  }

  /** A path; a problem where it cannot be one. */
  Path path(String label, String given) {
    try {
      return Path.of(given);
    } catch (InvalidPathException e) {
      problem(label + " to be a path", Text.visible(given), "");
      return Path.of("");
    }
  }

  /** The value of an option in another form, or null where it was not given or is a problem. */
  <T> @Nullable T value(String option, String expected, Function<String, Optional<T>> form) {
    if (!has(option)) {
      return null;
    }
    String given = value(option, "");
    Optional<T> value = form.apply(given);
    if (value.isEmpty()) {
      problem(option + " " + expected, quoted(given), "");
    }
    return value.orElse(null);
  }

  /** The value of an option out of a closed list; the first of them where it was not given. */
  String choice(String option, List<String> known) {
    String given = value(option, known.get(0));
    if (known.contains(given)) {
      return given;
    }
    problem(option + " " + oneOf(known), quoted(given), Nearest.hint(given, known));
    return known.get(0);
  }

  /** Remembers that something is wrong; an empty {@code next} leads to the help page. */
  void problem(String expected, String found, String next) {
    String step = next.isEmpty() ? spec.name() + " --help shows how to call it" : next;
    problems.add(new Problem(null, expected, found, step));
  }

  /** Everything that is wrong, as far as it was looked at. */
  List<Problem> problems() {
    return problems;
  }

  boolean wantsHelp() {
    return typed.isUsageHelpRequested();
  }

  static String oneOf(List<String> known) {
    return "one of " + String.join(", ", known);
  }

  static String quoted(String given) {
    return '"' + Text.shortened(given, 200) + '"';
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
        problem("nothing after the last parameter of " + spec.name(), quoted(word), "");
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
