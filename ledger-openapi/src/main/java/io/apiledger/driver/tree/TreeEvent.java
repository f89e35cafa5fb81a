package io.apiledger.driver.tree;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.tree.Mark;
import io.apiledger.model.tree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * One step through a document. Keys of mappings are scalars that come before their values.
 *
 * @param text of a scalar as written; the name of an alias; else empty
 * @param type of a scalar; text for everything else
 * @param plain whether it is an unquoted scalar of YAML
 * @param anchor the name under which aliases repeat it, or null
 */
public record TreeEvent(
    Kind kind, Mark at, String text, Tree.Type type, boolean plain, @Nullable String anchor) {

  public TreeEvent {
    requireNonNull(kind, "kind");
    requireNonNull(at, "at");
    requireNonNull(text, "text");
    requireNonNull(type, "type");
  }

  static TreeEvent of(Kind kind, Mark at) {
    return new TreeEvent(kind, at, "", Tree.Type.TEXT, false, null);
  }

  static TreeEvent scalar(Mark at, String text, Tree.Type type) {
    return new TreeEvent(Kind.SCALAR, at, text, type, false, null);
  }

  /** What can happen. */
  public enum Kind {
    OPEN_MAPPING,
    OPEN_LIST,
    CLOSE,
    SCALAR,
    ALIAS,
    /** The end of the document; nothing comes after it. */
    END
  }
}
