package io.apiledger.model.finding;

import static io.apiledger.model.Text.compareUtf8;
import static java.util.Objects.requireNonNull;

import io.apiledger.model.RouteKey;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong or worth knowing. Says what was expected, what was found, where, and what
 * to do next.
 *
 * <pre>{@code
 * Finding.of(RuleId.EMPTY_DOMAIN, "billing")
 *     .expected("at least one route in the domain billing")
 *     .found("none")
 *     .next("remove the domain or add a rule that leads to it");
 * }</pre>
 *
 * @param symbol tells apart several findings of one rule on one subject; often empty
 * @param at null where no place is known
 * @param against the place on the other side of a comparison, or of what is nearest there; null
 *     where there is none
 * @param expected a phrase without a final stop; empty where the rule says it all
 * @param found a phrase without a final stop; empty where the rule says it all
 * @param next what to do, a phrase without a final stop; empty where nothing is to be done
 */
public record Finding(
    RuleId rule,
    Severity severity,
    Subject subject,
    String symbol,
    @Nullable Location at,
    @Nullable Location against,
    String expected,
    String found,
    String next) {

  /** The order of reports: worst first, then rule, subject, symbol, text. */
  public static final Comparator<Finding> ORDER = Finding::compare;

  public Finding {
    requireNonNull(rule, "rule");
    requireNonNull(severity, "severity");
    requireNonNull(subject, "subject");
    requireNonNull(symbol, "symbol");
    requireNonNull(expected, "expected");
    requireNonNull(found, "found");
    requireNonNull(next, "next");
  }

  private static int compare(Finding left, Finding right) {
    int order = left.severity.compareTo(right.severity);
    order = order != 0 ? order : Integer.compare(right.rule.exitCode(), left.rule.exitCode());
    order = order != 0 ? order : left.rule.compareTo(right.rule);
    order = order != 0 ? order : compareUtf8(left.subject.text(), right.subject.text());
    order = order != 0 ? order : compareUtf8(left.symbol, right.symbol);
    order = order != 0 ? order : compareUtf8(left.place(), right.place());
    order = order != 0 ? order : compareUtf8(left.found, right.found);
    order = order != 0 ? order : compareUtf8(left.expected, right.expected);
    order = order != 0 ? order : compareUtf8(left.next, right.next);
    return order != 0 ? order : compareUtf8(left.counterplace(), right.counterplace());
  }

  /** Starts a finding about a route, with the rule's own severity. */
  public static Draft of(RuleId rule, RouteKey key) {
    return new Draft(rule, new Subject.OfRoute(key));
  }

  /** Starts a finding about something with a name. */
  public static Draft of(RuleId rule, String name) {
    return new Draft(rule, new Subject.Named(name));
  }

  /** Starts a finding about a file or an address. */
  public static Draft inFile(RuleId rule, String path) {
    return new Draft(rule, new Subject.OfFile(path)).at(Location.InFile.whole(path));
  }

  /** The same finding with another severity. */
  public Finding withSeverity(Severity other) {
    return new Finding(rule, other, subject, symbol, at, against, expected, found, next);
  }

  /** The place for people; empty where none is known. */
  public String place() {
    return at == null ? "" : at.display();
  }

  /** The place on the other side for people; empty where there is none. */
  public String counterplace() {
    return against == null ? "" : against.display();
  }

  /** Expected and found in one line; the meaning of the rule where it says it all. */
  public String message() {
    if (expected.isEmpty()) {
      return found.isEmpty() ? rule.meaning() : found;
    }
    return "expected " + expected + "; found " + found;
  }

  /** The identity that survives edits. */
  public Fingerprint fingerprint() {
    return Fingerprint.of(rule, subject, symbol);
  }

  /** Collects the parts of a finding; {@link #next} or {@link #build} ends it. */
  public static final class Draft {
    private final RuleId rule;
    private final Subject subject;
    private String symbol = "";
    private @Nullable Location at;
    private @Nullable Location against;
    private String expected = "";
    private String found = "";

    private Draft(RuleId rule, Subject subject) {
      this.rule = requireNonNull(rule, "rule");
      this.subject = requireNonNull(subject, "subject");
    }

    public Draft symbol(String value) {
      symbol = value;
      return this;
    }

    public Draft at(@Nullable Location value) {
      at = value;
      return this;
    }

    public Draft against(@Nullable Location value) {
      against = value;
      return this;
    }

    public Draft expected(String value) {
      expected = value;
      return this;
    }

    public Draft found(String value) {
      found = value;
      return this;
    }

    /** The finding, with what to do next. */
    public Finding next(String value) {
      return new Finding(
          rule, rule.severity(), subject, symbol, at, against, expected, found, value);
    }

    /** The finding, where nothing is to be done. */
    public Finding build() {
      return next("");
    }
  }
}
