package io.apiledger.model.tree;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A JSON Reference, taken apart. Never fails: what a document says is never trusted. Immutable.
 *
 * <pre>{@code
 * Reference.parse("common.yaml#/components/schemas/A%20b").tokens();   // [components, schemas, A b]
 * }</pre>
 *
 * @param document what stands before {@code #}, not decoded; empty for the same document
 * @param fragment what stands behind it, with percent signs decoded
 */
public record Reference(String document, String fragment) {
  public Reference {
    requireNonNull(document, "document");
    requireNonNull(fragment, "fragment");
  }

  /** The parts of a text. */
  public static Reference parse(String text) {
    int hash = text.indexOf('#');
    return hash < 0
        ? new Reference(text, "")
        : new Reference(text.substring(0, hash), decoded(text.substring(hash + 1)));
  }

  /** Whether the fragment is a JSON Pointer; the other kind is the name of an anchor. */
  public boolean isPointer() {
    return fragment.isEmpty() || fragment.startsWith("/");
  }

  /** The keys of the pointer, outermost first; none for the whole document. */
  public List<String> tokens() {
    return tokens(fragment);
  }

  /**
   * The keys of a decoded pointer.
   *
   * @param pointer empty, or starts with a slash
   */
  public static List<String> tokens(String pointer) {
    List<String> tokens = new ArrayList<>();
    int start = 1;
    while (start <= pointer.length() && !pointer.isEmpty()) {
      int end = pointer.indexOf('/', start);
      String token = pointer.substring(start, end < 0 ? pointer.length() : end);
      tokens.add(token.replace("~1", "/").replace("~0", "~"));
      if (end < 0) {
        break;
      }
      start = end + 1;
    }
    return tokens;
  }

  /**
   * The name that it ends on: the last key, the anchor, or where it means a whole file, the file's
   * name without folder and ending.
   */
  public String name() {
    if (!isPointer()) {
      return fragment;
    }
    List<String> tokens = tokens();
    if (!tokens.isEmpty()) {
      return tokens.get(tokens.size() - 1);
    }
    String file = decoded(document);
    String last = file.substring(file.lastIndexOf('/') + 1);
    int dot = last.indexOf('.', 1);
    return dot < 0 ? last : last.substring(0, dot);
  }

  /** What stands at a place, or null. */
  public static @Nullable Tree find(Tree root, List<String> tokens) {
    Tree at = root;
    for (String token : tokens) {
      Tree next = null;
      if (at instanceof Tree.Mapping mapping) {
        next = mapping.get(token);
      } else if (at instanceof Tree.Sequence sequence) {
        int index = index(token, sequence.items().size());
        next = index < 0 ? null : sequence.items().get(index);
      }
      if (next == null) {
        return null;
      }
      at = next;
    }
    return at;
  }

  /** The index that a token of a pointer is in a list of that size; -1 where it is none. */
  public static int index(String token, int size) {
    boolean digits = token.length() < 9 && token.chars().allMatch(c -> c >= '0' && c <= '9');
    int index = digits && !token.isEmpty() ? Integer.parseInt(token) : -1;
    return index < size ? index : -1;
  }

  /** Percent signs decoded as UTF-8; what is no escape stays. */
  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      int high = bytes[i] == '%' && i + 2 < bytes.length ? digit(bytes[i + 1]) : -1;
      int low = high < 0 ? -1 : digit(bytes[i + 2]);
      if (low < 0) {
        out.write(bytes[i]);
      } else {
        out.write(high << 4 | low);
        i += 2;
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static int digit(byte b) {
    return b < 0 ? -1 : Character.digit((char) b, 16);
  }
}
