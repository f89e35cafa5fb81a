package io.apiledger.surface.cli;

import io.apiledger.model.Nearest;
import io.apiledger.model.Text;
import io.apiledger.model.finding.Problem;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was typed after the name of a command, and everything that is wrong with it. Not safe for
 * use by several threads.
 */
final class Arguments {
  private final String name;
  private final Line typed;
  private final List<Problem> problems = new ArrayList<>();

  private Arguments(String name, Line typed) {
    this.name = name;
    this.typed = typed;
  }

  static Arguments parse(Command command, List<String> words) {
    Syntax syntax = Syntax.of(command);
    Line plain = PlainLine.read(syntax, words);
    if (plain != null) {
      return new Arguments(syntax.name(), plain);
    }
    LibraryLine line = LibraryLine.read(syntax, words);
    Arguments arguments = new Arguments(syntax.name(), line);
    line.wrong().forEach(one -> arguments.problem(one.expected(), one.found(), one.next()));
    return arguments;
  }

  /** Whether an option was given. */
  boolean has(String option) {
    return typed.has(option);
  }

  /** The value of an option. */
  String value(String option, String otherwise) {
    List<String> values = typed.values(option);
    return values.isEmpty() ? otherwise : values.get(0);
  }

  /** The values of an option that may be given several times. */
  List<String> values(String option) {
    return typed.values(option);
  }

  /** A word by its position, from 0; empty where it was not given. */
  String parameter(int index) {
    return typed.word(index);
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
    String step = next.isEmpty() ? name + " --help shows how to call it" : next;
    problems.add(new Problem(null, expected, found, step));
  }

  /** Everything that is wrong, as far as it was looked at. */
  List<Problem> problems() {
    return problems;
  }

  boolean wantsHelp() {
    return typed.wantsHelp();
  }

  static String oneOf(List<String> known) {
    return "one of " + String.join(", ", known);
  }

  static String quoted(String given) {
    return '"' + Text.shortened(given, 200) + '"';
  }
}
