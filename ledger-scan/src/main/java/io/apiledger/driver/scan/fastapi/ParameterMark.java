package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Parameter;
import io.apiledger.driver.scan.python.run.Arguments;
import io.apiledger.driver.scan.python.run.Value;

/**
 * {@code Query(…)}, {@code Body(…)} and the like as the default of a parameter.
 *
 * @param kind {@code Query}, {@code Body} …
 * @param alias what it is called in a request; empty where that is the name of the parameter
 */
record ParameterMark(String kind, String alias) implements Value.NotCalled {
  static ParameterMark of(String kind, Arguments arguments) {
    Value alias = arguments.value("alias", -1);
    return new ParameterMark(kind, alias instanceof Value.Text text ? text.text() : "");
  }

  /** What a parameter is called in a request. */
  String name(Parameter parameter) {
    return alias.isEmpty() ? parameter.name() : alias;
  }

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
}
