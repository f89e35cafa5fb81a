package io.apiledger.workflow;

import static java.util.Objects.requireNonNull;

import io.apiledger.engine.drift.FieldComparison;
import io.apiledger.kernel.codec.InputKind;
import io.apiledger.kernel.glob.RouteFilter;
import io.apiledger.model.Column;
import io.apiledger.model.config.Audience;
import io.apiledger.model.config.Configuration;
import io.apiledger.model.config.SourceSpec;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.finding.UsageException;
import io.apiledger.model.port.Scan;
import io.apiledger.model.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code drift}: the routes of code against the operations of a document. */
public final class DriftWorkflow {
  private final Environment environment;
  private final Request request;
  private final RouteFilter filter;

  private DriftWorkflow(Environment environment, Request request) {
    this.environment = environment;
    this.request = request;
    this.filter = TypedInputs.filter(request.include(), request.exclude());
  }

  /**
   * Compares.
   *
   * @throws UsageException if the configuration is wrong, or an argument means nothing
   * @throws InputException if a side cannot be read, or is not what it claims to be
   */
  public static Report run(Environment environment, Request request) {
    DriftWorkflow workflow = new DriftWorkflow(environment, request);
    if (request.code().isEmpty() != request.document().isEmpty()) {
      throw UsageException.of(
          "code and a document, or neither of them",
          "one of them",
          "name both, or none to compare what the configuration says");
    }
    return request.code().isEmpty() ? workflow.configured() : workflow.direct();
  }

  private Report direct() {
    TypedInputs inputs = new TypedInputs(environment, request.code(), request.document());
    Scan code = code(inputs);
    environment.progress().doing("reading " + Inputs.shown(request.document()));
    Scan document =
        inputs.loader().document(inputs.openDocument(request.document()), request.basePath(), "");
    DriftSubject subject =
        DriftSubject.of(request.code(), code, request.document(), document).filtered(filter);
    List<DriftResult> results = List.of(result(subject));
    if (request.suggest()) {
      return SuggestionReport.of(results, ContractInForce.NONE);
    }
    return new DriftReport(environment, results, ContractInForce.NONE, List.of(), List.of())
        .report();
  }

  private Scan code(TypedInputs inputs) {
    String name = request.code();
    environment.progress().doing("reading " + Inputs.shown(name));
    if (inputs.isFolder(name)) {
      return inputs.code(name);
    }
    Inputs.Input input = inputs.open(name);
    if (InputKind.of(input.bytes()) != InputKind.LEDGER) {
      RuleId rule = input.answer() ? RuleId.WRONG_DOCUMENT : RuleId.PARSE_FAILED;
      throw new InputException(
          Finding.inFile(rule, input.bytes().name())
              .expected("a source folder, or a ledger of the code")
              .found("neither")
              .next("name the code first, then its document; diff compares any two inputs"));
    }
    return inputs.loader().ledger(input, "");
  }

  private Report configured() {
    Project project = Project.open(environment);
    check(project);
    Configuration configuration = project.configuration();
    ContractInForce contract = ContractInForce.of(project, environment);
    List<DriftResult> results = new ArrayList<>();
    List<Finding> unreadable = new ArrayList<>();
    for (Audience audience : project.audiences()) {
      SourceSpec openapi = audience.openapi();
      if (openapi != null) {
        try {
          results.add(
              compared(project, audience, openapi, contract, unreadable)
                  .weighed(configuration::weighed));
        } catch (InputException e) {
          unreadable.addAll(e.findings());
        }
      }
    }
    if (results.isEmpty() && !unreadable.isEmpty()) {
      throw new InputException(unreadable);
    }
    if (request.suggest()) {
      if (!unreadable.isEmpty()) {
        throw new InputException(unreadable);
      }
      return SuggestionReport.of(results, contract);
    }
    boolean whole = filter.keepsAll() && isWhole(project) && unreadable.isEmpty();
    List<Finding> more =
        new ArrayList<>(
            contract
                .findings(
                    results.stream().flatMap(DriftResult::each).map(DriftResult::use).toList(),
                    whole)
                .stream()
                .map(configuration::weighed)
                .toList());
    // As it is: what could not be read ends with 3, however the configuration weighs it.
    more.addAll(unreadable);
    List<String> notes = notes(project);
    if (!contract.asOf().isEmpty()) {
      notes.add("what expires is compared with " + contract.asOf());
    }
    if (!whole && !contract.isEmpty()) {
      notes.add("not looked for in a part of the routes: unused aliases, and changed counts");
    }
    return new DriftReport(environment, results, contract, more, notes).report();
  }

