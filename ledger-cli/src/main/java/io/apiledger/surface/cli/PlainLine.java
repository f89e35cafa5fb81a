package io.apiledger.surface.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what most people type: options by their whole names with their values behind them, and the
 * words that a command takes. To load the command-line library for that costs more than many
 * commands do. Anything else is not for it to judge.
 */
final class PlainLine implements Line {
  private final Map<String, Syntax.Option> options = new HashMap<>();
  private final Map<String, List<String>> given = new HashMap<>(); // By their first names.
  private final List<String> words = new ArrayList<>();

  private PlainLine(Syntax syntax) {
    for (Syntax.Option option : syntax.options()) {
      for (String name : option.names()) {
        options.put(name, option);
      }
    }
  }

  /** The line; null where it is wrong, or written in one of the rarer ways. */
  static @Nullable Line read(Syntax syntax, List<String> line) {
    PlainLine plain = new PlainLine(syntax);
    for (int i = 0; i < line.size(); i++) {
      String next = line.get(i);
      if (next.isEmpty()) {
        return null;
      }
      if (next.charAt(0) != '-') {
        plain.words.add(next);
        continue;
      }
      Syntax.Option option = plain.options.get(next);
      if (option == null || option.kind() == Syntax.Kind.HELP) {
        return null;
      }
      String value = "";
      if (option.kind() != Syntax.Kind.FLAG) {
        value = ++i < line.size() ? line.get(i) : "";
        if (value.isEmpty() || value.charAt(0) == '-') {
          return null;
        }
      }
      if (!plain.add(option, value)) {
        return null;
      }
    }
    return plain.fits(syntax.words()) ? plain : null;
  }

  private static String first(Syntax.Option option) {
    return option.names().get(0);
  }

  /** Whether it may be given once more. */
  private boolean add(Syntax.Option option, String value) {
    List<String> values = given.get(first(option));
    if (values == null) {
      values = new ArrayList<>();
      given.put(first(option), values);
    } else if (option.kind() != Syntax.Kind.VALUES) {
      return false;
    }
    values.add(value);
    return true;
  }

  private boolean fits(List<Syntax.Word> places) {
    return words.size() <= places.size()
        && (words.size() == places.size() || !places.get(words.size()).required());
  }

  @Override
  public boolean has(String option) {
    return !values(option).isEmpty();
  }

  @Override
  public List<String> values(String option) {
    Syntax.Option known = options.get(option);
    return known == null ? List.of() : given.getOrDefault(first(known), List.of());
  }

  @Override
  public String word(int index) {
    return index < words.size() ? words.get(index) : "";
  }

  @Override
  public boolean wantsHelp() {
    return false;
  }
}
