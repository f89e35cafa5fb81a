// What the table shows of a row, and the figures above it.

import { el, marked } from "./dom.js";
import { AUTH, DOCUMENTED, mark, method, severityClass, state } from "./parts.js";

/** The columns of the table: what stands in a cell is asked of the page, which knows the words of the search. */
export function columns(audience) {
  const all = [
    { id: "method", label: "Method", cell: row => method(row.method) },
    { id: "path", label: "Path", cell: (row, page) => page.link(row) },
    { id: "domain", label: "Domain", cell: row => row.domain || el("span", { class: "absent" }, "unclassified") },
    { id: "auth", label: "Auth", cell: row => state("auth", row.auth_required, AUTH) },
    { id: "documented", label: "Document", cell: row => state("doc", row.documented, DOCUMENTED) },
    { id: "finding", label: "Findings", cell: row => marksOf(row, audience) },
    { id: "handler", label: "Handler", cell: (row, page) => el("span", { title: row.handler }, marked(shortHandler(row.handler ?? ""), page.wanted.handler)) },
  ];
  const empty = { documented: !audience.document, finding: audience.rows.every(row => row.marks.length === 0) };
  return all.filter(column => !empty[column.id]);
}

function marksOf(row, audience) {
  const ids = [...new Set(row.marks)];
  const rule = audience.rules.get(ids[0]);
  return ids.length === 0 ? null
      : [mark(ids[0], rule),
         ids.length > 1 && el("span", { class: "more", title: ids.slice(1).join(", ") }, `+${ids.length - 1}`),
         el("span", { class: `brief ${severityClass(rule?.severity)}` }, el("span", { "aria-hidden": "true" }, "▲ "), ids.length,
             el("span", { class: "hidden" }, " findings"))];
}

/** The end of a handler that tells most: the class and the method, the module's last name and the function. */
function shortHandler(handler) {
  const parameters = handler.indexOf("(");
  const symbol = parameters < 0 ? handler : handler.slice(0, parameters);
  const mark = Math.max(symbol.lastIndexOf("#"), symbol.lastIndexOf(":"));
  return mark < 0 ? symbol : symbol.slice(symbol.lastIndexOf(".", mark) + 1);
}

const FIGURES = [
  ["entries", "entries"], ["routes", "routes"], ["documented", "documented"], ["drifted", "drifted"],
  ["open", "without auth"], ["unknown", "auth unknown"], ["errors", "errors"], ["warnings", "warnings"],
];

/** The totals of an audience. */
export function figures(audience) {
  const shown = FIGURES.filter(([id]) => id in audience.totals && (audience.document || !["documented", "drifted"].includes(id)));
  return el("dl", { class: "figures" }, shown.map(([id, label]) =>
      el("div", { class: `figure-${id}${audience.totals[id] === 0 ? " zero" : ""}` }, el("dt", {}, label), el("dd", {}, audience.totals[id]))));
}
