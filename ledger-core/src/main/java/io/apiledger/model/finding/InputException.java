package io.apiledger.model.finding;

import java.util.List;
import java.util.stream.Collectors;

/**
 * An input could not be read, or is not what it claims to be: exit code 3. Carries findings whose
 * rules say so.
 */
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  /**
   * @param findings at least one
   */
  public InputException(List<Finding> findings) {
    super(
        findings.stream()
            .sorted(Finding.ORDER)
            .map(f -> f.rule() + " " + f.place() + ": " + f.message())
            .collect(Collectors.joining("\n")));
    this.findings = findings.stream().sorted(Finding.ORDER).toList();
  }

  public InputException(Finding finding) {
    this(List.of(finding));
  }

  /** The findings, sorted. */
  public List<Finding> findings() {
    return findings;
  }
}
