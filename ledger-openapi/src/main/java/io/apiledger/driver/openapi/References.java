package io.apiledger.driver.openapi;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.port.ByteSource;

/**
 * Decides which other documents a document may refer to, and opens them. Nothing is opened that
 * this does not open: an implementation allows files inside one folder, or hosts by name.
 */
@FunctionalInterface
public interface References {
  /** Follows nothing out of the document. */
  References NONE =
      (from, target) ->
          new Answer.Refused(
              "another document, and those are not opened here",
              "bundle the documents into one, or allow the folder or host it is in");

  /**
   * The document that a reference names.
   *
   * @param from the name of the document that refers, as its {@link ByteSource} says it
   * @param target the reference before its {@code #}: relative to {@code from}, or an address; not
   *     empty, and not decoded
   */
  Answer open(String from, String target);

  /** A document, or why not. */
  sealed interface Answer {
    /**
     * The document may be read.
     *
     * @param source its name must be the same however it was referred to
     */
    record Opened(ByteSource source) implements Answer {
      public Opened {
        requireNonNull(source, "source");
      }
    }

    /**
     * The document is not there, or must not be read.
     *
     * @param found a phrase such as {@code a file outside docs/api}
     * @param next what to do about it, a phrase
     */
    record Refused(String found, String next) implements Answer {
      public Refused {
        requireNonNull(found, "found");
        requireNonNull(next, "next");
      }
    }
  }
}
