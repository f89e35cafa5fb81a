package io.apiledger.driver.scan.python;

/** A line that Python would refuse; the parser goes on behind it. */
final class SyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient SyntaxProblem problem;

  SyntaxException(SyntaxProblem problem) {
    super(problem.found(), null, false, false);
    this.problem = problem;
  }

  SyntaxProblem problem() {
    return problem;
  }
}
