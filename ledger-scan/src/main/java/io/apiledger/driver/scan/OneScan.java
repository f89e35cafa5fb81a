package io.apiledger.driver.scan;

import static java.util.Objects.requireNonNull;

import io.apiledger.driver.scan.bytes.WordSearch;
import io.apiledger.model.Order;
import io.apiledger.model.Provenance;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.FileLookup;
import io.apiledger.model.port.Needs;
import io.apiledger.model.port.Scan;
import io.apiledger.model.port.ScanOptions;
import io.apiledger.model.port.Scanner;
import io.apiledger.model.port.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One scanner over the files of a tree. For one thread, which hands the work to others. */
final class OneScan<F> {
  /** Of files that were passed over, for the case that a word leads to them. */
  private static final long KEPT_BYTES = 16L << 20;

  private final Scanner<F> scanner;
  private final String tree;
  private final List<KeptFile> files;
  private final FileLookup around;
  private final Workers workers;
  private final ScanOptions options;
  private final Map<String, Look<F>> looks = new HashMap<>();

  /**
   * @param tree its name, for messages
   * @param files all that may be read, sorted
   * @param around what else may be looked into
   */
  OneScan(
      Scanner<F> scanner,
      String tree,
      List<SourceFile> files,
      FileLookup around,
      Workers workers,
      ScanOptions options) {
    this.scanner = scanner;
    this.tree = tree;
    this.files = new ArrayList<>(files.size());
    AtomicLong room = new AtomicLong(KEPT_BYTES);
    for (SourceFile file : files) {
      if (scanner.reads(file.path())) {
        this.files.add(new KeptFile(file, room));
      }
    }
    this.around = around;
    this.workers = workers;
    this.options = options;
  }

  /** Facts of what may declare something and of what that needs, round by round; then the link. */
  Scan run() {
    Words words = new Words();
    Needs needs = look(files, scanner::mayDeclare);
    while (!needs.isNothing()) {
      Set<String> named = needs.files();
      Set<String> fresh = words.add(needs);
      Needs ofNamed = look(waiting(path -> isNeeded(path, named)), bytes -> true);
      Needs ofWords =
          fresh.isEmpty()
              ? Needs.NOTHING
              : look(waiting(path -> true), new WordSearch(fresh)::finds);
      needs = together(List.of(ofNamed, ofWords));
    }
    Callable<Scan> link = this::link;
    return withLooks(workers.all(List.of(link)).get(0));
  }

  /** Looks into files, and says what they ask for. */
  private Needs look(Collection<KeptFile> some, Predicate<byte[]> matters) {
    List<Callable<Look<F>>> tasks = new ArrayList<>(some.size());
    for (KeptFile file : some) {
      tasks.add(() -> Look.at(file, scanner, matters, options.digests()));
    }
    List<Needs> needs = new ArrayList<>(some.size());
    for (Look<F> look : workers.all(tasks)) {
      looks.put(look.path(), look);
      needs.add(look.needs());
    }
    return together(needs);
  }

  private static Needs together(List<Needs> all) {
    Set<String> paths = new HashSet<>();
    Set<String> words = new HashSet<>();
    Map<String, Set<String>> through = new HashMap<>();
    for (Needs one : all) {
      paths.addAll(one.files());
      words.addAll(one.words());
      for (Map.Entry<String, Set<String>> each : one.through().entrySet()) {
        through.computeIfAbsent(each.getKey(), key -> new HashSet<>()).addAll(each.getValue());
      }
    }
    return new Needs(paths, words, through);
  }

  /** Files that were passed over so far, sorted. */
  private List<KeptFile> waiting(Predicate<String> path) {
    List<KeptFile> waiting = new ArrayList<>();
    for (KeptFile file : files) {
      Look<F> before = looks.get(file.path());
      if ((before == null || before.passedOver()) && path.test(file.path())) {
        waiting.add(file);
      }
    }
    return waiting;
  }

  private static boolean isNeeded(String path, Set<String> needs) {
    if (needs.contains(path)) {
      return true;
    }
    for (int at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) {
      if (needs.contains(path.substring(at + 1))) {
        return true;
      }
    }
    return false;
  }

  /** By path. Those of the tree are asked for in the order that its files have already. */
  private List<Look<F>> sorted() {
    List<Look<F>> sorted = new ArrayList<>(looks.size());
    for (KeptFile file : files) {
      sorted.add(requireNonNull(looks.get(file.path())));
    }
    if (looks.size() > sorted.size()) { // Files around the tree too.
      Set<Look<F>> own = Collections.newSetFromMap(new IdentityHashMap<>());
      own.addAll(sorted);
      for (Look<F> look : looks.values()) {
        if (!own.contains(look)) {
          sorted.add(look);
        }
      }
      sorted.sort(Order.text(Look::path));
    }
    return sorted;
  }

  private Scan link() {
    List<F> facts = new ArrayList<>();
    for (Look<F> look : sorted()) {
      if (look.facts() != null) {
        facts.add(look.facts());
      }
    }
    try {
      return scanner.link(
          facts, new FactsAround<>(around, scanner::reads, this::factsAround), options);
    } catch (Exception | StackOverflowError | OutOfMemoryError | LinkageError e) {
      return Scan.of(
          List.of(),
          Failure.findings(e, scanner, Finding.of(RuleId.PARSE_FAILED, tree)),
          List.of());
    }
  }

  /** What a file says that nothing before the link asked for. */
  private @Nullable F factsAround(String path) {
    Look<F> before = looks.get(path);
    if (before == null || before.passedOver()) {
      KeptFile file = new KeptFile(around.file(path), new AtomicLong());
      before = Look.at(file, scanner, bytes -> true, options.digests());
      looks.put(path, before);
    }
    return before.facts();
  }

  private Scan withLooks(Scan linked) {
    List<Finding> findings = new ArrayList<>(linked.findings());
    List<Provenance> read = new ArrayList<>(linked.read());
    for (Look<F> look : sorted()) {
      findings.addAll(look.findings());
      if (look.read() != null) {
        read.add(look.read());
      }
    }
    return new Scan(linked.entries(), linked.shadowed(), linked.unresolved(), findings, read);
  }
}
