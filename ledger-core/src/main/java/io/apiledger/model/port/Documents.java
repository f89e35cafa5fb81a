package io.apiledger.model.port;

import io.apiledger.model.tree.Document;
import org.jspecify.annotations.Nullable;

/**
 * A document and those that it refers to. Opens nothing that whoever made it does not allow; the
 * same question always has the same answer.
 */
public interface Documents {
  /** The document that was asked for. */
  Document root();

  /**
   * The document that a reference names.
   *
   * @param from the document that refers
   * @param target the reference before its {@code #}, not empty
   * @return null where it is not there, or must not be opened
   */
  @Nullable Document open(Document from, String target);

  /** A document that refers to no other. */
  static Documents of(Document only) {
    return new Documents() {
      @Override
      public Document root() {
        return only;
      }

      @Override
      public @Nullable Document open(Document from, String target) {
        return null;
      }
    };
  }
}
