package io.apiledger.driver.scan.java;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a scan of a project found, against what an independent source says of it.
 *
 * @param seconds of the scan; printed, and in no file: it is another one on each run
 */
record Accuracy(
    AccuracyTest.Project project, Set<String> expected, Set<String> found, double seconds) {
  private static final String HEAD =
      """
      # Accuracy

      Routes that the scanners find in the published sources of services, against lists that were computed from their bytecode or from
      the running application. A route counts as found where method, path and handler agree; one that is listed as unresolved counts as
      missing. `mvn -Paccuracy verify` measures again, prints how long each scan took, and writes this file.

      | project | routes | found | missing | invented | precision | recall |
      | --- | --- | --- | --- | --- | --- | --- |
      """;

  /** Routes of the truth that were not found. */
  Set<String> missing() {
    return without(expected, found);
  }

  /** Routes that were found and are not in the truth. */
  Set<String> invented() {
    return without(found, expected);
  }

  /** One line for people. */
  String line() {
    return String.format(
        Locale.ROOT,
        "%s: rows found %d, missing %d, invented %d, precision %.4f, recall %.4f, seconds %.2f",
        project.name(),
        both(),
        missing().size(),
        invented().size(),
        precision(),
        recall(),
        seconds);
  }

  /** Writes the report of all projects. */
  static void write(Path file, List<Accuracy> all) throws IOException {
    StringBuilder out = new StringBuilder(HEAD);
    for (Accuracy one : all) {
      out.append(
          String.format(
              Locale.ROOT,
              "| %s | %d | %d | %d | %d | %.4f | %.4f |%n",
              one.project.description(),
              one.expected.size(),
              one.both(),
              one.missing().size(),
              one.invented().size(),
              one.precision(),
              one.recall()));
    }
    Files.writeString(file, out.toString().replace(System.lineSeparator(), "\n"));
  }

  private int both() {
    return expected.size() - missing().size();
  }

  private double precision() {
    return (double) both() / Math.max(1, found.size());
  }

  private double recall() {
    return (double) both() / Math.max(1, expected.size());
  }

  private static Set<String> without(Set<String> all, Set<String> others) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(others);
    return rest;
  }
}
