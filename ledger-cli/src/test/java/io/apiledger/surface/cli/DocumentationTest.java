package io.apiledger.surface.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.apiledger.endtoend.Places;
import io.apiledger.model.finding.RuleId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the documentation shows happens: the commands of each {@code console} block run one after
 * the other in one folder and print what stands below them, {@code …} being anything.
 */
final class DocumentationTest {
  private static final Pattern PROGRAM = Pattern.compile("(\\.{1,2}/)?api-ledger (.*)");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "docs/architecture.md", "docs/publication.md"})
  void every_command_prints_what_is_shown(String document) throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no /bin/sh here");
    Path directory = folder;
    int commands = 0;
    for (Shown shown : shown(Files.readString(Places.repository(document)))) {
      if (shown.command.startsWith("cd ")) {
        directory = directory.resolve(shown.command.substring(3)).normalize();
        continue;
      }
      commands++;
      assertThat(output(shown.command, directory))
          .as("what `%s` prints", shown.command)
          .matches(shown.pattern());
    }
    assertThat(commands).isPositive();
  }

  @Test
  void every_rule_has_its_line_in_the_findings() throws IOException {
    String findings = Files.readString(Places.repository("docs/findings.md"));
    for (RuleId rule : RuleId.values()) {
      assertThat(findings)
          .contains(
              "| `" + rule + "` | " + rule.severity().text() + " | " + rule.exitCode() + " | ");
    }
    assertThat(matches("(?m)^\\| `([A-Z_]+)` \\|", findings)).hasSameSizeAs(RuleId.values());
  }

  @Test
  void every_relative_link_leads_somewhere() throws IOException {
    Path root = Places.repository("");
    List<Path> documents = new ArrayList<>();
    try (Stream<Path> top = Files.list(root);
        Stream<Path> docs = Files.walk(root.resolve("docs"))) {
      Stream.concat(top, docs).filter(f -> f.toString().endsWith(".md")).forEach(documents::add);
    }
    assertThat(documents).hasSizeGreaterThan(5);
    for (Path document : documents) {
      for (String link : matches("\\]\\(([^)#:]+)\\)", Files.readString(document))) {
        assertThat(document.resolveSibling(link)).as("link of %s", document).exists();
      }
    }
  }

  private static String output(String command, Path directory) throws Exception {
    Matcher program = PROGRAM.matcher(command);
    if (program.matches()) {
      Call call = Call.in(directory).run(program.group(2).split(" "));
      return call.out() + call.err();
    }
    Process process =
        new ProcessBuilder("/bin/sh", "-c", command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .start();
    byte[] bytes = process.getInputStream().readAllBytes();
    process.waitFor();
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static List<Shown> shown(String document) {
    List<Shown> shown = new ArrayList<>();
    for (String block : matches("(?s)```console\n(.*?)```", document)) {
      for (String part : block.split("(?m)^\\$ ")) {
        if (!part.isEmpty()) {
          int end = part.indexOf('\n');
          shown.add(new Shown(part.substring(0, end), part.substring(end + 1)));
        }
      }
    }
    return shown;
  }

  private static List<String> matches(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(DocumentationTest::group).toList();
  }

  private static String group(MatchResult match) {
    return match.group(1);
  }

  private record Shown(String command, String output) {
    Pattern pattern() {
      StringBuilder regex = new StringBuilder();
      for (String line : output.split("(?<=\n)")) {
        regex.append(line.equals("…\n") ? "(?s:.*)" : Pattern.quote(line));
      }
      return Pattern.compile(regex.toString());
    }
  }
}
