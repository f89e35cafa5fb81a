package io.apiledger.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same inputs give the same bytes, wherever and however the program runs. */
class DeterminismTest {
  private static final String[] SAMPLE = {
    "api-ledger.yaml", "inventory.csv", "openapi.yaml", "src"
  };

  @TempDir private static Path folder;

  private static Outcome sample = new Outcome(new TreeMap<>(), Map.of());

  /** What surrounds a run and must not be seen in what it writes. */
  private enum World {
    AGAIN(run -> run),
    TURKISH_AT_THE_DATE_LINE(
        run ->
            run.jvm("-Duser.language=tr", "-Duser.country=TR", "-Duser.timezone=Pacific/Kiritimati")
                .jvm("-Dfile.encoding=ISO-8859-1", "-Duser.name=somebody", "-Duser.home=/")),
    ARABIC_IN_NEWFOUNDLAND(
        run ->
            run.jvm("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=America/St_Johns")
                .jvm("-Dfile.encoding=UTF-16", "-Dline.separator=\r\n")),
    THAI_DIGITS_WITHOUT_A_LOCALE(
        run ->
            run.jvm("-Duser.language=th", "-Duser.country=TH", "-Duser.extensions=u-nu-thai")
                .jvm("-XX:ActiveProcessorCount=1")
                .variable("LC_ALL", "C")
                .shell("umask 077; exec \"$@\"")),
    JAPANESE_CALENDAR(
        run ->
            run.jvm("-Duser.language=ja", "-Duser.country=JP", "-Duser.extensions=u-ca-japanese")
                .jvm("-XX:ActiveProcessorCount=2")
                .variable("TZ", "Asia/Tokyo")
                .shell("umask 022; exec \"$@\"")),
    NEWER_JAVA(run -> run.java(newerJava()));

    @SuppressWarnings("ImmutableEnumChecker") // lambdas that hold nothing
    private final UnaryOperator<Run> around;

    World(UnaryOperator<Run> around) {
      this.around = around;
    }
  }

  /** What a build leaves: the artifacts, and its report in every format. */
  private record Outcome(SortedMap<String, String> artifacts, Map<String, String> reports) {}

  @BeforeAll
  static void buildOnce() throws Exception {
    sample = build(layOutSample("baseline"), run -> run);
    assertThat(sample.artifacts).hasSize(44);
  }

  @ParameterizedTest
  @EnumSource(World.class)
  void the_sample_is_built_to_the_same_bytes_in_every_world(World world) throws Exception {
    assertThat(build(layOutSample(world.name()), world.around)).isEqualTo(sample);
  }

  @Test
  void the_real_inventory_is_built_to_the_same_bytes_in_every_world() throws Exception {
    Outcome expected = build(layOutHoc("hoc", Hoc.JSON), run -> run);
    for (World world : World.values()) {
      if (world != World.AGAIN && (world != World.NEWER_JAVA || !newerJavas().isEmpty())) {
        Outcome built = build(layOutHoc("hoc " + world, Hoc.JSON), world.around);
        assertThat(built).as(world.name()).isEqualTo(expected);
      }
    }
  }

  @Test
  void the_order_of_the_real_inventory_does_not_matter() throws Exception {
    for (String source : List.of(Hoc.JSON, Hoc.CSV)) {
      Path straight = layOutHoc("straight " + source, source);
      Path shuffled = layOutHoc("shuffled " + source, source);
      shuffle(shuffled.resolve(Hoc.JSON), "\"endpoints\": [\n    ", ",\n    (?=\\{)", "\n  ]");
      shuffle(shuffled.resolve(Hoc.CSV), "\n", "(?<=\n)", "");
      Outcome built = build(shuffled, run -> run);
      Outcome expected = build(straight, run -> run);

      assertThat(built.artifacts).as(source).isEqualTo(expected.artifacts);
      // A report tells where things stand, and that has changed.
      assertThat(withoutPlaces(built)).as(source).isEqualTo(withoutPlaces(expected));
    }
  }

  @Test
  void the_order_of_the_samples_sources_does_not_matter() throws Exception {
    Path shuffled = layOutSample("shuffled");
    shuffle(shuffled.resolve("inventory.csv"), "\n", "(?<=\n)", "");
    shuffle(shuffled.resolve("openapi.yaml"), "\npaths:\n", "(?<=\n)(?=  /)", "components:");

    Outcome built = build(shuffled, run -> run);

    assertThat(built.artifacts).isEqualTo(sample.artifacts);
    // A report tells where things stand, and that has changed.
    assertThat(withoutPlaces(built)).isEqualTo(withoutPlaces(sample));
  }

