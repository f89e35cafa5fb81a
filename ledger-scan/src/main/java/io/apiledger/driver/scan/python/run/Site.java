package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.Span;
import io.apiledger.model.finding.Location;
import org.jspecify.annotations.Nullable;

/**
 * Where in the code something happens.
 *
 * @param certain whether it always happens; false below a condition that cannot be decided
 */
public record Site(PythonFile file, Span span, boolean certain) {
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Site site
        && span.start() == site.span.start()
        && span.end() == site.span.end()
        && certain == site.certain
        && file.equals(site.file);
  }

  @Override
  public int hashCode() {
    return 31 * file.hashCode() + span.start();
  }

  /** The place. */
  public Location.InFile at() {
    return file.text().at(span);
  }

  /** What stands there, in one line. */
  public String text() {
    return file.text().line(span);
  }
}
