package io.apiledger.workflow;

import io.apiledger.kernel.glob.RouteFilter;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.UsageException;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.port.Scan;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What somebody typed after a command: everything that {@link Inputs} opens, and {@code -}. */
final class TypedInputs {
  private static final String STANDARD_INPUT = "-";

  private final Environment environment;
  private final Inputs inputs;
  private Inputs.@Nullable Input standardInput;

  /**
   * The two sides of a comparison.
   *
   * @throws UsageException if both are standard input
   */
  TypedInputs(Environment environment, String left, String right) {
    this.environment = environment;
    this.inputs = Inputs.in(environment.directory());
    if (left.equals(STANDARD_INPUT) && right.equals(STANDARD_INPUT)) {
      throw UsageException.of(
          "standard input on one side at most", "- on both sides", "name a file for one of them");
    }
  }

  /**
   * Opens one; standard input is read once, because it can be read only once.
   *
   * @throws InputException if it cannot be had
   */
  Inputs.Input open(String name) {
    if (!name.equals(STANDARD_INPUT)) {
      return inputs.open(name);
    }
    if (standardInput == null) {
      standardInput = new Inputs.Input(Inputs.held(new StandardInput(environment.in())), "", false);
    }
    return standardInput;
  }

  /**
   * Opens one that has to be a document.
   *
   * @throws InputException if it cannot be had
   */
  Inputs.Input openDocument(String name) {
    return name.equals(STANDARD_INPUT) ? open(name) : inputs.openDocument(name);
  }

  /** Whether it is a folder of source code, on disk or in a commit. */
  boolean isFolder(String name) {
    return !name.equals(STANDARD_INPUT) && inputs.isFolder(name);
  }

  /** What documents may refer to. */
  AllowedReferences references() {
    return new AllowedReferences(environment.directory(), List.of(), inputs.fetcher());
  }

  /** A loader that knows no configuration. */
  SourceLoader loader() {
    return new SourceLoader(environment.directory(), List.of(), environment);
  }

  /**
   * Reads a folder of source code with every scanner that there is.
   *
   * @throws UsageException if there is none
   */
  Scan code(String folder) {
    if (KnownScanners.of(environment).languages().isEmpty()) {
      throw UsageException.of(
          "a ledger or a document, or a scanner that reads source code",
          "the folder " + folder + " and no scanner",
          "name a file in it, or put a scanner on the class path");
    }
    return loader().code(folder);
  }

  /**
   * The routes that {@code --include} and {@code --exclude} leave.
   *
   * @throws UsageException if one is no pattern
   */
  static RouteFilter filter(List<String> include, List<String> exclude) {
    try {
      return RouteFilter.of(include, exclude);
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
