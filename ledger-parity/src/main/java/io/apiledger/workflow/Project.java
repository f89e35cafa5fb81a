package io.apiledger.workflow;

import io.apiledger.driver.config.AliasReader;
import io.apiledger.driver.config.ConfigurationFile;
import io.apiledger.driver.config.ConfigurationReader;
import io.apiledger.driver.files.FileBytes;
import io.apiledger.model.AudienceName;
import io.apiledger.model.Nearest;
import io.apiledger.model.config.AliasContract;
import io.apiledger.model.config.Audience;
import io.apiledger.model.config.Configuration;
import io.apiledger.model.config.SourceSpec;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.UsageException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A configuration with the folder it speaks of.
 *
 * @param file of the configuration
 * @param folder that every path of the configuration is relative to
 * @param audiences those that were asked for
 */
record Project(
    Configuration configuration,
    Path file,
    Path folder,
    List<Audience> audiences,
    SourceLoader sources) {

  /**
   * Finds and reads the configuration.
   *
   * @throws UsageException if there is none, or something is wrong with it
   */
  static Project open(Environment environment) {
    Path named = environment.configuration();
    Path file =
        named == null
            ? ConfigurationFile.above(environment.directory())
            : environment.directory().resolve(named);
    String name = named == null ? shown(environment.directory(), file) : named.toString();
    Set<String> languages = KnownScanners.of(environment).languages();
    Configuration configuration = configuration(file, name, languages);
    Path parent = file.toAbsolutePath().normalize().getParent();
    Path folder = parent == null ? environment.directory() : parent;
    return new Project(
        configuration,
        file,
        folder,
        asked(configuration, environment.audience()),
        new SourceLoader(folder, configuration.referenceHosts(), environment));
  }

  /**
   * The ledgers of some audiences.
   *
   * @param unreadable why those of others are missing; ends a command with 3, whatever the
   *     configuration says of it
   */
  record Assembled(List<AudienceLedger> ledgers, List<Finding> unreadable) {}

  /**
   * The ledgers of the audiences that were asked for. One whose sources cannot be read is in the
   * way of no other.
   *
   * @throws InputException with the findings about every source that cannot be read, if that leaves
   *     no ledger
   */
  Assembled assemble() {
    List<AudienceLedger> ledgers = new ArrayList<>();
    List<Finding> unreadable = new ArrayList<>();
    for (Audience audience : audiences) {
      try {
        ledgers.add(AudienceAssembly.of(configuration, audience, sources));
      } catch (InputException e) {
        unreadable.addAll(e.findings());
      }
    }
    if (ledgers.isEmpty() && !unreadable.isEmpty()) {
      throw new InputException(unreadable);
    }
    return new Assembled(ledgers, unreadable);
  }

  /**
   * The alias contract; an empty one where none is configured.
   *
   * @throws UsageException if it cannot be read, or something is wrong with it
   */
  AliasContract aliases() {
    String name = configuration.aliases();
    if (name == null) {
      return AliasContract.NONE;
    }
    try {
      return AliasReader.read(FileBytes.of(folder.resolve(name), name));
    } catch (InputException e) {
      throw Refusals.asUsage(e);
    }
  }

  private static Configuration configuration(Path file, String name, Set<String> languages) {
    Set<String> kinds = new TreeSet<>(Set.of(SourceSpec.LEDGER, SourceSpec.OPENAPI));
    kinds.addAll(languages);
    try {
      return new ConfigurationReader(kinds).read(FileBytes.of(file, name));
    } catch (InputException e) {
      throw Refusals.asUsage(e);
    }
  }

  private static List<Audience> asked(Configuration configuration, @Nullable AudienceName name) {
    if (name == null) {
      return configuration.audiences();
    }
    return configuration
        .audience(name)
        .map(List::of)
        .orElseThrow(
            () -> {
              List<String> known =
                  configuration.audiences().stream().map(a -> a.name().value()).toList();
              String hint = Nearest.hint(name.value(), known);
              return UsageException.of(
                  "one of the audiences " + String.join(", ", known),
                  name.value(),
                  hint.isEmpty() ? "name one of them" : hint);
            });
  }

  private static String shown(Path directory, Path file) {
    Path from = directory.toAbsolutePath().normalize();
    return from.relativize(file.toAbsolutePath().normalize()).toString().replace('\\', '/');
  }
}