  @Test
  void the_working_directory_does_not_matter() throws Exception {
    Path home = layOutSample("deep/er in/another place");
    Path below = Files.createDirectories(home.resolve("some/where"));

    Outcome built = build(below, home, "--config", "../../api-ledger.yaml");

    assertThat(built.artifacts).isEqualTo(sample.artifacts);
    assertThat(build(below, layOutAgain(home)).artifacts).isEqualTo(sample.artifacts);
  }

  @Test
  void artifacts_know_nothing_of_the_machine_and_the_day() throws Exception {
    String version = Run.in(folder).of("--version").exits(0).out().strip().split(" ")[1];
    List<String> secrets =
        List.of(
            folder.toString(),
            folder.getFileName().toString(),
            System.getProperty("user.home") + "/",
            InetAddress.getLocalHost().getHostName(),
            YearMonth.now(ZoneOffset.UTC).toString(),
            version);
    sample.artifacts.forEach(
        (name, content) -> assertThat(content).as(name).doesNotContain(secrets));
    sample.reports.forEach((name, content) -> assertThat(content).as(name).doesNotContain(secrets));
  }

  private static Path layOutSample(String name) throws IOException {
    Path home = folder.resolve(name);
    Places.copy(Places.repository("docs/sample"), home, SAMPLE);
    return home;
  }

  private static Path layOutHoc(String name, String source) throws IOException {
    Path home = folder.resolve(name);
    Hoc.layOut(home, source);
    return home;
  }

  /** The folder as it was before it was built. */
  private static Path layOutAgain(Path home) throws IOException {
    for (String name : Places.files(home.resolve("api")).keySet()) {
      Files.delete(home.resolve("api").resolve(name));
    }
    return home;
  }

  private static Outcome build(Path home, UnaryOperator<Run> around) throws Exception {
    Run run = around.apply(Run.in(home));
    String text =
        run.of(
                "build",
                "--fail-on=never",
                "--format=json=report.json",
                "--format=markdown=report.md",
                "--format=text")
            .exits(0)
            .out();
    Map<String, String> reports = new TreeMap<>();
    reports.put("text", text);
    reports.put("json", Files.readString(home.resolve("report.json")));
    reports.put("markdown", Files.readString(home.resolve("report.md")));
    return new Outcome(Places.files(home.resolve("api")), reports);
  }

  private static Outcome build(Path directory, Path home, String... options) throws Exception {
    List<String> words = new ArrayList<>(List.of("build", "--fail-on=never"));
    words.addAll(Arrays.asList(options));
    String text = Run.in(directory).of(words.toArray(new String[0])).exits(0).out();
    return new Outcome(Places.files(home.resolve("api")), Map.of("text", text));
  }

  /** Puts the parts between two marks of a file into another order. */
  private static void shuffle(Path file, String start, String separator, String end)
      throws IOException {
    String text = Files.readString(file);
    assertThat(text).contains(start);
    int from = text.indexOf(start) + start.length();
    int to = end.isEmpty() ? text.length() : text.indexOf(end, from);
    List<String> parts =
        new ArrayList<>(Arrays.asList(text.substring(from, to).split(separator, -1)));
    parts.removeIf(String::isEmpty);
    assertThat(parts).as(separator).hasSizeGreaterThan(2);
    Collections.shuffle(parts, new Random(7));
    String between = separator.startsWith(",") ? ",\n    " : "";
    String shuffled = text.substring(0, from) + String.join(between, parts) + text.substring(to);
    assertThat(shuffled).hasSameSizeAs(text).isNotEqualTo(text);
    Files.writeString(file, shuffled);
  }

  private static String withoutPlaces(Outcome outcome) {
    return String.valueOf(outcome.reports.get("json"))
        .replaceAll("\"line\":\\d+", "\"line\":0")
        .replaceAll("yaml:\\d+:", "yaml:0:");
  }

  private static Path newerJava() {
    List<Path> found = newerJavas();
    assumeTrue(!found.isEmpty(), "skipped: no JDK 25 is installed");
    return found.get(0);
  }

  private static List<Path> newerJavas() {
    List<Path> homes = new ArrayList<>();
    String told = System.getenv("JAVA25_HOME");
    if (told != null) {
      homes.add(Path.of(told));
    }
    for (Path place :
        List.of(
            Path.of(System.getProperty("java.home")).resolveSibling("."),
            Path.of("/usr/lib/jvm"))) {
      if (Files.isDirectory(place)) {
        try (Stream<Path> all = Files.list(place)) {
          all.filter(DeterminismTest::isNewer).sorted().forEach(homes::add);
        } catch (IOException e) {
          throw new java.io.UncheckedIOException(e);
        }
      }
    }
    return homes.stream().filter(home -> Files.isExecutable(home.resolve("bin/java"))).toList();
  }

  private static boolean isNewer(Path home) {
    return String.valueOf(home.getFileName()).toLowerCase(Locale.ROOT).contains("25");
  }
}
