package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.Span;
import io.apiledger.model.finding.Location;

/**
 * Where in the code something happens.
 *
 * @param certain whether it always happens; false below a condition that cannot be decided
 */
public record Site(PythonFile file, Span span, boolean certain) {
  /** The place. */
  public Location.InFile at() {
    return file.text().at(span);
  }

  /** What stands there, in one line. */
  public String text() {
    return file.text().line(span);
  }
}
