package io.apiledger.engine.alias;

import io.apiledger.engine.alias.AliasUse.Ambiguity;
import io.apiledger.engine.alias.AliasUse.Shared;
import io.apiledger.engine.alias.AliasUse.Subjects;
import io.apiledger.model.Located;
import io.apiledger.model.RouteKey;
import io.apiledger.model.config.AliasContract;
import io.apiledger.model.config.AliasItem;
import io.apiledger.model.config.AliasItem.Collision;
import io.apiledger.model.config.AliasItem.Exemption;
import io.apiledger.model.config.AliasItem.Rule;
import io.apiledger.model.config.AliasItem.Side;
import io.apiledger.model.config.AliasItem.Terms;
import io.apiledger.model.finding.Finding;
import io.apiledger.model.finding.RuleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells what is wrong with an alias contract itself. */
public final class AliasFindings {
  /** An exception over more than this many has to say how many. */
  public static final int UNCOUNTED = 10;

  private AliasFindings() {}

  /** What the contract alone shows: what has expired, and what nobody answers for. */
  public static List<Finding> of(AliasContract contract, @Nullable LocalDate today) {
    List<Finding> findings = new ArrayList<>();
    for (AliasItem item : contract.items()) {
      if (item.terms().isExpired(today)) {
        findings.add(expired(item, String.valueOf(today)));
      }
      if (item.terms().reason().isEmpty() || item.terms().owner().isEmpty()) {
        findings.add(incomplete(item));
      }
    }
    return findings;
  }

  /** What one comparison shows, whatever else the contract is for. */
  public static List<Finding> of(AliasUse use) {
    List<Finding> findings = new ArrayList<>();
    use.ambiguous().forEach(one -> findings.add(ambiguous(one)));
    use.undeclared().forEach(one -> findings.add(collision(one)));
    return findings;
  }

  /**
   * What only all comparisons together show: how much each statement is about.
   *
   * @param uses every comparison that the contract is for
   */
  public static List<Finding> of(
      AliasContract contract, @Nullable LocalDate today, List<AliasUse> uses) {
    List<Finding> findings = new ArrayList<>();
    for (AliasItem item : contract.items()) {
      if (!item.terms().isExpired(today)) {
        long covered = count(item, uses).covered();
        Integer stated = item.terms().covers();
        if (stated != null && stated != covered) {
          findings.add(countChanged(item, "covers: " + stated, covered));
        } else if (covered == 0) {
          findings.add(unused(item));
        } else if (stated == null && item instanceof Exemption && covered > UNCOUNTED) {
          findings.add(
              countChanged(
                  item,
                  "covers: with a number, because it is over more than " + UNCOUNTED,
                  covered));
        }
      }
    }
    return findings;
  }

  /** How much a statement is about in all comparisons, each subject once. */
  public static Count count(AliasItem item, List<AliasUse> uses) {
    Set<RouteKey> covered = new HashSet<>();
    Set<RouteKey> matched = new HashSet<>();
    for (AliasUse use : uses) {
      Subjects subjects = use.subjects().getOrDefault(item, Subjects.NONE);
      covered.addAll(subjects.covered());
      matched.addAll(subjects.matched());
    }
    return new Count(covered.size(), matched.size());
  }

  /**
   * A number of subjects.
   *
   * @param matched those of them that have a route
   */
  public record Count(long covered, long matched) {}

  private static Finding expired(AliasItem item, String today) {
    return Finding.of(RuleId.ALIAS_EXPIRED, item.label())
        .at(item.terms().at())
        .expected("a day after " + today + ", or none")
        .found("expires: " + item.terms().expires() + "; it holds no more")
        .next(owner(item, "mend what it explained, or give it another day"));
  }

  private static Finding incomplete(AliasItem item) {
    Terms terms = item.terms();
    String lacking =
        terms.reason().isEmpty() && terms.owner().isEmpty()
            ? "neither"
            : terms.reason().isEmpty() ? "no reason" : "no owner";
    return Finding.of(RuleId.ALIAS_INCOMPLETE, item.label())
        .at(terms.at())
        .expected("a reason and an owner")
        .found(lacking)
        .next("say why it is so, and who answers for it");
  }

  private static Finding unused(AliasItem item) {
    return Finding.of(RuleId.ALIAS_UNUSED, item.label())
        .at(item.terms().at())
        .expected(subject(item))
        .found("none")
        .next(owner(item, "remove it, or mend its pattern"));
  }

  private static String subject(AliasItem item) {
    if (item instanceof Rule rule) {
      return "an operation that matches " + rule.from();
    }
    if (item instanceof Collision) {
      return "two of its operations that share the route";
    }
    return item instanceof Exemption exemption && exemption.side() == Side.SPEC
        ? "an operation that matches"
        : "a route that it explains";
  }

  private static Finding countChanged(AliasItem item, String expected, long covered) {
    return Finding.of(RuleId.ALIAS_COUNT_CHANGED, item.label())
        .at(item.terms().at())
        .expected(expected)
        .found(Long.toString(covered))
        .next(owner(item, "look at what changed, then write covers: " + covered));
  }

  private static String owner(AliasItem item, String next) {
    String owner = item.terms().owner();
    return owner.isEmpty() ? next : next + "; its owner is " + owner;
  }

  private static Finding ambiguous(Ambiguity ambiguity) {
    String rules =
        ambiguity.mapped().stream()
            .map(one -> one.rule().id() + " leads to " + one.route())
            .collect(Collectors.joining(", "));
    return Finding.of(RuleId.ALIAS_AMBIGUOUS, ambiguity.operation().value())
        .at(ambiguity.operation().at())
        .against(ambiguity.mapped().get(0).rule().terms().at())
        .expected("one route that the operation stands for")
        .found(rules + ", and both exist")
        .next("narrow one rule; or let one route mirror the other");
  }

  private static Finding collision(Shared shared) {
    String operations =
        shared.operations().stream()
            .map((Located<RouteKey> one) -> one.value().toString())
            .collect(Collectors.joining(", "));
    return Finding.of(RuleId.ALIAS_COLLISION, shared.route())
        .symbol(operations)
        .at(shared.operations().get(0).at())
        .against(shared.operations().get(1).at())
        .expected("one operation of the document")
        .found(operations)
        .next("remove one of them, or declare them under collisions");
  }
}
