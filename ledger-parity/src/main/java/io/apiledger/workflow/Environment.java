package io.apiledger.workflow;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.AudienceName;
import io.apiledger.model.finding.Severity;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Everything a workflow may know of the world around it; nothing else is looked up.
 *
 * @param directory where relative paths of arguments start, and where the search for a
 *     configuration starts
 * @param configuration as given with {@code --config}; null to search upwards
 * @param audience as given with {@code --audience}; null for all
 * @param failOn the threshold; null for never
 * @param asOf as given with {@code --as-of}; null where it was not
 * @param clock what counts as today where {@code asOf} does not say; asked only where something
 *     expires
 * @param in what {@code -} reads
 * @param extensible whether scanners of others are looked for on the class path; those of the
 *     library are there anyway
 * @param progress where to say what is being done
 * @param evidence whether steps hold the digests of what they read: computing them costs more than
 *     reading
 */
public record Environment(
    Path directory,
    @Nullable Path configuration,
    @Nullable AudienceName audience,
    @Nullable Severity failOn,
    @Nullable LocalDate asOf,
    Supplier<LocalDate> clock,
    InputStream in,
    boolean extensible,
    Progress progress,
    boolean evidence) {

  public Environment {
    requireNonNull(directory, "directory");
    requireNonNull(clock, "clock");
    requireNonNull(in, "in");
    requireNonNull(progress, "progress");
  }

  /**
   * The plain environment of an embedder: defaults, the scanners of the class path, no standard
   * input, no progress.
   */
  public static Environment in(Path directory) {
    return new Environment(
        directory,
        null,
        null,
        Severity.ERROR,
        null,
        () -> LocalDate.now(ZoneOffset.UTC),
        InputStream.nullInputStream(),
        true,
        Progress.SILENT,
        false);
  }

  /** The date that was given with {@code --as-of}, as ISO 8601; empty where it was not. */
  String asOfText() {
    return asOf == null ? "" : asOf.toString();
  }

  /** What counts as today. */
  LocalDate today() {
    return asOf == null ? clock.get() : asOf;
  }

  /** The same, where no finding fails a command: they are shown, and that is all. */
  Environment withoutThreshold() {
    return new Environment(
        directory, configuration, audience, null, asOf, clock, in, extensible, progress, evidence);
  }

  /** The same, where steps hold the digests of what they read. */
  public Environment withEvidence() {
    return new Environment(
        directory, configuration, audience, failOn, asOf, clock, in, extensible, progress, true);
  }

  /** The same with a configuration file. */
  public Environment withConfiguration(Path file) {
    return new Environment(
        directory, file, audience, failOn, asOf, clock, in, extensible, progress, evidence);
  }
}
