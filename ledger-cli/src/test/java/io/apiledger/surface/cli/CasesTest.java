package io.apiledger.surface.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.model.finding.RuleId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One folder a case: {@code input} is copied, the lines of {@code command} are run in it, and what
 * came out must be {@code expected}. To approve new output, run with {@code
 * -Dapiledger.approve=true} and read the change.
 */
final class CasesTest {
  private static final Path CASES = Path.of("src/test/resources/cases");

  /** What only a server can bring about; the tests of the fetcher and the workflows show these. */
  private static final Set<RuleId> NEEDS_A_SERVER =
      Set.of(RuleId.NOT_JSON, RuleId.WRONG_DOCUMENT, RuleId.STATUS, RuleId.UNREACHABLE);

  @TempDir private Path temporary;

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void a_case_gives_what_is_expected_and_gives_it_again(String name) throws IOException {
    Path folder = CASES.resolve(name);
    String first = run(folder, temporary.resolve("first"));
    assertThat(run(folder, temporary.resolve("second"))).isEqualTo(first);
    Path expected = folder.resolve("expected");
    if (Boolean.getBoolean("apiledger.approve")) {
      Files.writeString(expected, first);
    }
    assertThat(first).isEqualTo(Files.readString(expected));
  }

  @Test
  void every_rule_is_shown_by_a_case() throws IOException {
    StringBuilder all = new StringBuilder();
    // The table of the rules names each of them and shows none.
    for (String name : cases().filter(name -> !name.equals("rules")).toList()) {
      all.append(Files.readString(CASES.resolve(name).resolve("expected")));
    }
    Set<RuleId> unseen = new TreeSet<>(List.of(RuleId.values()));
    unseen.removeAll(NEEDS_A_SERVER);
    unseen.removeIf(rule -> all.indexOf(rule.name()) >= 0);
    assertThat(unseen).isEmpty();
  }

  private static String run(Path folder, Path copy) throws IOException {
    copy(folder.resolve("input"), copy);
    StringBuilder out = new StringBuilder();
    for (String line : Files.readAllLines(folder.resolve("command"))) {
      if (line.startsWith("edit ")) {
        edit(copy, line);
        continue;
      }
      var before = contents(copy);
      Call call = Call.in(copy).run(words(line));
      out.append("$ api-ledger ").append(line).append("\n");
      out.append(call.out().replace(copy.toString(), "DIR"));
      if (!call.err().isEmpty()) {
        out.append("--- stderr\n").append(call.err().replace(copy.toString(), "DIR"));
      }
      out.append("--- exit ").append(call.exitCode()).append("\n");
      if (call.exitCode() > 1) {
        assertThat(contents(copy)).as("what is on disk after " + line).isEqualTo(before);
      }
    }
    return out.toString();
  }

  /** {@code edit FILE s/FROM/TO/}: what a person does to a file between two commands. */
  private static void edit(Path folder, String line) throws IOException {
    String[] parts = line.split(" ", 3);
    String[] change = parts[2].split("/", -1);
    Path file = folder.resolve(parts[1]);
    String text = Files.readString(file);
    assertThat(text).contains(change[1]);
    Files.writeString(file, text.replace(change[1], change[2]));
  }

  private static String[] words(String line) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    for (char c : (line + " ").toCharArray()) {
      if (c == '"') {
        quoted = !quoted;
      } else if (c != ' ' || quoted) {
        word.append(c);
      } else if (word.length() > 0) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    return words.toArray(new String[0]);
  }

  private static void copy(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    if (!Files.exists(from)) {
      return;
    }
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
        }
      }
    }
  }

  private static Map<String, String> contents(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(file);
        contents.put(
            folder.relativize(file).toString(), new String(bytes, StandardCharsets.ISO_8859_1));
      }
    }
    return contents;
  }

  static Stream<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      List<String> names = folders.map(f -> f.getFileName().toString()).sorted().toList();
      assertThat(names).isNotEmpty();
      return names.stream();
    }
  }
}
