package io.apiledger.driver.scan.python;

import io.apiledger.model.finding.Finding;
import java.util.List;

/**
 * What one Python file says. Immutable.
 *
 * @param path relative to the tree, with {@code /}
 * @param body its statements, as far as they could be read
 * @param problems what Python would refuse
 */
public record PythonFile(
    String path, SourceText text, List<Statement> body, List<Finding> problems) {
  public PythonFile {
    body = List.copyOf(body);
    problems = List.copyOf(problems);
  }

  /** Where it starts. */
  public Span start() {
    return new Span(0, 0);
  }
}
