package io.apiledger.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A real inventory of 502 routes with the classification that its owners agreed on. */
final class Hoc {
  static final String JSON = "HOC_CUS_API_LEDGER.json";
  static final String CSV = "HOC_CUS_API_LEDGER.csv";

  /** The domains in their order, with what stands in each. */
  static final Map<String, Integer> TOTALS = totals();

  private static final Pattern SEGMENT =
      Pattern.compile("^  \"([^\"]+)\": \\{domain: (\\w+), rows: \\d+\\}$", Pattern.MULTILINE);

  private Hoc() {}

  /** Puts the ledger in both forms into a folder, with a configuration that reads one of them. */
  static void layOut(Path folder, String source) throws IOException {
    Places.copy(Places.corpus("hoc/" + JSON).getParent(), folder, JSON, CSV);
    configure(folder, source);
  }

  /** Writes the configuration alone. */
  static void configure(Path folder, String source) throws IOException {
    Map<String, List<String>> segments = new LinkedHashMap<>();
    TOTALS.keySet().forEach(domain -> segments.put(domain, new ArrayList<>()));
    Matcher matcher = SEGMENT.matcher(Files.readString(Places.corpus("hoc/domain-map.yaml")));
    while (matcher.find()) {
      List<String> known = segments.get(matcher.group(2));
      if (known == null) {
        throw new AssertionError("a domain that the map does not have: " + matcher.group());
      }
      known.add('"' + matcher.group(1) + '"');
    }
    List<String> lines =
        new ArrayList<>(
            List.of(
                "version: 1",
                "audiences:",
                "  cus:",
                "    name: HOC_CUS_API_LEDGER",
                "    prefix: /hoc/api/cus/",
                "    sources:",
                "      - { id: committed, ledger: " + source + " }",
                "    domains: [" + String.join(", ", TOTALS.keySet()) + "]",
                "    classify:"));
    segments.forEach(
        (domain, all) ->
            lines.add(
                "      - { segment: [" + String.join(", ", all) + "], domain: " + domain + " }"));
    lines.add("artifacts: api");
    Places.write(folder.resolve("api-ledger.yaml"), lines.toArray(new String[0]));
  }

  private static Map<String, Integer> totals() {
    Map<String, Integer> totals = new LinkedHashMap<>();
    totals.put("overview", 6);
    totals.put("activity", 21);
    totals.put("incidents", 20);
    totals.put("policies", 268);
    totals.put("controls", 7);
    totals.put("logs", 47);
    totals.put("analytics", 34);
    totals.put("integrations", 54);
    totals.put("api_keys", 13);
    totals.put("account", 32);
    return totals;
  }

  /**
   * The ledger, a document, and the alias contract that the corpus knows as facts.
   *
   * @param document a file name of the corpus
   */
  static void layOutWithContract(Path folder, String document) throws IOException {
    layOut(folder, JSON);
    Files.copy(Places.corpus("hoc/" + document), folder.resolve(document));
    Path configuration = folder.resolve("api-ledger.yaml");
    Files.writeString(
        configuration,
        Files.readString(configuration)
            .replace("    sources:", "    openapi: " + document + "\n    sources:"));
    contract(folder);
  }

  /**
   * The routers themselves, and their whole application as a second audience, whose document is
   * that of the first; with the same contract.
   *
   * @param checkout of the project
   */
  static void layOutApplication(Path folder, Path checkout) throws IOException {
    Files.createSymbolicLink(folder.resolve("backend"), checkout.resolve("backend"));
    configure(folder, "none");
    Path configuration = folder.resolve("api-ledger.yaml");
    Files.writeString(
        configuration,
        Files.readString(configuration)
            .replace(
                "audiences:\n",
                """
                audiences:
                  all:
                    name: WHOLE
                    prefix: /
                    entry: backend/app/main.py:app
                    sources: [{ id: application, python: backend/app }]
                    domains: [all]
                    classify: [{ path: "/**", domain: all }]
                """)
            .replace(
                "    sources:\n      - { id: committed, ledger: none }\n",
                """
                    openapi: api/WHOLE.openapi.json
                    sources: [{ id: routers, python: backend/app/hoc/api/cus }]
                    mount:
                      - { from: "/cus/**", to: "/hoc/api/cus/**" }
                      - { from: "/**", to: "/hoc/api/cus/**" }
                """));
    contract(folder);
  }

  /** Writes the contract, and names it in the configuration. */
  private static void contract(Path folder) throws IOException {
    Path configuration = folder.resolve("api-ledger.yaml");
    Files.writeString(configuration, "aliases: aliases.yaml\n", StandardOpenOption.APPEND);
    Matcher matcher = SEGMENT.matcher(Files.readString(Places.corpus("hoc/domain-map.yaml")));
    List<String> segments = matcher.results().map(found -> '"' + found.group(1) + '"').toList();
    assertThat(segments).hasSize(51);
    String ours = "when: { segment: " + segments + " }, ";
    String by = "reason: as the application is served, owner: cus }";
    Places.write(
        folder.resolve("aliases.yaml"),
        "rules:",
        "  - { id: A1, from: \"/api/v1/runtime/{segment}/**\", to: \"/hoc/api/cus/{segment}/**\","
            + " when: { segment: [activity, logs, policies, incidents, overview] }, "
            + by,
        "  - { id: A2, from: \"/api/v1/{segment}/**\", to: \"/hoc/api/cus/{segment}/**\", "
            + ours
            + by,
        "  - { id: A3, from: \"/cus/**\", to: \"/hoc/api/cus/**\", " + by,
        "  - { id: A4, from: \"/{segment}/**\", to: \"/hoc/api/cus/{segment}/**\", " + ours + by,
        "collisions:",
        collision("/activity/runs", by),
        collision("/analytics/statistics/usage", by),
        collision("/overview/highlights", by),
        "exceptions:",
        "  - { side: spec, path: \"/retrieval/planes/**\", class: OTHER_AUDIENCE, audience: fdr, "
            + by,
        "  - { side: spec, path: \"/retrieval/evidence/**\", class: OTHER_AUDIENCE, audience: fdr, "
            + by);
  }

  private static String collision(String path, String by) {
    return "  - { ledger: GET /hoc/api/cus"
        + path
        + ", spec: [GET "
        + path
        + ", GET /cus"
        + path
        + "], "
        + by;
  }
}
