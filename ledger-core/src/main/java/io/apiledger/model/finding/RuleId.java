package io.apiledger.model.finding;

import static io.apiledger.model.finding.Family.ALIAS;
import static io.apiledger.model.finding.Family.DIFF;
import static io.apiledger.model.finding.Family.DOCUMENT;
import static io.apiledger.model.finding.Family.DRIFT;
import static io.apiledger.model.finding.Family.GATE;
import static io.apiledger.model.finding.Family.LEDGER;
import static io.apiledger.model.finding.Family.PARITY;
import static io.apiledger.model.finding.Family.PROBE;
import static io.apiledger.model.finding.Severity.ERROR;
import static io.apiledger.model.finding.Severity.INFO;
import static io.apiledger.model.finding.Severity.WARNING;

import java.util.Optional;

/**
 * The rules table: every id that a finding can carry. An id is never reused and never renamed; a
 * configuration overrides severities in a value of its own, never here.
 */
public enum RuleId {
  // spotless:off
  ONLY_LEFT              (DIFF,     INFO,    1, "The route is in the left input only."),
  ONLY_RIGHT             (DIFF,     INFO,    1, "The route is in the right input only."),
  ENTRY_CHANGED          (DIFF,     INFO,    1, "The route is on both sides and a compared field differs."),
  COUNT_CHANGED          (DIFF,     INFO,    1, "The route is on both sides, declared a different number of times."),

  OPENAPI_MISSING_PATH   (DRIFT,    ERROR,   1, "The code has the route, the document does not."),
  OPENAPI_STALE_OPERATION(DRIFT,    ERROR,   1, "The document has the operation, the code does not."),
  TRAILING_SLASH         (DRIFT,    WARNING, 1, "Two routes differ by a trailing slash alone."),
  PATH_CASE              (DRIFT,    WARNING, 1, "Two routes differ by upper and lower case alone."),
  PARAMETER_RENAMED      (DRIFT,    WARNING, 1, "Two routes differ by the names of path parameters alone."),
  METHOD_MISMATCH        (DRIFT,    ERROR,   1, "The path is the same, the method is not."),
  FIELD_CHANGED          (DRIFT,    WARNING, 1, "Code and document agree on the route and not on one of its fields."),
  SOURCE_ONLY_LEGACY_ROUTE(DRIFT,   INFO,    1, "The route is kept for old callers, and the alias contract says why no document has it."),
  HIDDEN_IN_SPEC         (DRIFT,    INFO,    1, "The route is kept out of the document, and it is not there."),
  OTHER_AUDIENCE         (DRIFT,    INFO,    1, "The route is outside the prefix or the sources of the audience."),

  DUPLICATE_ROUTE        (LEDGER,   WARNING, 1, "One route is declared more than once on the same served path."),
  PATH_COLLISION         (LEDGER,   WARNING, 1, "Mount rules fold different served paths into one route."),
  SHADOWED_ROUTE         (LEDGER,   WARNING, 1, "An earlier route answers for every request of this one."),
  UNCLASSIFIED_ROUTE     (LEDGER,   ERROR,   1, "No rule of the configuration gives the route a domain."),
  EMPTY_DOMAIN           (LEDGER,   WARNING, 1, "A configured domain holds no route."),
  UNRESOLVED_PATH        (LEDGER,   WARNING, 1, "The path of a declared route cannot be computed."),
  NOT_ANALYSABLE         (LEDGER,   WARNING, 1, "Something may declare routes in a form that cannot be read."),
  UNREACHED_ROUTER       (LEDGER,   INFO,    1, "A router declares routes that no application reaches."),
  LATER_FRAMEWORK        (LEDGER,   INFO,    1, "Only later versions of the framework serve what is declared."),
  PARSE_FAILED           (LEDGER,   ERROR,   3, "An input could not be read as what it is."),

  SNAPSHOT_INVALID       (DOCUMENT, ERROR,   3, "The document is missing, empty, or not what it claims to be."),
  SNAPSHOT_STALE         (DOCUMENT, WARNING, 1, "The document does not cover every route of the ledger."),
  DANGLING_REF           (DOCUMENT, ERROR,   1, "A reference leads nowhere, or where it must not lead."),
  DUPLICATE_OPERATION_ID (DOCUMENT, WARNING, 1, "Two operations carry the same operation id."),
  PARAMETER_MISMATCH     (DOCUMENT, WARNING, 1, "The path parameters of an operation are not those of its path."),

  ALIAS_UNUSED           (ALIAS,    WARNING, 1, "A statement of the alias contract is about nothing."),
  ALIAS_EXPIRED          (ALIAS,    ERROR,   1, "A statement of the alias contract has expired and holds no more."),
  ALIAS_AMBIGUOUS        (ALIAS,    ERROR,   1, "Alias rules take one operation to several routes that exist."),
  ALIAS_COLLISION        (ALIAS,    ERROR,   1, "Alias rules take several operations to one route without saying so."),
  ALIAS_INCOMPLETE       (ALIAS,    ERROR,   1, "A statement of the alias contract lacks a reason or an owner."),
  ALIAS_COUNT_CHANGED    (ALIAS,    ERROR,   1, "A statement of the alias contract covers another number than it says."),

  DOMAIN_DIFFERS         (PARITY,   ERROR,   1, "A ledger puts a route into another configured domain."),

  NOT_JSON               (PROBE,    ERROR,   3, "A server answered with something else than JSON or YAML."),
  WRONG_DOCUMENT         (PROBE,    ERROR,   3, "A server answered with another kind of document."),
  STATUS                 (PROBE,    ERROR,   3, "A server answered with a status that is no success."),
  UNREACHABLE            (PROBE,    ERROR,   3, "A server could not be reached, or not within the limits."),

  STALE_ARTIFACT         (GATE,     ERROR,   1, "A committed artifact is not what a build writes."),
  NOTHING_EXAMINED       (GATE,     ERROR,   1, "A check or a scan found nothing to look at.");
  // spotless:on

  private final Family family;
  private final Severity severity;
  private final int exitCode;
  private final String meaning;

  RuleId(Family family, Severity severity, int exitCode, String meaning) {
    this.family = family;
    this.severity = severity;
    this.exitCode = exitCode;
    this.meaning = meaning;
  }

  public Family family() {
    return family;
  }

  /** The severity where the configuration says nothing else. */
  public Severity severity() {
    return severity;
  }

  /** The exit code of a command that reports it at or above the threshold: 1, or 3 for inputs. */
  public int exitCode() {
    return exitCode;
  }

  /** One sentence. */
  public String meaning() {
    return meaning;
  }

  /** The rule of that id, if there is one. */
  public static Optional<RuleId> of(String id) {
    for (RuleId rule : values()) {
      if (rule.name().equals(id)) {
        return Optional.of(rule);
      }
    }
    return Optional.empty();
  }
}
