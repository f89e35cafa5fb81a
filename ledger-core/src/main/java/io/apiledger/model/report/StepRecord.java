package io.apiledger.model.report;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.Provenance;
import java.util.List;

/**
 * One step of a workflow as evidence keeps it: what was read, what was written, how many subjects
 * were examined.
 *
 * @param step the name of the step, such as {@code read}, {@code classify}, {@code write}
 * @param command the command it belongs to
 * @param asOf the date that was given with {@code --as-of}, as ISO 8601; empty where none was
 *     needed
 * @param examined the number of subjects: zero means that nothing was checked
 * @param observed names with values that were seen on the way
 */
public record StepRecord(
    String step,
    String command,
    String asOf,
    List<Provenance> in,
    List<Provenance> out,
    long examined,
    List<Observation> observed) {

  public StepRecord {
    requireNonNull(step, "step");
    requireNonNull(command, "command");
    requireNonNull(asOf, "asOf");
    in = List.copyOf(in);
    out = List.copyOf(out);
    observed = List.copyOf(observed);
  }

  /** Something that was seen: an HTTP status, a latency, a row count. */
  public record Observation(String name, String value) {
    public Observation {
      requireNonNull(name, "name");
      requireNonNull(value, "value");
    }
  }
}
