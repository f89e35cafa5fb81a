package io.apiledger.kernel.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.apiledger.kernel.order.Rows;
import io.apiledger.model.Entry;
import io.apiledger.model.finding.InputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class RowMergeTest {
  private static Entry ofOneKey(long number) {
    return Entry.of("GET", "/a").summary(Long.toString(1_000_000 + number)).build();
  }

  private static Rows rows(LongStream numbers) {
    return new GeneratedRows(numbers.boxed().iterator(), RowMergeTest::ofOneKey);
  }

  private static DiffTotals merge(Rows left, Rows right, List<Difference> differences)
      throws IOException {
    return new RowMerge(left, right, Comparison.standard(), differences::add).run();
  }

  @Test
  @Timeout(value = 2, unit = TimeUnit.MINUTES)
  void two_streams_of_a_million_rows_fit_into_a_small_heap() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx32m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                MillionRows.class.getName())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output.lines())
        .containsExactly(
            "left equal 980000 changed 10000 only 10000 surplus 10000 keys 990000",
            "right equal 980000 changed 10000 only 10000 surplus 0 keys 990000",
            "domains 10",
            "reported 40000");
  }

  @Test
  void rows_of_the_same_bytes_are_equal_without_being_told_apart() throws IOException {
    DiffTotals totals =
        merge(rows(LongStream.range(0, 50)), rows(LongStream.range(0, 50)), new ArrayList<>());
    assertThat(totals.same()).isTrue();
    assertThat(totals.left().equal()).isEqualTo(50);
    assertThat(totals.left().keys()).isEqualTo(1);
  }

  @Test
  void one_route_declared_differently_without_end_is_refused_with_its_offset() {
    assertThatThrownBy(
            () ->
                merge(
                    rows(LongStream.rangeClosed(0, KeyGroup.MOST_HELD)),
                    rows(LongStream.of(900_000)),
                    new ArrayList<>()))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("expected at most 50000 different entries of one route")
        .hasMessageContaining("byte 5000000");
  }

  @Test
  void one_route_declared_alike_very_often_is_counted() throws IOException {
    List<Difference> differences = new ArrayList<>();
    DiffTotals totals =
        merge(
            rows(LongStream.generate(() -> 1).limit(KeyGroup.MOST_HELD + 10)),
            rows(LongStream.of(1)),
            differences);
    assertThat(totals.left().surplus()).isEqualTo(KeyGroup.MOST_HELD + 9);
    assertThat(differences).singleElement().isInstanceOf(Difference.CountChanged.class);
  }

  @Test
  void a_route_on_one_side_only_is_passed_on_row_by_row_and_never_held() throws IOException {
    long rows = KeyGroup.MOST_HELD + 10L;
    List<Long> seenAt = new ArrayList<>();
    Rows left = rows(LongStream.range(0, rows));
    new RowMerge(
            left,
            rows(LongStream.empty()),
            Comparison.standard(),
            difference -> seenAt.add(left.offset() / 100))
        .run();
    assertThat(seenAt).isEqualTo(LongStream.range(0, rows).boxed().toList());
  }
}
