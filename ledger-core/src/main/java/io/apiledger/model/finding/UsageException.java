package io.apiledger.model.finding;

import java.util.List;
import java.util.stream.Collectors;

/** The program was called or configured wrongly: exit code 2. Carries every problem, sorted. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  /**
   * @param problems at least one
   */
  public UsageException(List<Problem> problems) {
    super(
        problems.stream()
            .distinct()
            .sorted(Problem.ORDER)
            .map(p -> p.place() + ": expected " + p.expected() + "; found " + p.found())
            .collect(Collectors.joining("\n")));
    this.problems = problems.stream().distinct().sorted(Problem.ORDER).toList();
  }

  /** One problem without a place. */
  public static UsageException of(String expected, String found, String next) {
    return new UsageException(List.of(new Problem(null, expected, found, next)));
  }

  /** Every problem, sorted by place. */
  public List<Problem> problems() {
    return problems;
  }
}
