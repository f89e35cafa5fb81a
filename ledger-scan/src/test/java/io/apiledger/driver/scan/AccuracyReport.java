package io.apiledger.driver.scan;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The committed report. A row that is measured takes the place of the one before; those of projects
 * whose sources are not here stay.
 */
final class AccuracyReport {
  private static final Path FILE = Corpus.repository("docs/accuracy.md");

  private static final String HEAD =
      """
      # Accuracy

      What the scanners find in the sources of public services, against what is known of these services independently. `mvn -Paccuracy verify`
      measures again, prints each row with the seconds that the scan took, and writes the rows here. Seconds are another number on each
      machine: [Performance](performance.md) has ratios instead.

      ## Routes

      The lists come from bytecode, from the running application, or from the document that the framework generates. A route counts as found
      where method and path agree, and the handler where the list names one; a route that is listed as unresolved counts as missing.

      """;

  private static final String FIELDS =
      """

      ## Other applications of FastAPI

      Counted once, by hand, and not by the command above: each application was imported with FastAPI 0.92 under Python 3.11, whatever other
      package it imports replaced by an object that takes every call, and its `app.routes` read, all mounts included, against the served paths of
      `build` with the same application as `entry`. Settings had their defaults. Extra routes stand under a condition on a setting, of which both
      sides count; unresolved are those that `build` listed as `UNRESOLVED_PATH`. Two could not be imported so: prefect's list is a count of the
      decorators in each file, and polar was only read in part. The rows from skyvern on were counted later, with types and signatures left
      out of FastAPI, since most of these applications are written for a newer one.

      | application, commit | routes | found | missing | extra | unresolved |
      | --- | --- | --- | --- | --- | --- |
      | mamba-org/quetz 56ab2cf | 84 | 84 | 0 | 0 | 0 |
      | onyx-dot-app/onyx a7d66a8 | 499 | 499 | 0 | 4 | 0 |
      | fief-dev/fief a77e7fb | 222 | 222 | 0 | 0 | 0 |
      | xorbitsai/inference 7ecec16, `RESTfulAPI` | 163 | 162 | 1 | 3 | 0 |
      | aimhubio/aim 753f4b1 | 156 | 156 | 0 | 0 | 0 |
      | chroma-core/chroma 93652ec | 102 | 102 | 0 | 0 | 0 |
      | developmentseed/titiler 483c9f5 | 93 | 93 | 0 | 0 | 0 |
      | LAION-AI/Open-Assistant f1e6ed9, backend | 72 | 72 | 0 | 0 | 0 |
      | LAION-AI/Open-Assistant f1e6ed9, inference | 44 | 44 | 0 | 0 | 0 |
      | igorbenav/FastAPI-boilerplate 61d84fa | 34 | 34 | 0 | 0 | 0 |
      | run-llama/llama_deploy c0ce080 | 32 | 32 | 0 | 0 | 0 |
      | OpenBMB/ChatDev b23950d | 27 | 27 | 0 | 0 | 0 |
      | CERT-Polska/mquery 0c0831b | 25 | 25 | 0 | 0 | 0 |
      | oobabooga/text-generation-webui 1dcde41 | 25 | 25 | 0 | 0 | 0 |
      | tiangolo/full-stack-fastapi-template 7a6107f | 21 | 21 | 0 | 0 | 0 |
      | nsidnev/fastapi-realworld-example-app 029eb77 | 19 | 19 | 0 | 0 | 0 |
      | h2oai/h2ogpt a0ad192, OpenAI server | 19 | 19 | 0 | 0 | 0 |
      | reworkd/AgentGPT 18b073a | 16 | 16 | 0 | 0 | 0 |
      | feast-dev/feast f0bc070, feature server | 14 | 14 | 0 | 0 | 0 |
      | cheshire-cat-ai/core 6963feb | 14 | 14 | 0 | 0 | 0 |
      | lm-sys/FastChat 0e6d3e4, three servers | 23 | 23 | 0 | 0 | 0 |
      | PrefectHQ/prefect ce79dd3 | 195 | 195 | 0 | 1 | 194 |
      | polarsource/polar c6c3645 | - | 608 | - | - | 1 |
      | Skyvern-AI/skyvern 07222e7 | 547 | 528 | 19 | 0 | 1 |
      | TracecatHQ/tracecat 4209a65 | 734 | 734 | 0 | 1 | 0 |
      | theHdd4/TrinityFastAPIDjangoReact cd90d74 | 501 | 501 | 0 | 0 | 0 |
      | Netflix/dispatch dd2837e | 287 | 287 | 0 | 0 | 0 |
      | mealie-recipes/mealie b5643a9 | 254 | 254 | 0 | 0 | 0 |
      | insistence/RuoYi-Vue3-FastAPI b056145 | 204 | 204 | 0 | 3 | 0 |
      | hngprojects/hng_boilerplate_python_fastapi_web 5a01cac | 203 | 203 | 0 | 0 | 0 |
      | TransformerOptimus/SuperAGI c3c1982 | 155 | 155 | 0 | 0 | 0 |
      | SciPhi-AI/R2R 9c5a94d | 115 | 115 | 0 | 0 | 0 |
      | dstackai/dstack 511c318 | 101 | 101 | 0 | 0 | 0 |
      | khoj-ai/khoj ae229ca | 97 | 97 | 0 | 5 | 0 |
      | bluesky/bluesky-httpserver 54cbd08 | 73 | 73 | 0 | 0 | 0 |
      | rjprins/fastapi-restly 4adfffc, its example of a service | 71 | 71 | 0 | 4 | 1 |
      | bluesky/tiled 898f524 | 52 | 52 | 0 | 4 | 0 |
      | derivative-programming/Farm-Py-SqlAlchemy-FastApi 8cbc2e4 | 42 | 42 | 0 | 0 | 0 |
      | run-house/runhouse 395d643 | 29 | 29 | 0 | 0 | 0 |
      | marqo-ai/marqo 58efc24 | 28 | 28 | 0 | 0 | 0 |

      The route of xinference that is missing is among the extra ones with another method, `GET /metrics`: another package answers it, and what
      it takes is written there; that application was made by the class, without `entry`. The unresolved ones of prefect are the same routes
      once more, under a base path that is unset by default. skyvern goes through its finished routes and serves 19 of them on a second path,
      which is one unresolved one. The four extra ones of fastapi-restly belong to a view that leaves them out. Routers of fastapi-users, which
      tracecat includes, are in a package that was not there, and `NOT_ANALYSABLE`.

      Function, tags, visibility, deprecation and operation id agree with what FastAPI had for 3,020 routes of twelve of these (skyvern, tracecat,
      Trinity, dispatch, mealie, RuoYi, hng, SuperAGI, dstack, Farm, runhouse, marqo), but for the visibility of the 19 that skyvern copies;
      `response_schema` does wherever it is a plain class.

      ## Fields

      Fields of routes that both sides have, against the document that the service publishes: right / wrong / missing. Missing is what the
      document says and the code was not found to say; what the document leaves open does not count. A wrong `no` for `auth_required` is an
      error, `unknown` is missing. Equal is what `drift` would not report. A document is no truth: camunda's is written by hand, and any may name
      types and operations as it likes. What FastAPI makes of the names of functions (ids with the path in them, titles, `Body_…`) does not count.

      """;

