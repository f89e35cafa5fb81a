package io.apiledger.surface.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

class HelpPageTest {
  static Stream<Command> commands() {
    return Commands.all(Host.ofProcess()).stream();
  }

  @Test
  void the_main_page_is_the_approved_one() throws IOException {
    assertThat(HelpPage.of(Commands.all(Host.ofProcess()))).isEqualTo(approved("main"));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void the_page_of_a_command_is_the_approved_one(Command command) throws IOException {
    assertThat(HelpPage.of(command)).isEqualTo(approved(command.name()));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void a_page_fits_80_columns_and_has_an_example_of_its_command(Command command) {
    String page = HelpPage.of(command);

    assertThat(page.lines()).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
    assertThat(page).endsWith("\n").contains("Example:\n  api-ledger " + command.name());
    assertThat(HelpPage.of(Commands.all(Host.ofProcess())).lines())
        .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(80));
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_option_and_parameter_has_a_meaning(Command command) {
    CommandSpec spec = CommandModel.of(Syntax.of(command));

    for (OptionSpec option : spec.options()) {
      assertThat(String.join("", option.description())).as(option.longestName()).isNotBlank();
    }
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      assertThat(String.join("", parameter.description())).as(parameter.paramLabel()).isNotBlank();
    }
  }

  @Test
  void help_is_had_in_every_way_that_people_try() {
    String main = HelpPage.of(Commands.all(Host.ofProcess()));
    String diff = HelpPage.of(new DiffCommand());

    assertThat(help("--help")).isEqualTo(main);
    assertThat(help("-h")).isEqualTo(main);
    assertThat(help("help")).isEqualTo(main);
    assertThat(help("help", "diff")).isEqualTo(diff);
    assertThat(help("diff", "--help")).isEqualTo(diff);
    assertThat(help("diff", "a", "--nonsense", "-h")).isEqualTo(diff);
  }

  @Test
  void help_for_an_unknown_command_is_wrong_use() {
    Call call = Call.in(Path.of("")).run("help", "dif");

    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("did you mean diff?");
  }

  private static String help(String... words) {
    Call call = Call.in(Path.of("")).run(words);
    assertThat(call.exitCode()).as(List.of(words).toString()).isZero();
    assertThat(call.err()).isEmpty();
    return call.out();
  }

  private static String approved(String name) throws IOException {
    try (InputStream in = HelpPageTest.class.getResourceAsStream("help/" + name + ".txt")) {
      assertThat(in).as("an approved page for " + name).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
