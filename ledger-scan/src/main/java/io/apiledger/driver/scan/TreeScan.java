package io.apiledger.driver.scan;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.Located;
import io.apiledger.model.Order;
import io.apiledger.model.Provenance;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.port.FileLookup;
import io.apiledger.model.port.Scan;
import io.apiledger.model.port.ScanOptions;
import io.apiledger.model.port.Scanner;
import io.apiledger.model.port.SourceFile;
import io.apiledger.model.port.SourceTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs every scanner of a language over a tree. The result is the same for any number of threads. A
 * file that one scanner cannot read is a finding of that file and leaves the others intact.
 * Immutable, safe for use by several threads.
 *
 * <pre>{@code
 * Scan scan = new TreeScan(Scanners.installed(), 4).run(tree, "java", ScanOptions.NONE);
 * }</pre>
 */
public final class TreeScan {
  private final Scanners scanners;
  private final int threads;

  /**
   * @param threads at least one
   */
  public TreeScan(Scanners scanners, int threads) {
    this.scanners = requireNonNull(scanners, "scanners");
    if (threads < 1) {
      throw new IllegalArgumentException("expected at least one thread; found " + threads);
    }
    this.threads = threads;
  }

  /**
   * What all scanners of the language say: their results one after the other, sorted by scanner id;
   * findings sorted; of what was read, every file that some scanner looked into, sorted by path.
   *
   * @throws io.apiledger.model.finding.UsageException if no scanner reads the language
   * @throws io.apiledger.model.finding.InputException if the tree cannot be listed
   */
  public Scan run(SourceTree tree, String language, ScanOptions options) {
    return run(tree, FileLookup.NOTHING, language, options);
  }

  /**
   * The same, where code of the tree may import files around it.
   *
   * @param around paths as those of the tree; may hold the tree itself
   */
  public Scan run(SourceTree tree, FileLookup around, String language, ScanOptions options) {
    List<Scanner<?>> found = scanners.of(language);
    List<SourceFile> files = tree.files(path -> reads(found, path));
    List<Scan> scans = new ArrayList<>();
    try (Workers workers = new Workers(threads)) {
      for (Scanner<?> scanner : found) {
        scans.add(
            new OneScan<>(scanner.with(options), tree.name(), files, around, workers, options)
                .run());
      }
    }
    return joined(scans);
  }

  private static boolean reads(List<Scanner<?>> scanners, String path) {
    for (Scanner<?> scanner : scanners) {
      if (scanner.reads(path)) {
        return true;
      }
    }
    return false;
  }

  private static Scan joined(List<Scan> scans) {
    List<Located<Entry>> entries = new ArrayList<>();
    List<Ledger.Shadowed> shadowed = new ArrayList<>();
    List<Ledger.Unresolved> unresolved = new ArrayList<>();
    List<Finding> findings = new ArrayList<>();
    Map<String, Provenance> read = new LinkedHashMap<>();
    for (Scan scan : scans) {
      entries.addAll(scan.entries());
      shadowed.addAll(scan.shadowed());
      unresolved.addAll(scan.unresolved());
      findings.addAll(scan.findings());
      for (Provenance file : scan.read()) {
        read.put(file.path(), file);
      }
    }
    findings.sort(Finding.ORDER);
    List<Provenance> sorted = new ArrayList<>(read.values());
    sorted.sort(Order.text(Provenance::path));
    return new Scan(entries, shadowed, unresolved, findings, sorted);
  }
}
