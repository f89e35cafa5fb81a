package io.apiledger.driver.openapi;

import io.apiledger.driver.tree.TreeReader;
import io.apiledger.model.Entry;
import io.apiledger.model.Located;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.port.Scan;
import io.apiledger.model.tree.Document;
import io.apiledger.model.tree.Mark;
import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads an OpenAPI document (2.0, 3.0, 3.1; JSON or YAML) into located entries. Stateless, safe for
 * use by several threads.
 *
 * <p>A page of HTML, a document of another kind or version, one that repeats a key and one without
 * operations are refused. References that lead nowhere, or where they must not lead, and what the
 * specification does not know are findings; the other operations are kept.
 *
 * <pre>{@code
 * Scan scan = OpenApiReader.read(source, OpenApiOptions.FILE);
 * scan.entries().forEach(entry -> use(entry.value(), entry.at()));
 * }</pre>
 */
public final class OpenApiReader {
  private OpenApiReader() {}

  /**
   * Reads a document.
   *
   * @throws InputException if it is refused
   */
  public static Scan read(ByteSource source, OpenApiOptions options) {
    return open(source, options).scan();
  }

  /**
   * Reads a document, and keeps it and those that it refers to.
   *
   * @throws InputException if it is refused
   */
  public static OpenDocument open(ByteSource source, OpenApiOptions options) {
    Sniff.check(source, options);
    Witness witness = new Witness(source, options);
    Document document =
        TreeReader.read(witness, options.limits(), options.unreadable(), RuleId.SNAPSHOT_INVALID);
    Version version = version(document, options);
    Notes notes = new Notes(document.path());
    Budget budget = new Budget(document.path(), options.limits().maxNodes());
    Resolver resolver = new Resolver(document, witness.read(), options, notes, budget);
    Spot root = Spot.root(document, budget);
    Spot paths = root.get("paths");
    List<Located<Entry>> entries =
        paths == null
            ? List.of()
            : new Operations(root, version, options, notes, resolver).read(paths);
    List<Finding> findings = new ArrayList<>(notes.findings());
    if (entries.isEmpty()) {
      Mark at = paths == null ? root.at() : paths.at();
      findings.add(noOperations(document.path(), at, root.get("webhooks") != null));
      throw new InputException(findings);
    }
    findings.addAll(OperationIds.repeated(document.path(), entries));
    findings.sort(Finding.ORDER);
    return new OpenDocument(Scan.of(entries, findings, resolver.read()), resolver);
  }

  private static Version version(Document document, OpenApiOptions options) {
    if (!(document.root() instanceof Tree.Mapping mapping)) {
      throw notMapping(document, options);
    }
    Version.Root root = new Version.Root(document.path(), options);
    for (Tree.Member member : mapping.members()) {
      String text = member.value() instanceof Tree.Scalar scalar ? scalar.text() : null;
      root.key(member.key(), member.keyAt(), text);
    }
    return root.version();
  }

  /** A single scalar is YAML by accident: any short answer in words is one. */
  private static InputException notMapping(Document document, OpenApiOptions options) {
    boolean scalar = document.root() instanceof Tree.Scalar;
    String said =
        document.root() instanceof Tree.Scalar text
            ? " \"" + Notes.visible(text.text()) + "\""
            : "";
    Mark at = document.root().at();
    return new InputException(
        Finding.inFile(scalar ? options.unreadable() : options.otherDocument(), document.path())
            .at(new Location.InFile(document.path(), at.line(), at.column()))
            .expected("an OpenAPI document, which is a mapping")
            .found(document.root().kind() + said + Sniff.served(options))
            .next("check the address or path"));
  }

  private static Finding noOperations(String path, Mark at, boolean webhooks) {
    return Finding.inFile(RuleId.SNAPSHOT_INVALID, path)
        .at(new Location.InFile(path, at.line(), at.column()))
        .expected("at least one operation under paths")
        .found(webhooks ? "none; webhooks are no routes, because nobody can call them" : "none")
        .next(
            webhooks
                ? "give the document of what is called"
                : "check that the application registers its routes before it writes the document");
  }
}
