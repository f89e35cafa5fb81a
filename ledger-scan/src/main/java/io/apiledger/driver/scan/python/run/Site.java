package io.apiledger.driver.scan.python.run;

import io.apiledger.driver.scan.python.PythonFile;
import io.apiledger.driver.scan.python.Span;
import io.apiledger.model.finding.Location;
import org.jspecify.annotations.Nullable;

/**
 * Where in the code something happens.
 *
 * @param certain whether it always happens; false below a condition that cannot be decided
 * @param side of such a condition; null where there is none
 */
public record Site(PythonFile file, Span span, boolean certain, @Nullable Side side) {
  /** A place below no condition. */
  public Site(PythonFile file, Span span, boolean certain) {
    this(file, span, certain, null);
  }

  /** The same for one of several values, of which only one is there. */
  public Site forOne(Object choice, int index) {
    return new Site(file, span, certain, Side.of(side, choice, index));
  }

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
