// Findings about no row of the table: stale operations, files, domains, statements of the alias contract.

import { el, plural } from "./dom.js";
import { finding, head, mark } from "./parts.js";

export class FindingsPage {
  constructor(audience) {
    this.title = `Findings about no route of ${audience.title}`;
    const byRule = new Map();
    for (const value of audience.findings) {
      byRule.set(value.rule, [...(byRule.get(value.rule) ?? []), value]);
    }
    this.element = el("div", { class: "findings-page" }, head(audience, "findings"),
        el("p", { class: "lead" }, byRule.size === 0
            ? "Every finding of this audience is about a route, and stands at it."
            : "These are about operations that only the document has, about files, domains or statements of the alias contract. Findings about a route stand at the route."),
        [...byRule].map(([rule, values]) => group(audience.rules.get(rule) ?? { id: rule }, values)));
  }
}

function group(rule, values) {
  return el("details", { class: "rule-group", open: true },
      el("summary", {}, mark(rule.id, rule), " ", el("span", { class: "meaning" }, rule.meaning ?? ""), " ",
          el("span", { class: "count" }, plural(values.length, "finding"))),
      el("div", { class: "rule-findings" }, values.map(value => finding(value, rule, { bySubject: true }))));
}
