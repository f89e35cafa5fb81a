package io.apiledger.workflow;

import io.apiledger.driver.openapi.OpenApiOptions;
import io.apiledger.driver.openapi.OpenApiReader;
import io.apiledger.driver.openapi.OperationKeys;
import io.apiledger.kernel.codec.InputKind;
import io.apiledger.kernel.codec.LedgerReader;
import io.apiledger.kernel.glob.RouteFilter;
import io.apiledger.kernel.order.CanonicalLedger;
import io.apiledger.model.Ledger;
import io.apiledger.model.Located;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.finding.UsageException;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.port.Scan;
import io.apiledger.workflow.DiffWorkflow.Request;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Opens the two sides of a comparison. */
final class DiffInputs {
  private static final String STANDARD_INPUT = "-";

  private final Environment environment;
  private final Request request;
  private final RouteFilter filter;
  private final Inputs inputs;
  private Inputs.@Nullable Input standardInput;

  DiffInputs(Environment environment, Request request) {
    this.environment = environment;
    this.request = request;
    this.filter = filter(request);
    this.inputs = Inputs.in(environment.directory());
    if (request.left().equals(STANDARD_INPUT) && request.right().equals(STANDARD_INPUT)) {
      throw UsageException.of(
          "standard input on one side at most", "- on both sides", "name a file for one of them");
    }
  }

  /**
   * Opens one side; a canonical ledger is not read yet.
   *
   * @throws InputException if it cannot be read, or is not what it claims to be
   */
  DiffInput open(String name) {
    environment.progress().doing("reading " + Inputs.shown(name));
    if (!name.equals(STANDARD_INPUT) && inputs.isFolder(name)) {
      return folder(name);
    }
    Inputs.Input input = input(name);
    return switch (InputKind.of(input.bytes())) {
      case LEDGER -> ledger(name, input);
      case OPENAPI -> document(name, input);
      case OTHER_JSON -> throw otherJson(input);
    };
  }

  /**
   * Opens one side and puts it in order, whatever order it claims to be in.
   *
   * @throws InputException if it cannot be read, or is not what it claims to be
   */
  DiffInput openSorted(String name) {
    DiffInput opened = open(name);
    if (!opened.ledger().streams()) {
      return opened;
    }
    CanonicalLedger sorted = CanonicalLedger.sorted(input(name).bytes());
    return new DiffInput(Inputs.shown(name), opened.kind(), kept(sorted), opened.findings());
  }

  private DiffInput ledger(String name, Inputs.Input input) {
    input.refusePage();
    CanonicalLedger ledger = CanonicalLedger.open(input.bytes());
    if (request.verify()) {
      LedgerFiles.verify(input.bytes().name(), ledger);
    }
    return new DiffInput(Inputs.shown(name), "ledger", kept(ledger), List.of());
  }

  private DiffInput document(String name, Inputs.Input input) {
    AllowedReferences references =
        new AllowedReferences(environment.directory(), List.of(), inputs.fetcher());
    OpenApiOptions options = input.options(references).withBasePath(request.basePath());
    Scan scan =
        request.fields().isEmpty()
            ? OperationKeys.read(input.bytes(), options)
            : OpenApiReader.read(input.bytes(), options);
    Ledger ledger = Ledger.of(scan.entries().stream().map(Located::value).toList());
    return new DiffInput(
        Inputs.shown(name), "openapi", kept(CanonicalLedger.of(ledger)), scan.findings());
  }

  private CanonicalLedger kept(CanonicalLedger ledger) {
    return filter.keepsAll() ? ledger : ledger.filtered(filter::keeps);
  }

  private Inputs.Input input(String name) {
    return name.equals(STANDARD_INPUT) ? standardInput() : inputs.open(name);
  }

  /** Read once, because it can be read only once. */
  private Inputs.Input standardInput() {
    if (standardInput == null) {
      standardInput = new Inputs.Input(Inputs.held(new StandardInput(environment.in())), "", false);
    }
    return standardInput;
  }

  /** Source code, read by every scanner that is installed. */
  private DiffInput folder(String name) {
    if (SourceLoader.languages().isEmpty()) {
      throw UsageException.of(
          "a ledger or a document, or a scanner that reads source code",
          "the folder " + name + " and no scanner",
          "name a file in it, or put a scanner on the class path");
    }
    Scan scan =
        new SourceLoader(environment.directory(), List.of(), environment.progress()).code(name);
    Ledger ledger = Ledger.of(scan.entries().stream().map(Located::value).toList());
    return new DiffInput(
        Inputs.shown(name), "source", kept(CanonicalLedger.of(ledger)), scan.findings());
  }

  /** The reader of ledgers knows best what else the JSON holds. */
  private static InputException otherJson(Inputs.Input input) {
    String found = "JSON of another kind";
    try {
      LedgerReader.parse(input.bytes());
    } catch (InputException e) {
      found = e.findings().get(0).found();
    }
    RuleId rule = input.answer() ? RuleId.WRONG_DOCUMENT : RuleId.PARSE_FAILED;
    return new InputException(
        Finding.inFile(rule, input.bytes().name())
            .expected("a ledger (JSON with endpoints) or an OpenAPI document")
            .found(found)
            .next("check the path or address"));
  }

  static InputException unreadable(String name, IOException e) {
    return new InputException(
        Finding.inFile(RuleId.PARSE_FAILED, name)
            .expected("an input that can be read to its end")
            .found(String.valueOf(e.getMessage()))
            .next("try again"));
  }

  private static RouteFilter filter(Request request) {
    try {
      return RouteFilter.of(request.include(), request.exclude());
    } catch (IllegalArgumentException e) {
      throw UsageException.of(
          "a route pattern such as /api/** or GET /api/**",
          String.valueOf(e.getMessage()),
          "correct --include or --exclude");
    }
  }

  /** Opened once and held at once. */
  private record StandardInput(InputStream open) implements ByteSource {
    @Override
    public String name() {
      return "standard input";
    }
  }
}
