package io.apiledger.model.tree;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A value of a JSON or YAML document that knows where it stands. Immutable, safe for use by several
 * threads. Keys of a mapping are unique: readers refuse a document that repeats one.
 */
public sealed interface Tree {
  /** Where the value starts. */
  Mark at();

  /** What it is, for messages: {@code a mapping}, {@code a list}, {@code text} … */
  String kind();

  /** A JSON object or YAML mapping; keys in the order of the document. */
  record Mapping(List<Member> members, Mark at) implements Tree {
    public Mapping {
      members = Members.copyOf(members);
      requireNonNull(at, "at");
    }

    /** The value of a key, or null. */
    public @Nullable Tree get(String key) {
      Member member = member(key);
      return member == null ? null : member.value();
    }

    /** The member of a key, or null. */
    public @Nullable Member member(String key) {
      return Members.find(members, key);
    }

    @Override
    public String kind() {
      return "a mapping";
    }
  }

  /**
   * A key and its value.
   *
   * @param keyAt where the key starts
   */
  record Member(String key, Mark keyAt, Tree value) {
    public Member {
      requireNonNull(key, "key");
      requireNonNull(keyAt, "keyAt");
      requireNonNull(value, "value");
    }
  }

  /** A JSON array or YAML sequence. */
  record Sequence(List<Tree> items, Mark at) implements Tree {
    public Sequence {
      items = List.copyOf(items);
      requireNonNull(at, "at");
    }

    @Override
    public String kind() {
      return "a list";
    }
  }

  /**
   * Text, a number, a flag or null.
   *
   * @param text as written, unquoted: the version {@code 3.10} stays {@code 3.10}
   */
  record Scalar(Type type, String text, Mark at) implements Tree {
    public Scalar {
      requireNonNull(type, "type");
      requireNonNull(text, "text");
      requireNonNull(at, "at");
    }

    @Override
    public String kind() {
      return switch (type) {
        case TEXT -> "text";
        case NUMBER -> "a number";
        case FLAG -> "true or false";
        case NULL -> "null";
      };
    }
  }

  /** What a scalar is. */
  enum Type {
    TEXT,
    NUMBER,
    FLAG,
    NULL
  }
}
