package io.apiledger.driver.scan.fastapi;

import io.apiledger.driver.scan.python.Statement;
import io.apiledger.driver.scan.python.run.FunctionValue;

/** The first sentence or so of what stands at the start of a function. */
final class Docstrings {
  /** The first paragraph of a docstring; empty where there is none. */
  String of(FunctionValue function) {
    Statement.Function definition = function.definition();
    String text = definition == null ? null : definition.code().docstring();
    return text == null ? "" : first(text);
  }

  /** The first paragraph of a text. */
  String first(String text) {
    String stripped = text.strip();
    StringBuilder out = new StringBuilder();
    for (String line : stripped.split("\\R", -1)) {
      if (line.isBlank()) {
        break;
      }
      out.append(out.length() == 0 ? "" : " ").append(line.strip());
    }
    int formFeed = out.indexOf("\f");
    return formFeed < 0 ? out.toString() : out.substring(0, formFeed);
  }
}
