// The controls above the table: search, filters, and the list of domains beside it.

import { el } from "./dom.js";
import { tableAddress } from "./address.js";
import { counted } from "./search.js";

/** Selects by filter name, each with its values and how many rows have them. */
export function selects(audience, changed) {
  const rows = audience.rows;
  const definitions = {
    domain: ["Domain", domainChoices(audience)],
    method: ["Method", choices(counted(rows, row => [row.method]))],
    auth: ["Auth", choices(counted(rows, row => [row.auth_required]))],
    documented: ["Document", audience.document ? choices(counted(rows, row => (row.documented ? [row.documented] : []))) : []],
    finding: ["Finding", findingChoices(rows)],
  };
  const controls = {};
  for (const [name, [label, values]] of Object.entries(definitions)) {
    if (values.length > 0) {
      controls[name] = select(name, label, values, changed);
    }
  }
  return controls;
}

function select(name, label, values, changed) {
  const control = el("select", { id: `filter-${name}`, onchange: () => changed(name, control.value) },
      el("option", { value: "" }, "all"),
      values.map(([value, count, shown]) => {
        // A value is compared with what the rows hold, so it is set as it is.
        const option = el("option", {}, `${shown ?? value} (${count})`);
        option.value = value;
        return option;
      }));
  return { control, element: el("div", { class: `filter filter-${name}` }, el("label", { for: `filter-${name}` }, label), control) };
}

function choices(counts) {
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

function findingChoices(rows) {
  const counts = counted(rows, row => new Set(row.marks));
  if (counts.size === 0) {
    return [];
  }
  const some = rows.filter(row => row.marks.length > 0).length;
  return [["any", some, "any finding"], ["none", rows.length - some, "no finding"], ...choices(counts)];
}

/** The configured domains in their order, empty ones too, and those in none. */
function domainChoices(audience) {
  const counts = counted(audience.rows, row => [row.domain || "_unclassified"]);
  const values = audience.domains.map(domain => [domain.name, domain.entries ?? 0]);
  for (const [name, count] of counts) {
    if (!values.some(([known]) => known === name)) {
      values.push([name, count, name === "_unclassified" ? "unclassified" : name]);
    }
  }
  return values;
}

/** The domains as links with their counts. */
export function domainList(audience, view) {
  const link = (value, shown, count) =>
      el("li", {}, el("a", {
        href: tableAddress(audience.name, { ...view, domain: value }),
        "aria-current": view.domain === value ? "true" : null,
        class: count === 0 ? "none" : null,
      }, el("span", { class: "name" }, shown), el("span", { class: "count" }, count)));
  return el("ul", {},
      link("", "All domains", audience.rows.length),
      domainChoices(audience).map(([value, count, shown]) => link(value, shown ?? value, count)));
}
