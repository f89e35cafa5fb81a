package io.apiledger.surface.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

final class PlainLineProperties {
  @Property(tries = 2000, seed = "1")
  void what_is_read_without_the_library_is_what_the_library_reads(
      @ForAll("commands") Command command, @ForAll("lines") List<String> words) {
    Syntax syntax = Syntax.of(command);
    Line plain = PlainLine.read(syntax, words);
    Statistics.collect(plain != null);
    if (plain == null) {
      return;
    }
    LibraryLine line = LibraryLine.read(syntax, words);

    assertThat(line.wrong()).isEmpty();
    assertThat(plain.wantsHelp()).isEqualTo(line.wantsHelp());
    for (int i = 0; i < 4; i++) {
      assertThat(plain.word(i)).isEqualTo(line.word(i));
    }
    for (Syntax.Option option : syntax.options()) {
      for (String name : option.names()) {
        assertThat(plain.has(name)).isEqualTo(line.has(name));
        if (option.kind() != Syntax.Kind.FLAG) {
          assertThat(plain.values(name)).isEqualTo(line.values(name));
        }
      }
    }
    assertThat(plain.has("--no-such-option")).isFalse();
  }

  @Provide
  Arbitrary<Command> commands() {
    return Arbitraries.of(Commands.all(Host.ofProcess()));
  }

  @Provide
  Arbitrary<List<String>> lines() {
    return Arbitraries.of(
            "--check",
            "--quiet",
            "-q",
            "--format",
            "json",
            "text=a.txt",
            "--output",
            "-o",
            "a b",
            "--config",
            "c.yaml",
            "--audience",
            "--fail-on",
            "never",
            "--color",
            "@a",
            "${a}",
            "\"a\"",
            "--fields",
            "--verify",
            "--help",
            "-h",
            "-",
            "--",
            "",
            "--format=json",
            "-qo",
            "\u00e9")
        .list()
        .ofMaxSize(5);
  }
}
