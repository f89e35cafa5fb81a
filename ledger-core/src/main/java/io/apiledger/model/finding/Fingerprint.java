package io.apiledger.model.finding;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Digest;
import java.nio.charset.StandardCharsets;

/**
 * The identity of a finding across edits: over rule, subject and symbol, never over wording,
 * severity or line numbers, so that a baseline survives edits.
 *
 * @param hex 32 hexadecimal digits
 */
public record Fingerprint(String hex) {
  private static final int LENGTH = 32;

  public Fingerprint {
    requireNonNull(hex, "hex");
  }

  static Fingerprint of(RuleId rule, Subject subject, String symbol) {
    String identity = rule.name() + '\n' + subject.text() + '\n' + symbol;
    String sum = Digest.of(identity.getBytes(StandardCharsets.UTF_8)).hex();
    return new Fingerprint(sum.substring(0, LENGTH));
  }

  @Override
  public String toString() {
    return hex;
  }
}
