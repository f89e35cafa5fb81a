package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.Site;
import io.apiledger.driver.scan.python.run.Value;

/**
 * {@code Query(…)}, {@code Body(…)} and the like as the default of a parameter.
 *
 * @param kind {@code Query}, {@code Body} …
 */
record ParameterMark(String kind) implements Value.Native {
  boolean isBody() {
    return kind.equals("Body") || kind.equals("Form") || kind.equals("File");
  }

  /** Whether it tells who is calling, rather than what is called for. */
  boolean isOfCaller() {
    return isHeader() || kind.equals("Cookie");
  }

  boolean isHeader() {
    return kind.equals("Header");
  }

  @Override
  public Value call(Arguments arguments, Site at) {
    return new Value.Unknown(at.text(), false);
  }
}
