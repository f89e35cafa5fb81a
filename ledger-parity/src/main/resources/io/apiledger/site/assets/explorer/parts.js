// Pieces that more than one page shows.

import { el } from "./dom.js";
import { findingsAddress, groupOf, operationAddress, tableAddress } from "./address.js";

export const DOCUMENTED = {
  yes: "The document has this route.",
  near: "The document has it nearly: with another method, case, final slash or parameter name.",
  no: "The document does not have this route.",
  hidden: "The code keeps it out of the document, and it is not there.",
  explained: "The alias contract says why the document does not have it.",
  exempt: "OpenAPI cannot describe it, so that no document is expected to.",
};

export const AUTH = {
  yes: "The code demands authentication.",
  no: "The code lets everyone in.",
  unknown: "Middleware or a gateway may decide: the code alone does not tell.",
};

export function method(name) {
  const known = /^(GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS|WS|ANY)$/.test(name) ? name.toLowerCase() : "other";
  return el("span", { class: `method method-${known}` }, name);
}

export function state(kind, value, meanings) {
  if (!value) {
    return el("span", { class: "absent" }, "–");
  }
  const known = Object.hasOwn(meanings, value) ? value : "other";
  return el("span", { class: `state ${kind}-${known}`, title: meanings[value] }, value);
}

/** A rule id as a mark, coloured by the severity of the rule. */
export function mark(id, rule) {
  return el("span", { class: `mark ${severityClass(rule?.severity)}`, title: rule?.meaning }, id);
}

export function severityClass(severity) {
  return ["error", "warning", "info"].includes(severity) ? severity : "info";
}

const PARTS = ["expected", "found", "at", "against", "next"];
const NAMES = { at: "where" };

/**
 * A finding with its explanation: what the rule means, what was expected and found, where, and what to do next. Among others of its rule,
 * `bySubject`, it is called by its subject, and the meaning stands above all of them.
 */
export function finding(value, rule, { bySubject = false } = {}) {
  const severity = value.severity ?? rule?.severity ?? "";
  return el("article", { class: `finding ${severityClass(severity)}` },
      el("header", {},
          el("h3", {}, (bySubject && value.subject) || value.rule),
          el("span", { class: "severity" }, severity),
          !bySubject && rule?.meaning && el("p", { class: "meaning" }, rule.meaning)),
      facts(PARTS.filter(name => value[name]).map(name => [NAMES[name] ?? name, value[name]])));
}

/** Labels and values; addresses become no links: they come from sources. */
export function facts(pairs) {
  return el("dl", { class: "facts" }, pairs.map(([label, value]) =>
      el("div", {}, el("dt", {}, label), el("dd", {}, value))));
}

/** Links to the files of an audience or of one of its domains; to the operation of a route among them, where one can describe it. */
export function files(audience, domain, row) {
  const at = groupOf(audience, domain);
  return el("ul", { class: "links" },
      row && hasOperation(row) && el("li", {}, el("a", { href: operationAddress(audience, row) }, "Operation in Swagger UI")),
      el("li", {}, el("a", { href: `swagger/${at}.html` }, "Swagger UI")),
      el("li", {}, el("a", { href: `apis/ledger/${at}.json` }, "Ledger JSON")),
      el("li", {}, el("a", { href: `apis/swagger/${at}.json` }, "OpenAPI JSON")));
}

/** A route that takes every method is there by the methods that the document has of it. */
function hasOperation(row) {
  return row.method === "ANY" ? row.documented === "yes" : /^(GET|PUT|POST|DELETE|OPTIONS|HEAD|PATCH|TRACE)$/.test(row.method);
}

/** The head of every page of an audience. */
export function head(audience, current) {
  const tabs = [
    ["routes", `Routes`, audience.rows.length, tableAddress(audience.name)],
    ["findings", "Findings about no route", audience.findings.length, findingsAddress(audience.name)],
  ];
  return el("div", { class: "head" },
      el("div", { class: "head-line" },
          el("h1", { tabindex: "-1" }, audience.title),
          audience.prefix && el("code", { class: "prefix" }, audience.prefix),
          files(audience.name)),
      el("nav", { class: "tabs", "aria-label": "Views of the audience" }, tabs.map(([id, label, count, href]) =>
          el("a", { href, "aria-current": id === current ? "page" : null }, label, " ", el("span", { class: "count" }, count)))));
}

/** A message in place of what could not be shown. */
export function failure(title, problem, retry) {
  return el("section", { class: "failure", role: "alert" },
      el("h1", { tabindex: "-1" }, title),
      facts([
        ...(problem.address ? [["asked for", problem.address]] : []),
        ["found", problem.message],
        ...(problem.next ? [["next", problem.next]] : []),
      ]),
      el("p", {}, retry && el("button", { type: "button", class: "primary", onclick: retry }, "Try again"),
          el("a", { href: "#/" }, "Overview")));
}
