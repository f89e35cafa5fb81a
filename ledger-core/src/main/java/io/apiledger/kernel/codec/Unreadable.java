package io.apiledger.kernel.codec;

import io.apiledger.model.finding.InputException;
import io.apiledger.model.tree.Mark;
import java.io.IOException;
import java.util.Locale;

/** Turns a failed read into a finding. */
final class Unreadable {
  private static final Mark NOWHERE = new Mark(0, 0);

  private Unreadable() {}

  static InputException of(String name, IOException e) {
    return new Complaints(name)
        .fatal(
            NOWHERE,
            "bytes that can be read",
            what(e),
            "check that the file is there and yours to read");
  }

  /** {@code NoSuchFileException} says what is wrong in its name and where in its message. */
  private static String what(IOException e) {
    String type = e.getClass().getSimpleName().replaceAll("Exception$", "");
    String words = type.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    String message = e.getMessage();
    return "\"" + (message == null ? words : words + ": " + message) + "\"";
  }
}
