package io.apiledger.driver.scan.python.run;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code re.sub(pattern, replacement, text)}, by which names of classes become paths. Patterns that
 * mean something else to Java are rare and look different; how long one may look is bounded.
 */
final class Substitution {
  private static final int MOST_LOOKS = 20_000;

  /** Repetitions of nothing look at nothing, so what a pattern asks for is bounded too. */
  private static final int MOST_REPETITIONS = 1_000;

  private static final Pattern REPETITION = Pattern.compile("\\{(\\d+)");

  private Substitution() {}

  /** The text; null where it is not known. */
  static @Nullable Value sub(Arguments arguments) {
    return arguments.value("pattern", 0) instanceof Value.Text pattern
            && arguments.value("repl", 1) instanceof Value.Text replacement
            && arguments.value("string", 2) instanceof Value.Text text
            && arguments.value("count", 3) == null
            && arguments.value("flags", 4) == null
        ? sub(pattern, replacement, text)
        : null;
  }

  private static @Nullable Value sub(Value.Text pattern, Value.Text replacement, Value.Text text) {
    if (repetitions(pattern.text()) > MOST_REPETITIONS) {
      return null;
    }
    try {
      Matcher matcher =
          Pattern.compile(pattern.text().replace("(?P<", "(?<")).matcher(new Looked(text.text()));
      String by = java(replacement.text());
      StringBuilder made = new StringBuilder();
      while (matcher.find()) {
        matcher.appendReplacement(made, by);
        if (made.length() > Operations.LONGEST) {
          return null;
        }
      }
      String whole = matcher.appendTail(made).toString();
      return Operations.text(whole, text.soft() || replacement.soft() || pattern.soft());
    } catch (IllegalArgumentException // No pattern, or a group that is not there.
        | IllegalStateException
        | IndexOutOfBoundsException
        | StackOverflowError e) {
      return null;
    }
  }

  /** How often the innermost part may have to be there: repetitions may stand in each other. */
  private static double repetitions(String pattern) {
    double all = 1;
    for (Matcher one = REPETITION.matcher(pattern); one.find(); ) {
      all *= Math.max(1, Double.parseDouble(one.group(1)));
    }
    return all;
  }

  /** As Java writes a replacement: {@code $1} for {@code \1} and {@code \g<1>}. */
  private static String java(String replacement) {
    return replacement
        .replace("$", "\\$")
        .replaceAll("\\\\g<(\\d)>|\\\\(\\d)", "\\$$1$2")
        .replaceAll("\\\\g<(\\w+)>", "\\${$1}");
  }

  /** A text that is looked at only so often. */
  private static final class Looked implements CharSequence {
    private final String text;
    private int looks;

    Looked(String text) {
      this.text = text;
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public char charAt(int index) {
      if (++looks > MOST_LOOKS) {
        throw new IllegalStateException("looked too often");
      }
      return text.charAt(index);
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }
  }
}