  /** Whether everything is compared that the alias contract is for. */
  private static boolean isWhole(Project project) {
    return project.configuration().audiences().stream()
        .allMatch(audience -> audience.openapi() == null || project.audiences().contains(audience));
  }

  /**
   * A document and, beside it, what the running application says.
   *
   * @param unreadable takes why there is nothing to put beside it, which does not hide the rest
   */
  private DriftResult compared(
      Project project,
      Audience audience,
      SourceSpec openapi,
      ContractInForce contract,
      List<Finding> unreadable) {
    AudienceLedger built =
        AudienceAssembly.of(project.configuration(), audience, project.sources());
    DriftResult committed = against(project, built, openapi, contract);
    SourceSpec runtime = audience.runtime();
    if (runtime == null) {
      return committed;
    }
    try {
      return committed.beside(against(project, built, runtime, contract));
    } catch (InputException e) {
      unreadable.addAll(e.findings());
      return committed;
    }
  }

  private DriftResult against(
      Project project, AudienceLedger built, SourceSpec document, ContractInForce contract) {
    Scan scan = project.sources().read(request.basePath() ? document.withBasePath(true) : document);
    return result(
        DriftSubject.of(built, document, scan, contract.on(built.audience())).filtered(filter));
  }

  private DriftResult result(DriftSubject subject) {
    environment.progress().doing("comparing " + subject.code() + " with " + subject.document());
    return DriftResult.of(subject, request.fields());
  }

  /** What leaves nothing to compare is a mistake, not a comparison that holds. */
  private static void check(Project project) {
    if (project.audiences().stream().allMatch(audience -> audience.openapi() == null)) {
      throw UsageException.of(
          "an audience with a document, such as openapi: docs/openapi.json",
          "none in " + project.configuration().path(),
          "add the key openapi, or name both sides: api-ledger drift CODE DOCUMENT");
    }
    for (Audience audience : project.audiences()) {
      if (audience.openapi() != null && DriftSubject.witnesses(audience).isEmpty()) {
        throw UsageException.of(
            "a source of code, or a ledger, to compare the document with",
            "documents alone in the audience " + audience.name(),
            "add a source to it in " + project.configuration().path());
      }
    }
  }

  private static List<String> notes(Project project) {
    List<String> notes = new ArrayList<>();
    for (Audience audience : project.audiences()) {
      if (audience.openapi() == null) {
        notes.add("not compared: the audience " + audience.name() + " has no openapi");
      }
    }
    List<String> unused = project.configuration().unused();
    if (!unused.isEmpty()) {
      notes.add("not read by this version: " + String.join(", ", unused));
    }
    return notes;
  }

  /**
   * What to compare, and how.
   *
   * @param code a folder, a ledger, an address, {@code git:REF:PATH}, or {@code -}; empty for what
   *     the configuration says
   * @param document a file, an address, {@code git:REF:PATH}, or {@code -}; empty likewise
   * @param fields the compared columns; none compares keys alone
   * @param include route globs, or {@code METHOD} and a glob; empty for all
   * @param exclude likewise; wins over {@code include}
   * @param basePath whether a document's {@code basePath} or {@code servers} prefix counts
   * @param suggest whether to propose alias rules instead of telling what differs
   */
  public record Request(
      String code,
      String document,
      Set<Column> fields,
      List<String> include,
      List<String> exclude,
      boolean basePath,
      boolean suggest) {

    /** What {@code drift} compares unless told otherwise. */
    public static final Set<Column> STANDARD = FieldComparison.STANDARD;

    /** What {@code drift} can compare. */
    public static final Set<Column> COMPARABLE = FieldComparison.COMPARABLE;

    public Request {
      requireNonNull(code, "code");
      requireNonNull(document, "document");
      fields = Set.copyOf(fields);
      include = List.copyOf(include);
      exclude = List.copyOf(exclude);
    }

    /** Compares two inputs in everything that {@code drift} compares unless told otherwise. */
    public static Request of(String code, String document) {
      return new Request(code, document, STANDARD, List.of(), List.of(), false, false);
    }
  }
}
