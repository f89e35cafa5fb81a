package io.apiledger.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.apiledger.driver.scan.Scanners;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class KnownScannersTest {
  /** They are listed in two places, and a new one must be in both. */
  @Test
  void those_of_the_library_are_those_that_a_search_finds() {
    Environment open = Environment.in(Path.of("."));
    Environment closed =
        new Environment(
            open.directory(),
            null,
            null,
            null,
            null,
            () -> LocalDate.EPOCH,
            open.in(),
            false,
            Progress.SILENT,
            false);

    assertThat(classes(KnownScanners.of(closed))).isEqualTo(classes(KnownScanners.of(open)));
    assertThat(classes(KnownScanners.of(open))).isEqualTo(classes(Scanners.installed()));
  }

  private static List<String> classes(Scanners scanners) {
    return scanners.languages().stream()
        .flatMap(language -> scanners.of(language).stream())
        .map(scanner -> scanner.getClass().getName())
        .toList();
  }
}
