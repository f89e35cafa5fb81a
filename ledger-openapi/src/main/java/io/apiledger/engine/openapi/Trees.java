package io.apiledger.engine.openapi;

import io.apiledger.model.tree.Mark;
import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values that stand in no document yet. */
final class Trees {
  private static final Mark NOWHERE = new Mark(0, 0);

  private Trees() {}

  static Tree text(String text) {
    return new Tree.Scalar(Tree.Type.TEXT, text, NOWHERE);
  }

  static Tree number(long value) {
    return new Tree.Scalar(Tree.Type.NUMBER, Long.toString(value), NOWHERE);
  }

  static Tree flag(boolean value) {
    return new Tree.Scalar(Tree.Type.FLAG, Boolean.toString(value), NOWHERE);
  }

  static Tree.Sequence list(List<? extends Tree> items) {
    return new Tree.Sequence(List.copyOf(items), NOWHERE);
  }

  static Tree.Sequence texts(List<String> texts) {
    return list(texts.stream().map(Trees::text).toList());
  }

  static Tree.Mapping mapping(List<Tree.Member> members) {
    return new Tree.Mapping(members, NOWHERE);
  }

  static Tree.Member member(String key, Tree value) {
    return new Tree.Member(key, NOWHERE, value);
  }

  /** A builder of a mapping. */
  static Building building() {
    return new Building();
  }

  /** The text of a key's value; empty where it is none. */
  static String textOf(@Nullable Tree value, String key) {
    Tree found = value instanceof Tree.Mapping mapping ? mapping.get(key) : null;
    return textOf(found);
  }

  /** The text of a scalar; empty where the value is none. */
  static String textOf(@Nullable Tree value) {
    return value instanceof Tree.Scalar scalar && scalar.type() != Tree.Type.NULL
        ? scalar.text()
        : "";
  }

  static List<Tree.Member> members(@Nullable Tree value) {
    return value instanceof Tree.Mapping mapping ? mapping.members() : List.of();
  }

  static List<Tree> items(@Nullable Tree value) {
    return value instanceof Tree.Sequence sequence ? sequence.items() : List.of();
  }

  static boolean isTrue(@Nullable Tree value) {
    return value instanceof Tree.Scalar scalar
        && scalar.type() == Tree.Type.FLAG
        && scalar.text().equalsIgnoreCase("true");
  }

  /** A mapping with another value for a key, or one more key. */
  static Tree.Mapping with(Tree.Mapping mapping, String key, Tree value) {
    List<Tree.Member> members = new ArrayList<>();
    mapping.members().stream().filter(member -> !member.key().equals(key)).forEach(members::add);
    members.add(member(key, value));
    return new Tree.Mapping(members, mapping.at());
  }

  /** Members one after the other; those without a value are left out. */
  static final class Building {
    private final List<Tree.Member> members = new ArrayList<>();

    Building put(String key, @Nullable Tree value) {
      if (value != null) {
        members.add(member(key, value));
      }
      return this;
    }

    /** Text; nothing where it is empty. */
    Building text(String key, String value) {
      return value.isEmpty() ? this : put(key, Trees.text(value));
    }

    Building texts(String key, List<String> values) {
      return values.isEmpty() ? this : put(key, Trees.texts(values));
    }

    Building flag(String key, boolean value) {
      return value ? put(key, Trees.flag(true)) : this;
    }

    Tree.Mapping build() {
      return mapping(members);
    }
  }
}
