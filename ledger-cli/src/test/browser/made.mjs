// Audiences that no sample has: one of 5,000 rows, and one whose every value wants to be markup. By counting, not by chance: every
// run sees the same.

export const FORMAT = "api-ledger-explorer/1";

const METHODS = ["GET", "GET", "GET", "POST", "PUT", "PATCH", "DELETE"];
const AUTH = ["yes", "yes", "yes", "no", "unknown"];
const STATES = ["yes", "yes", "near", "no", "hidden", "explained"];
const NOUNS = ["orders", "invoices", "policies", "customers", "incidents", "reports", "exports", "tenants", "devices", "alerts"];

export const RULES = [
  { id: "OPENAPI_MISSING_PATH", family: "drift", severity: "error", meaning: "The code has the route, the document does not." },
  { id: "PARAMETER_RENAMED", family: "drift", severity: "warning", meaning: "Two routes differ by the names of path parameters alone." },
  { id: "OPENAPI_STALE_OPERATION", family: "drift", severity: "error", meaning: "The document has the operation, the code does not." },
];

function made(audience, title, domains, routes, findings = []) {
  const count = test => routes.filter(test).length;
  return {
    format: FORMAT, audience, title, prefix: "/made/", document: "openapi.json",
    totals: {
      entries: routes.length, routes: routes.length, documented: count(row => row.documented === "yes"),
      drifted: count(row => ["no", "near"].includes(row.documented)), open: count(row => row.auth_required === "no"),
      unknown: count(row => row.auth_required === "unknown"), errors: count(row => row.documented === "no") + findings.length,
      warnings: count(row => row.documented === "near"),
    },
    domains: domains.map(name => ({ name, entries: count(row => row.domain === name), routes: count(row => row.domain === name) })),
    rules: RULES, findings, routes,
  };
}

const domainNames = Array.from({ length: 25 }, (_, at) => `${NOUNS[at % 10]}_${at}`);

/** Rows as of a large service. */
export function large(audience, size = 5000) {
  const routes = [];
  for (let at = 0; at < size; at++) {
    const noun = NOUNS[at % 10];
    const documented = STATES[(at * 7) % STATES.length];
    routes.push({
      domain: domainNames[at % 25], method: METHODS[at % 7], path: `/made/${noun}/v${at % 3}/{tenantId}/items/${at}/{itemId}`,
      operation_id: `operation${at}`, summary: `Does the work of ${noun} number ${at}`, tags: [noun],
      auth_required: AUTH[(at * 3) % 5], auth_schemes: at % 5 === 0 ? [] : ["hasRole('ADMIN')"],
      handler: `com.example.made.${noun}.Controller${at % 40}#handle${at}(String,Request)`,
      source_file: `src/main/java/com/example/made/${noun}/Controller${at % 40}.java`, origin: "spring", id: at, documented,
      marks: documented === "no" ? ["OPENAPI_MISSING_PATH"] : documented === "near" ? ["PARAMETER_RENAMED", "OPENAPI_MISSING_PATH"] : [],
    });
  }
  return made(audience, "A large service", [...domainNames, "archive"], routes);
}

/** What a page must show as text: each would set `window.ran` or ask a host if it were anything else. */
export const HOSTILE = [
  "<img src=x onerror=\"window.ran='img'\">",
  "<script>window.ran='script'</script>",
  "\"><svg onload=\"window.ran='svg'\">",
  "' onmouseover='window.ran=1' x='",
  "javascript:window.ran='href'",
  "</title></style></textarea><iframe srcdoc=\"<script>parent.ran=1</script>\">",
  "{{constructor.constructor('window.ran=1')()}}",
  "${window.ran=1}",
  "https://outside.example/a.png",
  "\u202egnirts desrever\u202c",
  "line\nbreak\ttab\u0000nul",
  "\ud800 lone \udfff",
  "__proto__",
  "constructor",
];

export function hostile(audience) {
  const routes = HOSTILE.map((value, at) => ({
    domain: at % 3 === 0 ? "" : value, method: at % 2 === 0 ? "GET" : value, path: `/made/${value}/${at}`, operation_id: value, summary: value,
    tags: [value], auth_required: "yes", auth_schemes: [value], request_schema: value, response_schema: value, service: at % 4 === 0 ? value : "",
    served_path: value, handler: value, source_file: value, origin: value, id: at, documented: at % 2 === 0 ? "no" : value, marks: ["OPENAPI_MISSING_PATH", value],
  }));
  const findings = HOSTILE.map(value => finding(value, value));
  return { ...made(audience, HOSTILE[0], HOSTILE, routes, findings), prefix: HOSTILE[2] };
}

function finding(rule, value) {
  return { rule, severity: value, subject: value, at: value, against: value, expected: value, found: value, next: value };
}

/** What is known of each row: for any file of details of the audience. */
export function detailsOf(rows, value = null) {
  return {
    format: FORMAT,
    routes: rows.map(row => ({
      id: row.id,
      facts: [
        { id: "domain", label: "domain", value: value ?? `${row.domain}, by classify rule 3 at api-ledger.yaml:20` },
        { id: "auth_reason", label: value ?? "auth reason", value: value ?? "guarded by hasRole('ADMIN') at Controller.java:12:3" },
        { id: "handler", label: "handler", value: row.handler },
      ],
      tables: [{
        title: value ?? "Path (source service)", columns: ["part", "origin", value ?? "where"],
        rows: [["/made", value ?? "server.servlet.context-path", value ?? "src/main/resources/application.properties:3:1"],
               [row.path.slice(5), value ?? "@GetMapping of Controller", value ?? "src/main/java/com/example/made/Controller.java:42:3"]],
      }],
      findings: row.marks.map(mark => (value ? finding(mark, value) : {
        rule: mark, severity: mark === "PARAMETER_RENAMED" ? "warning" : "error", subject: `${row.method} ${row.path}`,
        at: "src/main/java/com/example/made/Controller.java:42:3", against: "openapi.yaml:47:5 /paths/~1made",
        expected: "an operation of the document", found: "none", next: "document the route, or hide it in the code",
      })),
    })),
  };
}
