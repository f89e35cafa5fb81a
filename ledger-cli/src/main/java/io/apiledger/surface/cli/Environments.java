package io.apiledger.surface.cli;

import io.apiledger.model.AudienceName;
import io.apiledger.model.finding.Severity;
import io.apiledger.model.finding.UsageException;
import io.apiledger.workflow.Environment;
import io.apiledger.workflow.Progress;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns the options that many commands share into what workflows may know of the world. */
final class Environments {
  private static final List<String> THRESHOLDS = List.of("error", "warning", "info", "never");

  private Environments() {}

  static Environment of(Arguments arguments, Host host, Progress progress) {
    return new Environment(
        host.directory(),
        configuration(arguments),
        arguments.value("--audience", "with the name of an audience", Environments::audience),
        threshold(arguments),
        arguments.value("--as-of", "with a date such as 2026-01-31", Environments::date),
        () -> today(host),
        host.in(),
        false,
        progress,
        false);
  }

  private static @Nullable Path configuration(Arguments arguments) {
    return arguments.has("--config")
        ? arguments.path("--config", arguments.value("--config", ""))
        : null;
  }

  private static @Nullable Severity threshold(Arguments arguments) {
    String name = arguments.choice("--fail-on", THRESHOLDS);
    for (Severity severity : Severity.values()) {
      if (severity.text().equals(name)) {
        return severity;
      }
    }
    return null;
  }

  private static Optional<AudienceName> audience(String name) {
    try {
      return Optional.of(new AudienceName(name));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Builds that want the same bytes every day say so with a variable that many tools know. */
  private static LocalDate today(Host host) {
    String epoch = host.variable("SOURCE_DATE_EPOCH");
    try {
      return epoch.isEmpty()
          ? LocalDate.now(ZoneOffset.UTC)
          : LocalDate.ofInstant(Instant.ofEpochSecond(Long.parseLong(epoch)), ZoneOffset.UTC);
    } catch (NumberFormatException | DateTimeException e) {
      throw UsageException.of(
          "seconds since 1970 in the variable SOURCE_DATE_EPOCH",
          epoch,
          "mend or unset it, or say --as-of DATE");
    }
  }

  private static Optional<LocalDate> date(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
