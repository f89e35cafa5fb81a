package io.apiledger.driver.scan;

import io.apiledger.model.Text;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.port.Scanner;
import java.io.IOException;
import java.util.List;

/** What a scanner threw, as findings: no input may end a scan. */
final class Failure {
  private static final int LONGEST = 200;

  private Failure() {}

  static List<Finding> findings(Throwable thrown, Scanner<?> scanner, Finding.Draft draft) {
    if (thrown instanceof InputException input) {
      return input.findings(); // It knows better where and what.
    }
    return List.of(
        draft
            .symbol(scanner.id())
            .expected(scanner.language() + " that the " + scanner.id() + " scanner can read")
            .found(found(thrown))
            .next(next(thrown)));
  }

  private static String found(Throwable thrown) {
    if (thrown instanceof StackOverflowError) {
      return "code that is nested too deeply";
    }
    if (thrown instanceof OutOfMemoryError) {
      return "more than the memory holds";
    }
    String said = thrown.getMessage() == null ? "" : Text.oneLine(thrown.getMessage());
    String what =
        thrown instanceof IOException && !said.isEmpty()
            ? said
            : thrown.getClass().getSimpleName() + (said.isEmpty() ? "" : ": " + said);
    return Text.visible(Text.shortened(what, LONGEST));
  }

  private static String next(Throwable thrown) {
    if (thrown instanceof OutOfMemoryError) {
      return "give the program more memory, or exclude it";
    }
    return thrown instanceof IOException
        ? "mind its permissions and size, or exclude it"
        : "mend it, or exclude it";
  }
}
