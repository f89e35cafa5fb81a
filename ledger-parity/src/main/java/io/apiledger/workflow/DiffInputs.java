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
import io.apiledger.model.port.Scan;
import io.apiledger.workflow.DiffWorkflow.Request;
import java.io.IOException;
import java.util.List;

/** Opens the two sides of a comparison. */
final class DiffInputs {
  private final Environment environment;
  private final Request request;
  private final RouteFilter filter;
  private final TypedInputs inputs;

  DiffInputs(Environment environment, Request request) {
    this.environment = environment;
    this.request = request;
    this.filter = TypedInputs.filter(request.include(), request.exclude());
    this.inputs = new TypedInputs(environment, request.left(), request.right());
  }

  /**
   * Opens one side; a canonical ledger is not read yet.
   *
   * @throws InputException if it cannot be read, or is not what it claims to be
   */
  DiffInput open(String name) {
    environment.progress().doing("reading " + Inputs.shown(name));
    if (inputs.isFolder(name)) {
      return folder(name);
    }
    Inputs.Input input = inputs.open(name);
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
    CanonicalLedger sorted = CanonicalLedger.sorted(inputs.open(name).bytes());
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
    OpenApiOptions options = input.options(inputs.references()).withBasePath(request.basePath());
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

  /** Source code, read by every scanner that is installed. */
  private DiffInput folder(String name) {
    Scan scan = inputs.code(name);
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
}
