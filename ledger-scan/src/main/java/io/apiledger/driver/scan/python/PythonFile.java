package io.apiledger.driver.scan.python;

import io.apiledger.model.finding.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

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

  // Its path and text are enough, where that of a record goes through all of its syntax.
  @Override
  public boolean equals(@Nullable Object other) {
    return this == other
        || other instanceof PythonFile file && path.equals(file.path) && text.equals(file.text);
  }

  @Override
  public int hashCode() {
    return path.hashCode();
  }

  /** Where it starts. */
  public Span start() {
    return new Span(0, 0);
  }
}