  private static final String SOURCES =
      """

      FastAPI documents a scheme whether or not it turns anybody away. invokeai's guards let everybody in unless a setting asks for several
      users, and keep's is chosen by the environment: their code says `unknown`, with the name of the guard.

      ## Guards

      Sixty routes of hoc, drawn at random (`random.seed(20260101)`, a sample of its sorted list) and read by hand with all that they depend on
      and call: 43 turn away who is unknown, 17 do not. `auth_required` and the guard agree for all 60, for the folder of routers as for the
      application, without anything under `auth`.

      ## Elsewhere

      Public services that no test names, measured once by hand against another reader of Java: `javac` enters the sources without their
      dependencies, or ASM reads the class files, and method, path and handler of each route follow from the annotations that it sees, with its own
      constants and its own inheritance. A route is a method and a path. One of ruoyi-vue-pro and one of syncope are not in the lists: `javac`
      drops a method whose missing types it cannot tell from another's, and the list of syncope is that of JAX-RS alone. Six
      of hbase lie behind locators that return themselves, once through, and were read by hand; `${oai.path:oai}` of DSpace counts as its default.

      | project | commit or version | truth | routes | found | missing | invented |
      | --- | --- | --- | --- | --- | --- | --- |
      | ruoyi-vue-pro (Spring MVC) | e4e460d563 | javac | 2355 | 2355 | 0 | 0 |
      | gravitee-api-management (JAX-RS, locators) | 2b94b4c9f09 | javac | 2003 | 2003 | 0 | 0 |
      | fineract (JAX-RS) | 4198b0bcf | javac | 831 | 831 | 0 | 0 |
      | thingsboard (Spring MVC) | dfe65d5abc | javac | 552 | 552 | 0 | 0 |
      | ambari (JAX-RS, locators) | 8433094284 | javac | 498 | 498 | 0 | 0 |
      | nifi (JAX-RS) | 60319e26f85 | javac | 391 | 391 | 0 | 0 |
      | syncope (JAX-RS on interfaces) | 2bdf899eae | javac | 385 | 385 | 0 | 0 |
      | linkis (Spring MVC) | bad400a77b | javac | 346 | 346 | 0 | 0 |
      | nacos (Spring MVC) | 486e198486 | javac | 312 | 312 | 0 | 0 |
      | kapua (JAX-RS) | f2e3c9f3ba | javac | 288 | 288 | 0 | 0 |
      | streampipes (Spring MVC) | a731c89561 | javac | 268 | 268 | 0 | 0 |
      | mall (Spring MVC, several services) | 74eebe06 | javac | 239 | 239 | 0 | 0 |
      | metersphere (Spring MVC) | c7097715dc | javac | 234 | 234 | 0 | 0 |
      | apollo portal, admin and config service (Spring MVC) | b4ab0ea9f | javac | 232 | 232 | 0 | 0 |
      | shenyu-admin (Spring MVC) | eb6f1c5ba0 | javac | 208 | 208 | 0 | 0 |
      | gravitino (JAX-RS) | f461aa31aa | javac | 182 | 182 | 0 | 0 |
      | atlas (JAX-RS) | bcfe1a25a | javac | 188 | 188 | 0 | 0 |
      | openhab-core (JAX-RS) | f0185b43e6 | javac | 179 | 179 | 0 | 0 |
      | hugegraph-api 1.2.0 (JAX-RS) | 1.2.0 | class files | 158 | 158 | 0 | 0 |
      | RuoYi-Vue (Spring MVC) | a6ea55ec | javac | 148 | 148 | 0 | 0 |
      | DSpace (Spring MVC) | 3d8bdc92c0 | javac | 128 | 128 | 0 | 0 |
      | knox (JAX-RS) | 6bdf64cdf | javac | 119 | 119 | 0 | 0 |
      | hbase-rest 2.5.8 (JAX-RS in packages of its own) | 2.5.8 | class files | 35 | 35 | 0 | 0 |
      | jhipster-sample-app, jhipster-registry (Spring MVC) | f8da577c, 7f93c34 | javac | 50 | 50 | 0 | 0 |

      Not to be read from source, and said so with file and line: interfaces that only a build generates (apicurio-registry, polaris,
      spring-petclinic-rest, the open API of apollo), router functions that are no beans (halo), a handler mapping of its own
      (spring-boot-admin), endpoints of Actuator (spring-cloud-gateway).

      ## Sources

      Those of Java are unpacked from Maven. Those of Python are read where they are: in a folder that `APILEDGER_ACCURACY_PYTHON` names, which
      holds a checkout of each project. Without it their rows stay as they are.

      ```sh
      checkout() { git clone "https://github.com/$2" "$APILEDGER_ACCURACY_PYTHON/$1" && git -C "$APILEDGER_ACCURACY_PYTHON/$1" checkout "$3"; }
      checkout hoc Xuniverzadmin/agenticverz_2.0 5efb1dc
      checkout invokeai invoke-ai/InvokeAI 8e71a8a519399d6db32054ae9afc7c6c4e2355af
      checkout keep keephq/keep ae40eb34a11a4a9d071474cc9f9195fb0b80b29a
      checkout blueapi DiamondLightSource/blueapi f2d16d715454b9215fea2db15bcda448664c7b49
      checkout private-gpt zylon-ai/private-gpt f3d24b54138360429ee637ee9645e1eb957b0992
      ```
      """;

