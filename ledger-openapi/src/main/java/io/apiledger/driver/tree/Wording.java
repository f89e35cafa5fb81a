package io.apiledger.driver.tree;

import io.apiledger.model.Text;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/** Words of parsers and systems, made fit for a message. */
final class Wording {
  private static final int LONGEST = 160;

  private Wording() {}

  /** At most a line, without anything that would disturb a terminal. */
  static String of(String text) {
    return Text.visible(Text.shortened(Text.oneLine(text), LONGEST));
  }

  /** Why bytes could not be read, without a class name where a phrase says it. */
  static String of(IOException cause) {
    if (cause instanceof NoSuchFileException) {
      return "no such file";
    }
    if (cause instanceof AccessDeniedException) {
      return "a file that may not be read";
    }
    String message = cause.getMessage();
    if (cause instanceof FileNotFoundException && message != null) {
      return of(message);
    }
    String name = cause.getClass().getSimpleName();
    return message == null ? name : name + ": " + of(message);
  }
}
