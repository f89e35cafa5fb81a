package io.apiledger.driver.config;

import io.apiledger.driver.tree.Limits;
import io.apiledger.driver.tree.TreeReader;
import io.apiledger.kernel.glob.RouteFilter.RoutePattern;
import io.apiledger.kernel.glob.RouteGlob;
import io.apiledger.kernel.glob.RouteRewrite;
import io.apiledger.model.HttpMethod;
import io.apiledger.model.PathTemplate;
import io.apiledger.model.RouteKey;
import io.apiledger.model.config.AliasContract;
import io.apiledger.model.config.AliasItem.Collision;
import io.apiledger.model.config.AliasItem.Exemption;
import io.apiledger.model.config.AliasItem.Mirror;
import io.apiledger.model.config.AliasItem.Rule;
import io.apiledger.model.config.AliasItem.Side;
import io.apiledger.model.finding.InputException;
import io.apiledger.model.finding.RuleId;
import io.apiledger.model.finding.UsageException;
import io.apiledger.model.port.ByteSource;
import io.apiledger.model.tree.Document;
import io.apiledger.model.tree.Pointer;
import io.apiledger.model.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads an alias contract. What can be known to be wrong without looking at a document is refused
 * here, everything at once; a reason or an owner that is lacking is a finding and no refusal, so
 * that a proposal can be tried before somebody answers for it. Immutable, safe for use by several
 * threads.
 */
public final class AliasReader {
  private static final List<RuleId> OF_LEDGER =
      List.of(RuleId.SOURCE_ONLY_LEGACY_ROUTE, RuleId.HIDDEN_IN_SPEC, RuleId.OTHER_AUDIENCE);
  private static final List<RuleId> OF_SPEC = List.of(RuleId.OTHER_AUDIENCE);

  private final Problems problems;
  private final Set<String> ids = new TreeSet<>();
  private final Set<String> seen = new TreeSet<>();

  private AliasReader(Problems problems) {
    this.problems = problems;
  }

  /**
   * Reads a contract.
   *
   * @throws UsageException with every problem, if there is one
   * @throws InputException if it is neither YAML nor JSON
   */
  public static AliasContract read(ByteSource source) {
    Document document = TreeReader.read(source, Limits.DEFAULT);
    Problems problems = new Problems(document);
    Section root = Section.of(document.root(), Pointer.ROOT, problems);
    AliasContract contract =
        root == null ? AliasContract.NONE : new AliasReader(problems).decode(root, source.name());
    problems.throwIfAny();
    return contract;
  }

  private AliasContract decode(Section root, String path) {
    List<Rule> rules = all(root, "rules", this::rule);
    List<Mirror> mirrors = all(root, "mirrors", this::mirror);
    List<Collision> collisions = all(root, "collisions", this::collision);
    List<Exemption> exemptions = all(root, "exceptions", this::exemption);
    root.rejectUnknownKeys();
    return new AliasContract(path, rules, mirrors, collisions, exemptions);
  }

  private static <T> List<T> all(Section root, String key, Function<Section, @Nullable T> read) {
    List<T> all = new ArrayList<>();
    for (Section section : root.sections(key)) {
      T one = read.apply(section);
      section.rejectUnknownKeys();
      if (one != null) {
        all.add(one);
      }
    }
    return all;
  }

  private @Nullable Rule rule(Section section) {
    String id = id(section);
    String from = section.requiredText("from", "the path of the document, such as /v1/**");
    String to = section.requiredText("to", "the path of the ledger, such as /api/v1/**");
    Map<String, List<String>> when = when(section, from);
    if (from != null && to != null) {
      section.converted("from", from, RouteGlob::of);
      RouteRewrite rewrite = rewrite(section, "from", from, "to", to);
      if (rewrite != null) {
        for (String dropped : rewrite.dropped()) {
          if (!when.containsKey(name(dropped))) {
            section.wrong(
                "to",
                dropped + " in it, because from captures it",
                Section.shown(to),
                "add it; or write * in from where a segment does not matter, or list its values"
                    + " under when");
          }
        }
      }
    }
    var terms = TermsReader.read(section, problems);
    return id == null || from == null || to == null ? null : new Rule(id, from, to, when, terms);
  }

  private @Nullable Mirror mirror(Section section) {
    String id = id(section);
    String route = section.requiredText("route", "paths of the ledger, such as /{tenant}/**");
    String of = section.requiredText("of", "the path that is documented, such as /**");
    if (route != null && of != null) {
      section.converted("route", route, RouteGlob::of);
      rewrite(section, "route", route, "of", of);
    }
    var terms = TermsReader.read(section, problems);
    return id == null || route == null || of == null ? null : new Mirror(id, route, of, terms);
  }