  /** A table of the report. */
  enum Table {
    ROUTES(List.of("routes", "found", "missing", "invented", "precision", "recall")),
    FIELDS(
        List.of(
            "routes",
            FieldScore.FIELDS.stream()
                .map(field -> "`" + field.header() + "`")
                .collect(Collectors.joining(" | "))));

    private final String head;

    Table(List<String> columns) {
      head = row("project", columns);
    }

    private String text(Map<String, String> rows) {
      String rule = head.replaceAll("[^|]+", " --- ");
      return head + "\n" + rule + "\n" + String.join("\n", rows.values()) + "\n";
    }
  }

  private AccuracyReport() {}

  /** Notes one row. */
  static void put(Table table, String project, List<String> cells) throws IOException {
    List<String> lines = Files.exists(FILE) ? Files.readAllLines(FILE) : List.of();
    Map<String, String> routes = rows(lines, Table.ROUTES);
    Map<String, String> fields = rows(lines, Table.FIELDS);
    (table == Table.ROUTES ? routes : fields).put(project, row(project, cells));
    Files.writeString(
        FILE, HEAD + Table.ROUTES.text(routes) + FIELDS + Table.FIELDS.text(fields) + SOURCES);
  }

  private static Map<String, String> rows(List<String> lines, Table table) {
    Map<String, String> rows = new LinkedHashMap<>();
    int head = lines.indexOf(table.head);
    for (int i = head + 2; head >= 0 && i < lines.size() && lines.get(i).startsWith("| "); i++) {
      String line = lines.get(i);
      rows.put(line.substring(2, line.indexOf(" |", 2)), line);
    }
    return rows;
  }

  private static String row(String project, List<String> cells) {
    return "| " + project + " | " + String.join(" | ", cells) + " |";
  }
}
