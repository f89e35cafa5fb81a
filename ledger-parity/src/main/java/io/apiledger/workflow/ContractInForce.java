package io.apiledger.workflow;

import static java.util.Objects.requireNonNull;

import io.apiledger.engine.alias.AliasFindings;
import io.apiledger.engine.alias.AliasUse;
import io.apiledger.engine.alias.Aliases;
import io.apiledger.model.config.AliasContract;
import io.apiledger.model.config.Audience;
import io.apiledger.model.finding.Finding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The alias contract of a configuration, today.
 *
 * @param today null where nothing in it expires, so that no date matters
 */
record ContractInForce(AliasContract contract, @Nullable LocalDate today) {
  /** Where there is none. */
  static final ContractInForce NONE = new ContractInForce(AliasContract.NONE, null);

  ContractInForce {
    requireNonNull(contract, "contract");
  }

  static ContractInForce of(Project project, Environment environment) {
    AliasContract contract = project.aliases();
    return new ContractInForce(contract, contract.expires() ? environment.today() : null);
  }

  boolean isEmpty() {
    return contract.items().isEmpty();
  }

  Aliases on(Audience audience) {
    return Aliases.of(contract, audience.prefix(), today);
  }

  /**
   * What is wrong with the contract itself.
   *
   * @param whole whether these are all comparisons that it is for, of everything in them
   */
  List<Finding> findings(List<AliasUse> uses, boolean whole) {
    List<Finding> findings = new ArrayList<>(AliasFindings.of(contract, today));
    if (whole) {
      findings.addAll(AliasFindings.of(contract, today, uses));
    }
    return findings;
  }

  /** What counted as today; empty where no date mattered. */
  String asOf() {
    return today == null ? "" : today.toString();
  }
}
