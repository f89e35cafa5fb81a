// One route with everything that is known of it: each of its declarations, and what was found about them.

import { el } from "./dom.js";
import { tableAddress } from "./address.js";
import { details } from "./data.js";
import { AUTH, DOCUMENTED, facts, failure, files, finding, method, state } from "./parts.js";

const FIELDS = [
  "domain", "operation_id", "summary", "tags", "auth_required", "auth_schemes", "request_schema", "response_schema", "service",
  "visibility", "served_path", "handler", "source_file", "origin",
];

export class RoutePage {
  constructor(audience, asked) {
    const rows = audience.byAddress.get(asked.address) ?? [];
    this.title = `${asked.row.method} ${asked.row.path}`;
    this.element = el("article", { class: "route-page" },
        el("nav", { class: "trail", "aria-label": "Back" },
            el("a", { href: "#/" }, "Overview"), el("a", { href: tableAddress(audience.name), class: "to-table" }, audience.title),
            rows[0]?.domain && el("a", { href: tableAddress(audience.name, { domain: rows[0].domain }) }, rows[0].domain)));
    if (rows.length === 0) {
      this.element.append(failure("This ledger has no such route", {
        message: `${this.title} is not in the ledger of ${audience.name}`, next: "Search for it in the table: it may have been renamed or removed.",
      }));
      return;
    }
    this.element.append(routeHead(audience, rows));
    rows.forEach((row, at) => this.element.append(declaration(audience, row, rows.length > 1 ? `Declaration ${at + 1} of ${rows.length}` : "")));
  }
}

function routeHead(audience, rows) {
  const [row] = rows;
  return el("header", { class: "route-head" },
      el("h1", { tabindex: "-1" }, method(row.method), " ", el("span", { class: "path" }, row.path)),
      row.summary && el("p", { class: "summary" }, row.summary),
      el("ul", { class: "chips" },
          row.service && el("li", {}, "service ", el("b", {}, row.service)),
          el("li", {}, "domain ", el("b", {}, row.domain || "unclassified")),
          el("li", {}, "auth ", state("auth", row.auth_required, AUTH)),
          row.documented && el("li", {}, "document ", state("doc", row.documented, DOCUMENTED)),
          row.deprecated && el("li", { class: "warning" }, "deprecated"),
          row.visibility === "hidden" && el("li", {}, "hidden")),
      files(audience.name, row.domain, row));
}

function declaration(audience, row, title) {
  const body = el("div", { class: "known", "aria-busy": "true" }, el("p", { class: "loading" }, "Loading what is known of it …"));
  const element = el("section", { class: "declaration" }, title && el("h2", {}, title), body);
  const load = () => details(audience, row).then(
      known => body.replaceChildren(...content(audience, row, known)),
      problem => body.replaceChildren(
          failure("What is known of it could not be loaded", problem, load), ...content(audience, row, null)))
      .finally(() => body.removeAttribute("aria-busy"));
  load();
  return element;
}

function content(audience, row, known) {
  const found = known?.findings ?? [];
  const marksOnly = found.length === 0 ? row.marks : [];
  return [
    found.length > 0 && section("Findings", "findings", found.map(value => finding(value, audience.rules.get(value.rule)))),
    marksOnly.length > 0 && section("Findings", "findings",
        marksOnly.map(id => finding({ rule: id }, audience.rules.get(id)))),
    section("What is known", "what", facts(pairs(row, known))),
    ...(known?.tables ?? []).map(table => section(table.title, "steps", rowsOf(table))),
  ].filter(Boolean);
}

function section(title, kind, ...children) {
  return el("section", { class: `part part-${kind}` }, el("h2", {}, title), children);
}

/** What the details tell, and the fields of the entry that they leave out. */
function pairs(row, known) {
  const told = known?.facts ?? [];
  const ids = new Set(told.map(fact => fact.id));
  const fields = FIELDS.filter(name => !ids.has(name) && row[name]?.length > 0)
      .map(name => [name.replaceAll("_", " "), Array.isArray(row[name]) ? row[name].join(", ") : row[name]]);
  return [...told.map(fact => [fact.label, fact.value]), ...fields];
}

function rowsOf(table) {
  return el("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": table.title },
      el("table", { class: "steps" },
          el("thead", {}, el("tr", {}, (table.columns ?? []).map(name => el("th", { scope: "col" }, name)))),
          el("tbody", {}, (table.rows ?? []).map(cells => el("tr", {}, cells.map(cell => el("td", {}, cell)))))));
}
