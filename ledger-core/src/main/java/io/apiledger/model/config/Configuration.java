package io.apiledger.model.config;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.AudienceName;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.finding.Severity;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A configuration that was read and found valid: what can be checked without looking at an input
 * has been checked.
 *
 * @param path of the file, as the user knows it; everything in it is relative to its folder
 * @param audiences at least one, in the order of the file
 * @param aliases the file of the alias contract, relative, with {@code /}; null for none
 * @param artifacts the folder for artifacts, relative, with {@code /}
 * @param severities what the user wants rules to weigh
 * @param referenceHosts the hosts that a document may refer to, by name
 * @param unused sections that are part of the format and that nothing here reads yet
 */
public record Configuration(
    String path,
    List<Audience> audiences,
    @Nullable String aliases,
    String artifacts,
    Map<RuleId, Severity> severities,
    List<String> referenceHosts,
    List<String> unused) {

  public Configuration {
    requireNonNull(path, "path");
    audiences = List.copyOf(audiences);
    requireNonNull(artifacts, "artifacts");
    severities = Map.copyOf(severities);
    referenceHosts = List.copyOf(referenceHosts);
    unused = List.copyOf(unused);
  }

  /** The audience of that name. */
  public Optional<Audience> audience(AudienceName name) {
    return audiences.stream().filter(audience -> audience.name().equals(name)).findFirst();
  }

  /** The finding with the severity that the user wants for its rule. */
  public Finding weighed(Finding finding) {
    Severity wanted = severities.get(finding.rule());
    return wanted == null ? finding : finding.withSeverity(wanted);
  }
}
