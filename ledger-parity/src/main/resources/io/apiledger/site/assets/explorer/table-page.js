// The table of an audience: search, filters, order, and rows that the keyboard walks through.

import { el, marked, plural } from "./dom.js";
import { tableAddress } from "./address.js";
import { Rows } from "./rows.js";
import { matching, ordered, prepare, wordsIn } from "./search.js";
import { domainList, selects } from "./filters.js";
import { columns, figures } from "./columns.js";
import { files, head } from "./parts.js";
import { tableKey } from "./table-keys.js";

const EMPTY = { q: "", domain: "", method: "", auth: "", documented: "", finding: "", sort: "" };

export class TablePage {
  constructor(audience) {
    this.audience = audience;
    this.view = { ...EMPTY };
    this.active = 0;
    this.scroll = 0;
    this.columns = columns(audience);
    this.build();
    prepare(audience.rows);
  }

  build() {
    const { audience } = this;
    this.search = el("input", {
      type: "search", id: "search", autocomplete: "off", autocapitalize: "off", spellcheck: "false", enterkeyhint: "search",
      placeholder: "Search method, path, handler, domain, auth, operation id", "aria-keyshortcuts": "/",
      oninput: () => this.change("q", this.search.value),
    });
    this.filters = selects(audience, (name, value) => this.change(name, value));
    this.count = el("p", { class: "shown", role: "status" });
    this.reset = el("button", { type: "button", class: "quiet", onclick: () => this.clear() }, "Clear");
    this.meaning = el("p", { class: "rule-meaning", hidden: true });
    this.domains = el("nav", { class: "domains", "aria-label": "Domains" });
    this.domainFiles = el("div", { class: "domain-files", hidden: true });
    this.empty = el("p", { class: "empty", hidden: true });
    this.headings = this.columns.map(column => this.heading(column));
    this.body = el("tbody", { role: "rowgroup" });
    this.sticky = el("thead", { role: "rowgroup" }, el("tr", { role: "row", "aria-rowindex": "1" }, this.headings));
    this.table = el("table", { class: "routes", role: "table", "aria-label": `Routes of ${audience.title}` },
        this.sticky, this.body);
    this.rows = new Rows(this.body, (row, index) => this.row(row, index), () => this.coveredHeight());
    this.bar = el("div", { class: "searchbar" },
        el("div", { class: "search-line" }, el("label", { for: "search", class: "hidden" }, "Search routes"), this.search, this.count, this.reset));
    this.results = el("div", { class: "results" }, this.bar,
        el("div", { class: "filters", role: "group", "aria-label": "Filters" }, Object.values(this.filters).map(filter => filter.element)),
        this.meaning, this.domainFiles, this.table, this.empty);
    this.element = el("div", { class: "table-page" },
        head(audience, "routes"), figures(audience),
        el("div", { class: "explore" }, this.domains, this.results));
    this.body.addEventListener("click", event => this.clicked(event));
    this.body.addEventListener("focusin", event => this.focused(event));
  }

  heading(column) {
    const button = el("button", { type: "button", onclick: () => this.sortBy(column.id) }, column.label);
    return el("th", { role: "columnheader", scope: "col", class: `c-${column.id}` }, button);
  }

  sortBy(id) {
    const { sort } = this.view;
    this.change("sort", sort === id ? `-${id}` : sort === `-${id}` ? "" : id);
  }

  /** Takes the view that the address asks for; values that are no filter here are shown as what they are: no match. */
  take(view) {
    if (tableAddress("", view) !== tableAddress("", this.view) || !this.drawn) {
      this.view = { ...EMPTY, ...view };
      this.search.value = this.view.q;
      this.draw();
    }
  }

  change(name, value) {
    if (this.view[name] !== value) {
      this.view = { ...this.view, [name]: value };
      this.draw();
      this.remember();
    }
  }

  clear() {
    this.view = { ...EMPTY, sort: this.view.sort };
    this.search.value = "";
    this.draw();
    this.remember();
    this.search.focus();
  }

  get address() {
    return tableAddress(this.audience.name, this.view);
  }

  /** Writes the view into the address, a moment after the last change: browsers limit how often. */
  remember() {
    clearTimeout(this.pending);
    this.pending = setTimeout(() => this.settle(), 150);
  }

  /** Writes it now, before the address becomes another. */
  settle() {
    if (this.pending) {
      clearTimeout(this.pending);
      this.pending = undefined;
      history.replaceState(history.state, "", this.address);
    }
  }

  get filtered() {
    return Object.entries(this.view).some(([name, value]) => value && name !== "sort");
  }

