// The explorer: shows the page that the address asks for, and gives keys to it. The overview is in the page itself and needs no script.

import { parse, tableAddress } from "./explorer/address.js";
import { audience as load } from "./explorer/data.js";
import { el } from "./explorer/dom.js";
import { FindingsPage } from "./explorer/findings-page.js";
import { failure } from "./explorer/parts.js";
import { RoutePage } from "./explorer/route-page.js";
import { TablePage } from "./explorer/table-page.js";

const byId = id => document.getElementById(id);
const main = byId("main");
const overview = byId("overview");
const holder = byId("page");
const help = byId("help");
const audiences = [...document.querySelectorAll("[data-audience]")].map(section => ({
  name: section.dataset.audience,
  title: section.dataset.title,
}));
const tables = new Map();
let current = { page: "none" };
let searchNext = false;

function tableOf(audience) {
  if (!tables.has(audience.name)) {
    tables.set(audience.name, new TablePage(audience));
  }
  return tables.get(audience.name);
}

function put(page, asked, { focus = true } = {}) {
  overview.hidden = asked.page !== "overview";
  holder.hidden = asked.page === "overview";
  holder.replaceChildren(...(page ? [page.element] : []));
  document.title = [page?.title ?? page?.audience?.title, "API Ledger"].filter(Boolean).join(" · ");
  for (const link of byId("audiences").querySelectorAll("a")) {
    if (link.dataset.name === asked.audience) {
      link.setAttribute("aria-current", "page");
    } else {
      link.removeAttribute("aria-current");
    }
  }
  if (focus) {
    window.scrollTo(0, 0);
    (asked.page === "overview" ? overview : holder).querySelector("h1")?.focus({ preventScroll: true });
  }
}

async function show() {
  const asked = parse(location.hash);
  if (!asked) {
    return;
  }
  const before = current;
  before.table?.left();
  current = asked;
  const first = before.page === "none";
  if (asked.page === "overview") {
    put(null, asked, { focus: !first });
    return;
  }
  if (!audiences.some(known => known.name === asked.audience)) {
    put(message("There is no such audience", {
      message: `${asked.audience ?? location.hash}`,
      next: audiences.length > 0 ? `One of: ${audiences.map(known => known.name).join(", ")}` : "This publication has no audience.",
    }), asked);
    return;
  }
  const slow = setTimeout(() => current === asked && put({ element: el("p", { class: "loading", role: "status" }, "Loading the ledger …") }, asked, { focus: false }), 150);
  try {
    const audience = await load(asked.audience);
    clearTimeout(slow);
    if (current === asked) {
      open(audience, asked, before, first);
    }
  } catch (problem) {
    clearTimeout(slow);
    if (current === asked) {
      put(message("The ledger could not be loaded", problem, show), asked);
    }
  }
}

function open(audience, asked, before, first) {
  if (asked.page === "table") {
    const table = tableOf(audience);
    const returning = before.page === "route" && before.audience === asked.audience && table.drawn;
    asked.table = table;
    put(table, asked, { focus: !first && before.page !== "table" && !returning });
    table.take(asked.view);
    table.shown(returning);
    if (searchNext) {
      focusSearch();
    }
  } else if (asked.page === "findings") {
    put(new FindingsPage(audience), asked, { focus: !first });
  } else {
    asked.fromTable = before.page === "table" && before.audience === asked.audience;
    const page = new RoutePage(audience, asked);
    const table = tables.get(audience.name);
    if (table) {
      page.element.querySelector(".to-table").href = table.address;
    }
    put(page, asked);
  }
}

function message(title, problem, retry) {
  return { title, element: failure(title, problem, retry) };
}

function back() {
  if (current.page === "route" && current.fromTable) {
    history.back();
  } else if (current.page === "route" || current.page === "findings") {
    location.hash = tables.get(current.audience)?.address ?? tableAddress(current.audience);
  } else if (current.page !== "overview") {
    location.hash = "#/";
  }
}

function key(event) {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || help.open) {
    return;
  }
  const typing = event.target.closest?.("input, textarea, select");
  if (event.key === "?" && !typing) {
    help.showModal();
  } else if (event.key === "/" && !typing && current.page !== "overview" && audiences.some(known => known.name === current.audience)) {
    toSearch();
  } else if (current.table?.key(event)) {
    // It did what it means in the table.
  } else if (event.key === "Escape") {
    back();
  } else {
    return;
  }
  event.preventDefault();
}

function toSearch() {
  if (current.page === "table") {
    focusSearch();
  } else {
    searchNext = true;
    location.hash = tables.get(current.audience)?.address ?? tableAddress(current.audience);
  }
}

function focusSearch() {
  searchNext = false;
  byId("search").focus();
  byId("search").select();
}

function start() {
  history.scrollRestoration = "manual";
  byId("not-started").remove();
  byId("audiences").replaceChildren(...audiences.map(known =>
      el("a", { href: tableAddress(known.name), "data-name": known.name, title: known.title }, known.name)));
  byId("help-open").hidden = false;
  byId("help-open").addEventListener("click", () => help.showModal());
  byId("skip").addEventListener("click", event => {
    event.preventDefault();
    main.focus();
  });
  document.addEventListener("keydown", key);
  addEventListener("hashchange", show);
  addEventListener("scroll", () => current.table?.rows.render(), { passive: true });
  addEventListener("resize", () => {
    current.table?.rows.measure();
    current.table?.rows.render();
  });
  addEventListener("beforeprint", () => whole(true));
  addEventListener("afterprint", () => whole(false));
  show();
}

/** Paper has no window: all rows are there while it prints. */
function whole(all) {
  if (current.table) {
    current.table.rows.all = all;
    current.table.rows.render();
  }
}

start();
