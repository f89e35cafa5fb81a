package io.apiledger.driver.scan;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a scan of a project found, against what an independent source says of it.
 *
 * @param seconds of the scan; printed, and in no file: it is another one on each run
 */
public record Accuracy(String project, Set<String> expected, Set<String> found, double seconds) {
  /** Routes of the truth that were not found. */
  public Set<String> missing() {
    return without(expected, found);
  }

  /** Routes that were found and are not in the truth. */
  public Set<String> invented() {
    return without(found, expected);
  }

  /** Prints a line for people, and notes the row of the report. */
  public void report() throws IOException {
    System.out.println(line());
    AccuracyReport.put(
        AccuracyReport.Table.ROUTES,
        project,
        List.of(
            String.valueOf(expected.size()),
            String.valueOf(both()),
            String.valueOf(missing().size()),
            String.valueOf(invented().size()),
            ratio(precision()),
            ratio(recall())));
  }

  String line() {
    return String.format(
        Locale.ROOT,
        "%s: rows found %d, missing %d, invented %d, precision %s, recall %s, seconds %.2f",
        project,
        both(),
        missing().size(),
        invented().size(),
        ratio(precision()),
        ratio(recall()),
        seconds);
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

  private static String ratio(double value) {
    return String.format(Locale.ROOT, "%.4f", value);
  }

  private static Set<String> without(Set<String> all, Set<String> others) {
    Set<String> rest = new TreeSet<>(all);
    rest.removeAll(others);
    return rest;
  }
}
