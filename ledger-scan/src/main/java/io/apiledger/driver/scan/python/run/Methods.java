package io.apiledger.driver.scan.python.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods of texts, lists and dictionaries. For one thread. */
final class Methods {
  private final Interpreter interpreter;

  Methods(Interpreter interpreter) {
    this.interpreter = interpreter;
  }

  Value call(Value.MethodOf method, Arguments arguments, Site site) {
    Value result = null;
    if (method.self() instanceof Value.Text text) {
      result = ofText(text, method.name(), arguments, site);
    } else if (method.self() instanceof Sequence sequence) {
      result = ofSequence(sequence, method.name(), arguments, site);
    } else if (method.self() instanceof Dict dict) {
      result = ofDict(dict, method.name(), arguments, site);
    }
    return result == null ? Interpreter.unknown(site) : result;
  }

  private static @Nullable Value ofText(
      Value.Text self, String name, Arguments arguments, Site site) {
    String text = self.text();
    String first = text(arguments.value("", 0));
    String second = text(arguments.value("", 1));
    boolean none = arguments.positional().isEmpty();
    String changed =
        switch (name) {
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
      case "split" -> split(self, first, none);
      case "startswith" ->
          first == null ? null : new Value.Truth(text.startsWith(first), self.soft());
      case "endswith" -> first == null ? null : new Value.Truth(text.endsWith(first), self.soft());
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
    return new Operations().joined(parts, site);
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

  private @Nullable Value ofSequence(Sequence self, String name, Arguments arguments, Site site) {
    Value first = arguments.value("", 0);
    switch (name) {
      case "append", "add" -> {
        if (first != null) {
          room(self, site);
          self.items().add(first);
        }
        return Value.None.CERTAIN;
      }
      case "insert" -> {
        Value second = arguments.value("", 1);
        if (second != null && first instanceof Value.Whole at && at.number() >= 0) {
          room(self, site);
          self.items().add((int) Math.min(at.number(), self.items().size()), second);
        } else {
          self.open(true);
        }
        return Value.None.CERTAIN;
      }
      case "extend", "update" -> {
        if (first != null) {
          extend(self, first, site);
        }
        return Value.None.CERTAIN;
      }
      case "copy" -> {
        return new Sequence(self.kind(), self.items()).open(self.isOpen());
      }
      default -> {
        return null;
      }
    }
  }

  /** Adds all of another one. */
  void extend(Sequence self, Value more, Site site) {
    List<Value> items = new Loops(interpreter).items(more, site);
    room(self, site);
    self.items().addAll(items == null ? List.of() : List.copyOf(items));
    self.open(items == null || more instanceof Sequence other && other.isOpen());
  }

  private static void room(Sequence self, Site site) {
    if (self.items().size() >= Operations.MOST_ITEMS) {
      throw new TooMuchException(
          site, "more than " + Operations.MOST_ITEMS + " elements in a list");
    }
  }

  private static @Nullable Value ofDict(Dict self, String name, Arguments arguments, Site site) {
    Value first = arguments.value("", 0);
    return switch (name) {
      case "items" -> {
        List<Value> pairs = new ArrayList<>();
        for (Map.Entry<Value, Value> entry : self.entries().entrySet()) {
          pairs.add(
              new Sequence(
                  io.apiledger.driver.scan.python.Expression.Items.Kind.TUPLE,
                  List.of(entry.getKey(), entry.getValue())));
        }
        yield Sequence.of(pairs).open(self.isOpen());
      }
      case "keys" -> Sequence.of(List.copyOf(self.entries().keySet())).open(self.isOpen());
      case "values" -> Sequence.of(List.copyOf(self.entries().values())).open(self.isOpen());
      case "get", "pop", "setdefault" -> {
        Value found = first == null ? null : self.entries().get(first);
        Value other = arguments.value("default", 1);
        if (found == null && name.equals("setdefault") && first != null && other != null) {
          self.entries().put(first, other);
        }
        if (name.equals("pop") && first != null) {
          self.entries().remove(first);
        }
        yield found != null
            ? found
            : self.isOpen() || !(first instanceof Value.Text)
                ? Interpreter.unknown(site)
                : other == null ? Value.None.CERTAIN : other;
      }
      case "update" -> {
        if (first instanceof Dict more) {
          self.putAll(more);
        } else if (first != null) {
          self.open(true);
        }
        arguments
            .named()
            .forEach((key, value) -> self.entries().put(new Value.Text(key), value.value()));
        yield Value.None.CERTAIN;
      }
      case "copy" -> {
        Dict copy = new Dict();
        copy.putAll(self);
        yield copy;
      }
      default -> null;
    };
  }

  private static @Nullable String text(@Nullable Value value) {
    return value instanceof Value.Text text ? text.text() : null;
  }
}
