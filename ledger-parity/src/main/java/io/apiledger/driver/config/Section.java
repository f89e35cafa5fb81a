package io.apiledger.driver.config;

import io.apiledger.model.Located;
import io.apiledger.model.Nearest;
import io.apiledger.model.Text;
import io.apiledger.model.tree.Mark;
import io.apiledger.model.tree.Pointer;
import io.apiledger.model.tree.Tree;
import io.apiledger.model.tree.Tree.Mapping;
import io.apiledger.model.tree.Tree.Member;
import io.apiledger.model.tree.Tree.Scalar;
import io.apiledger.model.tree.Tree.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A mapping of the configuration while it is being read: hands out typed values, remembers which
 * keys were asked for, and reports the others. A value that is wrong is reported and read as
 * absent, so that one run shows every problem.
 */
final class Section {
  private final Mapping mapping;
  private final Pointer pointer;
  private final Problems problems;
  private final Set<String> known = new TreeSet<>();

  private Section(Mapping mapping, Pointer pointer, Problems problems) {
    this.mapping = mapping;
    this.pointer = pointer;
    this.problems = problems;
  }

  /** The mapping at a place; null, and a problem, if there is something else. */
  static @Nullable Section of(Tree tree, Pointer pointer, Problems problems) {
    if (tree instanceof Mapping mapping) {
      return new Section(mapping, pointer, problems);
    }
    problems.add(pointer, tree.at(), "a mapping", tree.kind(), "write keys with values here");
    return null;
  }

  Mark at() {
    return mapping.at();
  }

  /** Where the value of a key stands. */
  Mark at(String key) {
    Member member = mapping.member(key);
    return member == null ? mapping.at() : member.value().at();
  }

  Pointer pointer() {
    return pointer;
  }

  List<Member> members() {
    return mapping.members();
  }

  /** The value of a key, which becomes a known one; null if absent or {@code null}. */
  @Nullable Tree value(String key) {
    known.add(key);
    Tree value = mapping.get(key);
    return value instanceof Scalar scalar && scalar.type() == Tree.Type.NULL ? null : value;
  }

  /** Whether the key is there. */
  boolean has(String key) {
    return value(key) != null;
  }

  /** Text or a number as written; null if absent. */
  @Nullable String text(String key) {
    Tree value = value(key);
    return value == null ? null : scalar(key, value);
  }

  /** Text or a number as written, and its place; null if absent. */
  @Nullable Located<String> located(String key) {
    String text = text(key);
    return text == null ? null : new Located<>(text, problems.at(pointer.child(key), at(key)));
  }

  /** Text that must be there; null, and a problem, if it is not. */
  @Nullable String requiredText(String key, String what) {
    String text = text(key);
    if (text == null && !has(key)) {
      missing(key, what);
    } else if (text != null && text.isBlank()) {
      wrong(key, what, "nothing", "fill in " + key);
      return null;
    }
    return text;
  }

  /** A value type made from text; null if absent or refused. */
  <T> @Nullable T converted(String key, @Nullable String text, Function<String, T> convert) {
    return text == null ? null : converted(key, at(key), text, convert);
  }

  /** The same for a text at another place below the key. */
  <T> @Nullable T converted(String key, Mark at, String text, Function<String, T> convert) {
    try {
      return convert.apply(text);
    } catch (IllegalArgumentException e) {
      refused(key, at, e);
      return null;
    }
  }

  /** One text or a list of texts; empty if absent. */
  List<String> texts(String key) {
    return items(key).stream().map(Scalar::text).toList();
  }

  /** The same with the place of each. */
  List<Scalar> items(String key) {
    Tree value = value(key);
    if (value == null) {
      return List.of();
    }
    List<Tree> candidates = value instanceof Sequence sequence ? sequence.items() : List.of(value);
    List<Scalar> items = new ArrayList<>();
    for (Tree candidate : candidates) {
      if (candidate instanceof Scalar scalar && scalar.type() != Tree.Type.NULL) {
        items.add(scalar);
      } else {
        scalar(key, candidate);
      }
    }
    return items;
  }

  /** The mappings of a list; empty if absent. */
  List<Section> sections(String key) {
    Tree value = value(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof Sequence sequence)) {
      wrong(key, "a list of mappings", value.kind(), "start each one with - ");
      return List.of();
    }
    List<Section> sections = new ArrayList<>();
    for (int i = 0; i < sequence.items().size(); i++) {
      Section section = of(sequence.items().get(i), pointer.child(key).child(i), problems);
      if (section != null) {
        sections.add(section);
      }
    }
    return sections;
  }

  /** Whether the key holds a list without items. */
  boolean isEmptyList(String key) {
    return value(key) instanceof Sequence sequence && sequence.items().isEmpty();
  }

  /** Whether the key holds a list. */
  boolean isList(String key) {
    return value(key) instanceof Sequence;
  }

  /** The mapping under a key; null if absent. */
  @Nullable Section section(String key) {
    Tree value = value(key);
    return value == null ? null : of(value, pointer.child(key), problems);
  }

  /** One of a few words; the fallback if absent or wrong. */
  <T> T choice(String key, List<T> choices, Function<T, String> text, T fallback) {
    String found = text(key);
    if (found == null) {
      return fallback;
    }
    for (T choice : choices) {
      if (text.apply(choice).equals(found)) {
        return choice;
      }
    }
    String all = String.join(", ", choices.stream().map(text).toList());
    wrong(key, "one of " + all, "\"" + shown(found) + "\"", "choose one of them");
    return fallback;
  }

  void missing(String key, String what) {
    problems.add(pointer, mapping.at(), what, "no " + key, "add the key " + key);
  }

  void wrong(String key, String expected, String found, String next) {
    wrong(key, at(key), expected, found, next);
  }

  /** The same at another place below the key. */
  void wrong(String key, Mark at, String expected, String found, String next) {
    problems.add(pointer.child(key), at, expected, found, next);
  }

  /** A value that a value type refused; its message says what was expected and found. */
  private void refused(String key, Mark at, IllegalArgumentException refusal) {
    String message = String.valueOf(refusal.getMessage());
    int found = message.indexOf("; found ");
    if (message.startsWith("expected ") && found > 0) {
      wrong(
          key,
          at,
          message.substring("expected ".length(), found),
          message.substring(found + "; found ".length()),
          "change " + key);
    } else {
      wrong(key, at, "a usable " + key, message, "change " + key);
    }
  }

  /** Reports every key that nobody asked for, with the nearest one that is known. */
  void rejectUnknownKeys() {
    for (Member member : mapping.members()) {
      if (!known.contains(member.key())) {
        String hint = Nearest.hint(member.key(), known);
        problems.add(
            pointer.child(member.key()),
            member.keyAt(),
            "one of the keys " + String.join(", ", known),
            "\"" + shown(member.key()) + "\"",
            hint.isEmpty() ? "remove it" : hint);
      }
    }
  }

  private @Nullable String scalar(String key, Tree value) {
    if (value instanceof Scalar scalar && scalar.type() != Tree.Type.NULL) {
      return scalar.text();
    }
    wrong(key, "text", value.kind(), "write one value, in quotes if it holds : or #");
    return null;
  }

  static String shown(String text) {
    return Text.visible(Text.shortened(text, 60));
  }
}
