package io.apiledger.model.tree;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Pointer (RFC 6901), grown one step at a time on the way down a tree.
 *
 * <pre>{@code
 * Pointer.ROOT.child("paths").child("/a/{id}").toString();   // "/paths/~1a~1{id}"
 * }</pre>
 */
public final class Pointer {
  /** The whole document. */
  public static final Pointer ROOT = new Pointer(null, "");

  private final @Nullable Pointer parent;
  private final String token;

  private Pointer(@Nullable Pointer parent, String token) {
    this.parent = parent;
    this.token = requireNonNull(token, "token");
  }

  /** One step down by key. */
  public Pointer child(String key) {
    return new Pointer(this, key);
  }

  /** One step down by index, from 0. */
  public Pointer child(int index) {
    return new Pointer(this, Integer.toString(index));
  }

  @Override
  public String toString() {
    // A loop, not a recursion: the depth is the document's.
    Deque<String> tokens = new ArrayDeque<>();
    for (Pointer step = this; step.parent != null; step = step.parent) {
      tokens.push(step.token);
    }
    StringBuilder out = new StringBuilder();
    for (String each : tokens) {
      out.append('/').append(each.replace("~", "~0").replace("/", "~1"));
    }
    return out.toString();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Pointer pointer && pointer.toString().equals(toString());
  }

  @Override
  public int hashCode() {
    return toString().hashCode();
  }
}
