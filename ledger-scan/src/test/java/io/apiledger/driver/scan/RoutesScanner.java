package io.apiledger.driver.scan;

import io.apiledger.model.Entry;
import io.apiledger.model.Ledger;
import io.apiledger.model.Located;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.port.Needs;
import io.apiledger.model.port.Scan;
import io.apiledger.model.port.ScanOptions;
import io.apiledger.model.port.Scanner;
import io.apiledger.model.port.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A scanner of a small language, for tests: {@code GET /x handler} declares a route, {@code GET
 * $BASE/x handler} one below a constant, {@code use a/b.routes} says where constants come from,
 * {@code BASE = /v1} is one.
 */
public final class RoutesScanner implements Scanner<RoutesScanner.Facts> {
  /** What one file says. */
  record Facts(String path, List<String> lines) {
    Facts {
      lines = List.copyOf(lines);
    }
  }

  @Override
  public String id() {
    return "routes";
  }

  @Override
  public String language() {
    return "routes";
  }

  @Override
  public boolean reads(String path) {
    return path.endsWith(".routes");
  }

  @Override
  public boolean mayDeclare(byte[] content) {
    return text(content).contains("GET ") || text(content).contains("!");
  }

  @Override
  public Facts facts(SourceFile file) throws IOException {
    List<String> lines = text(file.bytes()).lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      switch (lines.get(i)) {
        case "!deep" -> throw new IllegalStateException("not reached " + deep(1));
        case "!throw" -> throw new IllegalStateException("broken\nbadly");
        case "!error" -> throw new NoClassDefFoundError("a/b/C");
        case "!io" -> throw new IOException("cut off");
        case "!input" ->
            throw new InputException(
                Finding.inFile(RuleId.PARSE_FAILED, file.path())
                    .at(new Location.InFile(file.path(), i + 1, 1))
                    .expected("a route")
                    .found("!input")
                    .next("mend it"));
        default -> {}
      }
    }
    return new Facts(file.path(), lines);
  }

  @SuppressWarnings("InfiniteRecursion")
  private static long deep(long n) {
    return deep(n + 1) + n;
  }

  @Override
  public Needs needs(Facts facts) {
    Set<String> needs = new TreeSet<>();
    for (String line : facts.lines()) {
      if (line.startsWith("use ")) {
        needs.add(line.substring("use ".length()));
      }
    }
    return new Needs(needs, Set.of(), Map.of());
  }

  @Override
  public Scan link(List<Facts> facts, ScanOptions options) {
    Map<String, String> constants = new TreeMap<>(options.properties());
    for (Facts file : facts) {
      for (String line : file.lines()) {
        String[] sides = line.split(" = ", 2);
        if (sides.length == 2) {
          constants.put(sides[0], sides[1]);
        }
      }
    }
    if (constants.containsKey("LINK_FAILS")) {
      throw new IllegalStateException("no link");
    }
    List<Located<Entry>> entries = new ArrayList<>();
    List<Ledger.Unresolved> unresolved = new ArrayList<>();
    for (Facts file : facts) {
      for (int i = 0; i < file.lines().size(); i++) {
        String[] words = file.lines().get(i).split(" ", 3);
        if (words.length == 3 && words[0].equals("GET")) {
          add(file.path(), i + 1, words, constants, entries, unresolved);
        }
      }
    }
    return new Scan(entries, List.of(), unresolved, List.of(), List.of());
  }

  private static void add(
      String file,
      int line,
      String[] words,
      Map<String, String> constants,
      List<Located<Entry>> entries,
      List<Ledger.Unresolved> unresolved) {
    String path = words[1];
    if (path.startsWith("$")) {
      int end = path.indexOf('/') < 0 ? path.length() : path.indexOf('/');
      String base = constants.get(path.substring(1, end));
      if (base == null) {
        unresolved.add(new Ledger.Unresolved("GET", path, file));
        return;
      }
      path = base + path.substring(end);
    }
    Entry entry = Entry.of("GET", path).handler(words[2]).sourceFile(file).origin("routes").build();
    entries.add(new Located<>(entry, new Location.InFile(file, line, 1)));
  }

  private static String text(byte[] content) {
    return new String(content, StandardCharsets.UTF_8);
  }
}
