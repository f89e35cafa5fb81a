package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.Expression.Items;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The methods of texts. Pure. */
final class TextMethods {
  private TextMethods() {}

  /** What a method gives; null where that is not known. */
  static @Nullable Value call(Value.Text self, String name, Arguments arguments, Site site) {
    String text = self.text();
    String first = text(arguments.value("", 0));
    String second = text(arguments.value("", 1));
    boolean none = arguments.positional().isEmpty();
    String changed =
        switch (name) {
          case "zfill" -> filled(text, arguments.value("", 0));
          case "encode", "decode" -> text;
          case "lower", "casefold" -> text.toLowerCase(Locale.ROOT);
          case "upper" -> text.toUpperCase(Locale.ROOT);
          case "title", "capitalize" -> capitalised(text, name.equals("title"));
          case "strip" -> none ? text.strip() : first == null ? null : strip(text, first, 3);
          case "lstrip" ->
              none ? text.stripLeading() : first == null ? null : strip(text, first, 1);
          case "rstrip" ->
              none ? text.stripTrailing() : first == null ? null : strip(text, first, 2);
          case "removeprefix" ->
              first == null ? null : text.startsWith(first) ? text.substring(first.length()) : text;
          case "removesuffix" ->
              first == null
                  ? null
                  : text.endsWith(first) ? text.substring(0, text.length() - first.length()) : text;
          case "replace" ->
              first == null || second == null || first.isEmpty()
                  ? null
                  : text.replace(first, second);
          default -> null;
        };
    if (changed != null) {
      return Operations.text(changed, self.soft());
    }
    return switch (name) {
      case "join" -> join(self, arguments, site);
      case "format" -> Formats.format(self, arguments);
      case "split" -> arguments.positional().size() > 1 ? null : split(self, first, none);
      case "rsplit", "rpartition", "partition" -> parts(self, name, arguments);
      case "startswith" -> meets(self, arguments, text::startsWith);
      case "endswith" -> meets(self, arguments, text::endsWith);
      default -> null;
    };
  }

  private static String capitalised(String text, boolean each) {
    StringBuilder out = new StringBuilder(text.length());
    boolean start = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      out.append(start ? Character.toUpperCase(c) : Character.toLowerCase(c));
      start = each && !Character.isLetterOrDigit(c);
    }
    return out.toString();
  }

  private static String strip(String text, String set, int sides) {
    int start = 0;
    int end = text.length();
    while ((sides & 1) != 0 && start < end && set.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while ((sides & 2) != 0 && end > start && set.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  private static @Nullable Value join(Value.Text self, Arguments arguments, Site site) {
    if (!(arguments.value("", 0) instanceof Sequence sequence) || sequence.isOpen()) {
      return null;
    }
    List<Value> parts = new ArrayList<>();
    for (Value item : sequence.items()) {
      if (!parts.isEmpty()) {
        parts.add(self);
      }
      parts.add(item);
    }
    return Operations.joined(parts, site);
  }

  private static @Nullable Value split(Value.Text self, @Nullable String by, boolean none) {
    if (none || by == null || by.isEmpty()) {
      return none ? texts(self, self.text().strip().split("\\s+", -1)) : null;
    }
    return texts(self, self.text().split(java.util.regex.Pattern.quote(by), -1));
  }

  private static Value texts(Value.Text of, String[] parts) {
    List<Value> values = new ArrayList<>();
    for (String part : parts) {
      values.add(new Value.Text(part, of.soft()));
    }
    return Sequence.of(values);
  }

  private static @Nullable String filled(String text, @Nullable Value width) {
    return width instanceof Value.Whole whole && whole.number() <= Operations.LONGEST
        ? "0".repeat((int) Math.max(0, whole.number() - text.length())) + text
        : null;
  }

  /** {@code partition}, {@code rpartition}, and {@code rsplit} once. */
  private static @Nullable Value parts(Value.Text self, String name, Arguments arguments) {
    String by = text(arguments.value("", 0));
    boolean splits = name.equals("rsplit");
    boolean once = arguments.value("maxsplit", 1) instanceof Value.Whole most && most.number() == 1;
    if (by == null || by.isEmpty() || splits && !once) {
      return null;
    }
    String text = self.text();
    int at = name.equals("partition") ? text.indexOf(by) : text.lastIndexOf(by);
    List<String> parts =
        at < 0
            ? splits
                ? List.of(text)
                : name.equals("partition") ? List.of(text, "", "") : List.of("", "", text)
            : splits
                ? List.of(text.substring(0, at), text.substring(at + by.length()))
                : List.of(text.substring(0, at), by, text.substring(at + by.length()));
    return new Sequence(
        Items.Kind.TUPLE,
        parts.stream().map(part -> (Value) new Value.Text(part, self.soft())).toList());
  }

  /** Whether a predicate holds for one of the texts that are asked for. */
  private static @Nullable Value meets(
      Value.Text self, Arguments arguments, Predicate<String> predicate) {
    Value asked = arguments.value("", 0);
    List<Value> all =
        asked instanceof Sequence several
            ? several.items()
            : asked == null ? List.of() : List.of(asked);
    if (all.isEmpty() || !all.stream().allMatch(Value.Text.class::isInstance)) {
      return null;
    }
    boolean met = all.stream().anyMatch(one -> predicate.test(((Value.Text) one).text()));
    return new Value.Truth(met, self.soft());
  }

  private static @Nullable String text(@Nullable Value value) {
    return value instanceof Value.Text text ? text.text() : null;
  }
}