  draw() {
    const { audience, view } = this;
    this.drawn = true;
    this.found = ordered(matching(audience.rows, view), view.sort);
    this.wanted = { path: wordsIn(view.q, "path"), handler: wordsIn(view.q, "handler") };
    this.active = 0;
    const scrolled = this.element.isConnected && this.results.getBoundingClientRect().top < 0;
    this.rows.show(this.found);
    this.drawControls();
    this.count.textContent = this.filtered
        ? `${this.found.length} of ${plural(audience.rows.length, "entry", "entries")}` : plural(audience.rows.length, "entry", "entries");
    this.table.setAttribute("aria-rowcount", this.found.length + 1);
    this.table.classList.toggle("in-domain", Boolean(view.domain));
    this.table.hidden = this.found.length === 0;
    this.empty.hidden = this.found.length > 0;
    this.empty.textContent = this.emptyText();
    if (scrolled) {
      // Other rows start at their first.
      this.results.scrollIntoView({ block: "start", behavior: "instant" });
      this.rows.render();
    }
  }

  drawControls() {
    const { audience, view } = this;
    for (const [name, filter] of Object.entries(this.filters)) {
      filter.control.value = view[name];
      filter.element.classList.toggle("set", Boolean(view[name]));
    }
    for (const [at, column] of this.columns.entries()) {
      this.headings[at].setAttribute("aria-sort", view.sort === column.id ? "ascending" : view.sort === `-${column.id}` ? "descending" : "none");
    }
    this.reset.hidden = !this.filtered;
    const rule = audience.rules.get(view.finding);
    this.meaning.hidden = !rule;
    this.meaning.textContent = rule ? `${rule.id}: ${rule.meaning}` : "";
    this.domains.replaceChildren(domainList(audience, view));
    this.showDomainFiles();
  }

  showDomainFiles() {
    const { audience, view } = this;
    const domain = audience.domains.find(known => known.name === view.domain);
    this.domainFiles.hidden = !domain;
    this.domainFiles.replaceChildren(...(domain ? [el("span", { class: "domain-name" }, domain.name), files(audience.name, domain.name)] : []));
  }

  emptyText() {
    const { audience, view } = this;
    if (audience.rows.length === 0) {
      return "This audience has no route.";
    }
    const domain = audience.domains.find(known => known.name === view.domain);
    return domain && domain.entries === 0 ? `The domain ${domain.name} is configured and holds no route.` : "No route matches search and filters.";
  }

  row(row, index) {
    const cells = this.columns.map(column => el("td", { role: "cell", class: `c-${column.id}`, "data-label": column.label }, column.cell(row, this)));
    return el("tr", { role: "row", "aria-rowindex": index + 2, "data-index": index, class: row.deprecated ? "deprecated" : null }, cells);
  }

  /** Only one row is a stop of the tab key; arrows move it. */
  link(row) {
    const index = this.found.indexOf(row);
    return el("a", { href: row.address, tabindex: index === this.active ? "0" : "-1", title: [row.path, row.handler].filter(Boolean).join(" · ") },
        row.service && el("span", { class: "service" }, row.service), marked(row.path, this.wanted.path));
  }

  clicked(event) {
    const row = event.target.closest("tr[data-index]");
    const selecting = String(getSelection()).length > 0;
    this.settle();
    if (row && !event.target.closest("a") && !selecting && event.button === 0) {
      location.hash = this.found[Number(row.dataset.index)].address;
    }
  }

  focused(event) {
    const row = event.target.closest("tr[data-index]");
    this.settle();
    if (row) {
      this.activate(Number(row.dataset.index));
    }
  }

  activate(index) {
    this.rows.made.get(this.active)?.querySelector("a")?.setAttribute("tabindex", "-1");
    this.active = index;
    this.rows.made.get(index)?.querySelector("a")?.setAttribute("tabindex", "0");
  }

  /** Moves the focus to a row. */
  go(index) {
    if (this.found.length > 0) {
      const bounded = Math.max(0, Math.min(index, this.found.length - 1));
      this.activate(bounded);
      const row = this.rows.reach(bounded);
      row?.querySelector("a")?.focus({ preventScroll: true });
    }
  }

  coveredHeight() {
    return Math.max(0, this.sticky.getBoundingClientRect().bottom, this.bar.getBoundingClientRect().bottom);
  }

  key(event) {
    return tableKey(this, event);
  }

  shown(returning) {
    this.rows.measure();
    if (returning) {
      window.scrollTo(0, this.scroll);
      this.rows.render();
      this.go(this.active);
    }
  }

  left() {
    this.scroll = window.scrollY;
    if (this.pending) {
      clearTimeout(this.pending);
      this.pending = undefined;
    }
  }
}
