package io.apiledger.engine.alias;

import static java.util.Objects.requireNonNull;

import io.apiledger.kernel.diff.KeyFold;
import io.apiledger.kernel.diff.NearMiss;
import io.apiledger.kernel.diff.NearMisses;
import io.apiledger.kernel.glob.RouteRewrite;
import io.apiledger.model.PathTemplate;
import io.apiledger.model.RouteKey;
import io.apiledger.model.Text;
import io.apiledger.model.config.AliasContract;
import io.apiledger.model.config.AliasItem.Rule;
import io.apiledger.model.config.AliasItem.Terms;
import io.apiledger.model.finding.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Proposes rewrite rules: the few prefixes that explain most, each for the segments alone below
 * which they explain anything. The proposals do not depend on the order of the input.
 */
public final class Suggestions {
  private static final int MOST_RULES = 20;
  private static final int LEAST_CLOSED = 2;
  private static final String SEGMENT = "segment";

  private final Set<RouteKey> missing = new TreeSet<>();
  private final Set<RouteKey> operations;
  private final Set<RouteKey> taken = new HashSet<>();
  private final Set<String> ids;
  private final List<Suggestion> found = new ArrayList<>();

  private Suggestions(
      Collection<RouteKey> missing, Collection<RouteKey> operations, Set<String> ids) {
    missing.forEach(key -> this.missing.add(form(key)));
    this.operations = new TreeSet<>(operations);
    this.ids = new HashSet<>(ids);
  }

  /**
   * Proposes.
   *
   * @param missing routes that nothing documents
   * @param operations that have no route and that no rule maps yet
   * @param ids of rules that are there already
   */
  public static List<Suggestion> of(
      Collection<RouteKey> missing, Collection<RouteKey> operations, Set<String> ids) {
    Suggestions suggestions = new Suggestions(missing, operations, ids);
    suggestions.search(new TreeSet<>(missing));
    return List.copyOf(suggestions.found);
  }

  /** Each round looks at what the rounds before it left. */
  private void search(Set<RouteKey> open) {
    boolean more = true;
    while (more && found.size() < MOST_RULES) {
      int before = found.size();
      List<NearMiss.Prefix> prefixes =
          NearMisses.explain(open, operations).prefixes().stream()
              // What agrees in little but parameters agrees by accident.
              .filter(prefix -> 2 * prefix.renamed() <= prefix.routes())
              // The first rule that matches wins: a narrow one has to come before a broad one.
              .sorted(Comparator.comparingInt((NearMiss.Prefix prefix) -> -depth(prefix.right())))
              .toList();
      for (int i = 0; i < prefixes.size(); i++) {
        propose(prefixes.get(i), prefixes.subList(i + 1, prefixes.size()));
      }
      open.removeIf(key -> taken.contains(form(key)));
      more = found.size() > before;
    }
  }

  /**
   * Proposes a rule for what agrees below a prefix, where no rule after it would do as well.
   *
   * @param later the prefixes that come after it
   */
  private void propose(NearMiss.Prefix prefix, List<NearMiss.Prefix> later) {
    Optional<RouteRewrite> rewrite = rewrite(rule(prefix, "/**", List.of()));
    if (rewrite.isEmpty()) {
      return;
    }
    List<RouteRewrite> others =
        later.stream().flatMap(one -> rewrite(rule(one, "/**", List.of())).stream()).toList();
    TreeSet<String> segments = new TreeSet<>(Text.BY_UTF8);
    boolean partly = false;
    int depth = depth(prefix.right());
    for (RouteKey operation : operations) {
      if (rewrite.get().apply(operation.path()).isPresent()) {
        boolean needed =
            closes(rewrite.get(), operation)
                && others.stream().noneMatch(other -> closes(other, operation));
        List<String> all = operation.path().segments();
        if (needed && all.size() > depth && isLiteral(all.get(depth))) {
          segments.add(all.get(depth));
        }
        partly |= !needed;
      }
    }
    accept(
        partly
            ? rule(prefix, "/{" + SEGMENT + "}/**", List.copyOf(segments))
            : rule(prefix, "/**", List.of()));
  }

  private boolean closes(RouteRewrite rewrite, RouteKey operation) {
    return rewrite
        .apply(operation.path())
        .map(path -> new RouteKey(operation.service(), operation.method(), path))
        .filter(route -> missing.contains(form(route)))
        .isPresent();
  }

  private void accept(Rule rule) {
    boolean none = rule.when().values().stream().anyMatch(List::isEmpty);
    if (none || rewrite(rule).isEmpty()) {
      return;
    }
    Aliases aliases =
        Aliases.of(
            new AliasContract("", List.of(rule), List.of(), List.of(), List.of()), "/", null);
    List<RouteKey> mapped =
        operations.stream().filter(key -> aliases.decide(key).isPresent()).toList();
    List<RouteKey> routes =
        mapped.stream()
            .map(aliases::route)
            .map(Suggestions::form)
            .filter(missing::contains)
            .toList();
    boolean mostly = 2 * routes.size() >= mapped.size();
    if (mostly && routes.size() >= LEAST_CLOSED && found.size() < MOST_RULES) {
      int shared = (int) routes.stream().filter(taken::contains).count();
      found.add(new Suggestion(rule, mapped.size(), routes.size(), shared));
      ids.add(rule.id());
      taken.addAll(routes);
      mapped.forEach(operations::remove);
    }
  }

  private Rule rule(NearMiss.Prefix prefix, String tail, List<String> segments) {
    int number = 1;
    while (ids.contains("S" + number)) {
      number++;
    }
    String document = prefix.right().equals("/") ? "" : starred(prefix.right(), prefix.left());
    String ledger = prefix.left().equals("/") ? "" : prefix.left();
    Map<String, List<String>> when = tail.contains(SEGMENT) ? Map.of(SEGMENT, segments) : Map.of();
    Terms terms = new Terms("", "", null, null, Location.InFile.whole(""));
    return new Rule("S" + number, document + tail, ledger + tail, when, terms);
  }

  /** Empty where the two cannot be written as a rule. */
  private static Optional<RouteRewrite> rewrite(Rule rule) {
    if (!Text.visible(rule.from() + rule.to()).equals(rule.from() + rule.to())) {
      return Optional.empty();
    }
    try {
      RouteRewrite rewrite = RouteRewrite.of(rule.from(), rule.to());
      return rewrite.unfilled().isEmpty() ? Optional.of(rewrite) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** A parameter that the other side does not have is any segment. */
  private static String starred(String document, String ledger) {
    List<String> known = PathTemplate.of(ledger).segments();
    return PathTemplate.of(document).segments().stream()
        .map(segment -> isLiteral(segment) || known.contains(segment) ? segment : "*")
        .collect(Collectors.joining("/", "/", ""));
  }

  private static int depth(String path) {
    return PathTemplate.of(path).segments().size();
  }

  private static boolean isLiteral(String segment) {
    return !segment.isEmpty()
        && Text.visible(segment).equals(segment)
        && segment.indexOf('{') < 0
        && segment.indexOf('*') < 0;
  }

  private static RouteKey form(RouteKey key) {
    return KeyFold.PARAMETER_RENAMED.of(key);
  }

  /**
   * A rule that somebody may want.
   *
   * @param rule without reason and owner
   * @param matches operations that it would map
   * @param closes those of them that would have a route then
   * @param shared those of them whose route a rule before this one closes already
   */
  public record Suggestion(Rule rule, int matches, int closes, int shared) {
    public Suggestion {
      requireNonNull(rule, "rule");
    }
  }
}
