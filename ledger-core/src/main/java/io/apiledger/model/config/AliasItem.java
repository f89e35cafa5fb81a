package io.apiledger.model.config;

import static java.util.Objects.requireNonNull;

import io.apiledger.model.RouteKey;
import io.apiledger.model.finding.Location;
import io.apiledger.model.finding.RuleId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One statement of an alias contract. */
public sealed interface AliasItem {
  /** What it is, as the file calls it: {@code rule}, {@code mirror} … */
  String kind();

  /** What tells it apart among its kind: an id, or what it speaks of. */
  String id();

  /** What it says, in one line. */
  String meaning();

  Terms terms();

  /** Kind and id, for people and as identity: {@code rule A1}. */
  default String label() {
    return kind() + " " + id();
  }

  /**
   * Under what terms something is said.
   *
   * @param reason empty where nobody gave one
   * @param owner who answers for it; empty where nobody does
   * @param expires the last day on which it holds; null for no end
   * @param covers how many operations or routes it is about; null where nobody said
   * @param at where it stands
   */
  record Terms(
      String reason,
      String owner,
      @Nullable LocalDate expires,
      @Nullable Integer covers,
      Location at) {
    public Terms {
      requireNonNull(reason, "reason");
      requireNonNull(owner, "owner");
      requireNonNull(at, "at");
    }

    /** Whether it holds no more. */
    public boolean isExpired(@Nullable LocalDate today) {
      return expires != null && today != null && today.isAfter(expires);
    }
  }

  /**
   * The path of an operation becomes the path of a route.
   *
   * @param from a route glob
   * @param to a route glob that uses what {@code from} captured
   * @param when literals that a captured segment has to be one of, by its name
   */
  record Rule(String id, String from, String to, Map<String, List<String>> when, Terms terms)
      implements AliasItem {
    public Rule {
      requireNonNull(id, "id");
      requireNonNull(from, "from");
      requireNonNull(to, "to");
      requireNonNull(terms, "terms");
      TreeMap<String, List<String>> sorted = new TreeMap<>();
      when.forEach((name, values) -> sorted.put(name, List.copyOf(values)));
      when = Collections.unmodifiableMap(sorted);
    }

    @Override
    public String kind() {
      return "rule";
    }

    @Override
    public String meaning() {
      return from + " becomes " + to;
    }
  }

  /**
   * Routes that one documented operation stands for too.
   *
   * @param route a route glob over paths of the ledger
   * @param of a route glob that uses what {@code route} captured: the path that is documented
   */
  record Mirror(String id, String route, String of, Terms terms) implements AliasItem {
    public Mirror {
      requireNonNull(id, "id");
      requireNonNull(route, "route");
      requireNonNull(of, "of");
      requireNonNull(terms, "terms");
    }

    @Override
    public String kind() {
      return "mirror";
    }

    @Override
    public String meaning() {
      return route + " mirrors " + of;
    }
  }

  /**
   * Operations that may share one route.
   *
   * @param spec as the document calls them, at least two
   */
  record Collision(RouteKey ledger, List<RouteKey> spec, Terms terms) implements AliasItem {
    public Collision {
      requireNonNull(ledger, "ledger");
      spec = List.copyOf(spec);
      requireNonNull(terms, "terms");
    }

    @Override
    public String kind() {
      return "collision";
    }

    @Override
    public String id() {
      return ledger.toString();
    }

    @Override
    public String meaning() {
      return spec.stream().map(RouteKey::toString).collect(Collectors.joining(", "));
    }
  }

  /**
   * Routes or operations that are meant to stand on one side alone.
   *
   * @param pattern a route glob, or {@code METHOD} and a route glob
   * @param drift the class that they are in
   * @param audience whose they are, where they are another audience's; empty where nobody said
   */
  record Exemption(Side side, String pattern, RuleId drift, String audience, Terms terms)
      implements AliasItem {
    public Exemption {
      requireNonNull(side, "side");
      requireNonNull(pattern, "pattern");
      requireNonNull(drift, "drift");
      requireNonNull(audience, "audience");
      requireNonNull(terms, "terms");
    }

    @Override
    public String kind() {
      return "exception";
    }

    @Override
    public String id() {
      return side.text() + " " + pattern;
    }

    @Override
    public String meaning() {
      return drift + (audience.isEmpty() ? "" : " " + audience);
    }
  }

  /** On which side something stands. */
  enum Side {
    LEDGER("ledger"),
    SPEC("spec");

    private final String text;

    Side(String text) {
      this.text = text;
    }

    /** As written in the file. */
    public String text() {
      return text;
    }
  }
}