  private @Nullable RouteRewrite rewrite(
      Section section, String from, String fromText, String to, String toText) {
    try {
      RouteGlob.of(fromText);
    } catch (IllegalArgumentException e) {
      return null;
    }
    RouteRewrite rewrite = section.converted(to, toText, text -> RouteRewrite.of(fromText, text));
    if (rewrite != null) {
      for (String unfilled : rewrite.unfilled()) {
        section.wrong(
            to,
            "only what " + from + " captures",
            unfilled + " in " + Section.shown(toText),
            "capture it in " + from + ", or remove it");
      }
    }
    return rewrite;
  }

  private Map<String, List<String>> when(Section rule, @Nullable String from) {
    Map<String, List<String>> when = new LinkedHashMap<>();
    Section section = rule.section("when");
    if (section == null) {
      return when;
    }
    List<String> names = captures(from);
    for (Tree.Member member : section.members()) {
      String name = member.key();
      List<String> values = section.texts(name);
      if (names != null && !names.contains(name)) {
        section.wrong(
            name,
            names.isEmpty()
                ? "a segment that from captures, such as /{" + Section.shown(name) + "}/**"
                : "one of the segments that from captures: " + String.join(", ", names),
            "\"" + Section.shown(name) + "\"",
            "capture it in from, or remove it");
      }
      if (values.isEmpty()) {
        section.wrong(name, "the values that it may have", "none", "list them");
      }
      when.put(name, values);
    }
    return when;
  }

  private static @Nullable List<String> captures(@Nullable String from) {
    try {
      return from == null ? null : RouteGlob.of(from).segmentNames();
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private @Nullable Collision collision(Section section) {
    String ledger = section.requiredText("ledger", "METHOD and path of the route");
    RouteKey route = section.converted("ledger", ledger, AliasReader::key);
    Set<RouteKey> spec = new LinkedHashSet<>();
    for (Tree.Scalar item : section.items("spec")) {
      RouteKey key = section.converted("spec", item.at(), item.text(), AliasReader::key);
      if (key != null && !spec.add(key)) {
        section.wrong("spec", item.at(), "each operation once", key + " twice", "remove one");
      }
    }
    if (spec.size() < 2) {
      section.wrong(
          "spec",
          "at least two operations that share the route",
          spec.isEmpty() ? "none" : "one",
          "name them as the document does");
    }
    if (route != null) {
      claim(section, "ledger", "collision " + route, route.toString());
    }
    var terms = TermsReader.read(section, problems);
    return route == null ? null : new Collision(route, List.copyOf(spec), terms);
  }

  private @Nullable Exemption exemption(Section section) {
    section.requiredText("side", "ledger or spec");
    Side side = section.choice("side", List.of(Side.values()), Side::text, Side.LEDGER);
    String pattern = pattern(section);
    section.requiredText("class", "the class of the difference");
    List<RuleId> classes = side == Side.SPEC ? OF_SPEC : OF_LEDGER;
    RuleId drift = section.choice("class", classes, RuleId::name, RuleId.OTHER_AUDIENCE);
    String audience = section.text("audience");
    if (audience != null && drift != RuleId.OTHER_AUDIENCE) {
      section.wrong(
          "audience", "an audience with class OTHER_AUDIENCE alone", drift.name(), "remove it");
    }
    if (pattern != null) {
      claim(section, "side", "exception " + side.text() + " " + pattern, pattern);
    }
    var terms = TermsReader.read(section, problems);
    return pattern == null
        ? null
        : new Exemption(side, pattern, drift, audience == null ? "" : audience, terms);
  }

  private static @Nullable String pattern(Section section) {
    String route = section.text("route");
    String path = section.text("path");
    if (route == null && path == null) {
      section.missing("route", "route, such as GET /orders, or path, such as /orders/**");
    } else if (route != null && path != null) {
      section.wrong("path", "route or path", "both", "remove one of them");
    } else if (route != null && route.indexOf(' ') <= 0) {
      section.wrong("route", "METHOD and a path", Section.shown(route), "use path for any method");
    } else if (path != null) {
      section.converted("path", path, RouteGlob::of);
    } else {
      section.converted("route", route, RoutePattern::of);
    }
    return route == null ? path : route;
  }

  private @Nullable String id(Section section) {
    String id = section.requiredText("id", "a name of its own, such as A1");
    if (id != null && !ids.add(id)) {
      section.wrong("id", "an id of its own", Section.shown(id) + " twice", "rename one of them");
    }
    return id;
  }

  /** The first of two would win, and the second would never be heard. */
  private void claim(Section section, String key, String name, String shown) {
    if (!seen.add(name)) {
      section.wrong(
          key, "each of them once", Section.shown(shown) + " twice", "remove one of them");
    }
  }

  private static String name(String written) {
    return written.startsWith("{") ? written.substring(1, written.length() - 1) : written;
  }

  private static RouteKey key(String text) {
    int space = text.indexOf(' ');
    String path = text.substring(space + 1).strip();
    if (space <= 0 || !path.startsWith("/")) {
      throw new IllegalArgumentException(
          "expected METHOD and a path, such as GET /orders; found " + Section.shown(text));
    }
    return new RouteKey("", HttpMethod.of(text.substring(0, space)), PathTemplate.of(path));
  }
}
