package io.apiledger.model.finding;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.RouteKey;

/** Where something was found. Lines and columns count from 1; 0 where not known. */
public sealed interface Location {
  /** {@code file:line:column}, or as much of it as is known. */
  String display();

  /** {@link #display}, and the pointer of a place in a document. */
  default String inFull() {
    return display();
  }

  /**
   * A place in a text file.
   *
   * @param path as the user knows it: relative to the configuration or as given on the command line
   */
  record InFile(String path, int line, int column) implements Location {
    public InFile {
      requireNonNull(path, "path");
    }

    /** The file as a whole. */
    public static InFile whole(String path) {
      return new InFile(path, 0, 0);
    }

    @Override
    public String display() {
      return withPosition(path, line, column);
    }
  }

  /**
   * A place in a JSON or YAML document.
   *
   * @param pointer RFC 6901; empty for the root
   */
  record InDocument(String path, String pointer, int line, int column) implements Location {
    public InDocument {
      requireNonNull(path, "path");
      requireNonNull(pointer, "pointer");
    }

    @Override
    public String display() {
      return withPosition(path, line, column);
    }

    @Override
    public String inFull() {
      return pointer.isEmpty() ? display() : display() + " " + pointer;
    }
  }

  /** A route, where no file is known. */
  record AtRoute(RouteKey key) implements Location {
    public AtRoute {
      requireNonNull(key, "key");
    }

    @Override
    public String display() {
      return key.toString();
    }
  }

  private static String withPosition(String path, int line, int column) {
    if (line == 0) {
      return path;
    }
    return column == 0 ? path + ":" + line : path + ":" + line + ":" + column;
  }
}
