package io.apiledger.driver.scan.python;

import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one Python file says. The bodies of its functions are read when they are asked for, so it is
 * for one thread after the other.
 */
public final class PythonFile {
  private final String path;
  private final SourceText text;
  private final List<Statement> body;
  private final Syntax syntax;

  /**
   * @param path relative to the tree, with {@code /}
   * @param body its statements, as far as they could be read
   */
  PythonFile(String path, SourceText text, List<Statement> body, Syntax syntax) {
    this.path = path;
    this.text = text;
    this.body = List.copyOf(body);
    this.syntax = syntax;
  }

  /** Relative to the tree, with {@code /}. */
  public String path() {
    return path;
  }

  /** As it is written. */
  public SourceText text() {
    return text;
  }

  /** Its statements, as far as they could be read. */
  public List<Statement> body() {
    return body;
  }

  /** Its imports, those inside of functions included, whose bodies are not read for it. */
  public List<Statement> imports() {
    return new ImportReader(syntax.tokens()).all();
  }

  /** Whether one of some names may stand anywhere in it: false is certain. */
  public boolean mentions(Set<String> names) {
    return syntax.tokens().mention(names);
  }

  /**
   * What Python would refuse of what was read so far; where that is anything, of all of the file.
   * The first problem, and how many more there are, since one broken line breaks others.
   */
  public List<Finding> problems() {
    List<SyntaxProblem> problems = syntax.problems();
    if (problems.isEmpty()) {
      return List.of();
    }
    Walk.anyStatement(body, statement -> false);
    SyntaxProblem first = problems.get(0);
    for (SyntaxProblem problem : problems) {
      first = problem.offset() < first.offset() ? problem : first;
    }
    String more = problems.size() == 1 ? "" : ", and " + (problems.size() - 1) + " more";
    return List.of(
        Finding.inFile(RuleId.PARSE_FAILED, path)
            .at(text.at(new Span(first.offset(), first.offset())))
            .symbol("syntax")
            .expected(first.expected())
            .found(first.found() + more)
            .next("mend it; the rest of the file was read"));
  }

  // Its path and text are enough: its syntax says nothing else.
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
