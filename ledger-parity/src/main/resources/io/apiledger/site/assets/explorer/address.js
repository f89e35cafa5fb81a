// Addresses of views, all in the fragment, so that they survive a reload on any file server:
//   #/                         overview
//   #/cus?q=…&domain=…         table of an audience, with search, filters and order
//   #/cus/findings             findings about no route
//   #/cus/GET/hoc/api/{id}     a route; ?service=… where it belongs to one

export const FILTERS = ["domain", "method", "auth", "documented", "finding"];

/** A part of an address; half a character, which none can hold, becomes U+FFFD. */
export function encoded(part) {
  try {
    return encodeURIComponent(part).replace(/%7B/g, "{").replace(/%7D/g, "}");
  } catch {
    return encoded(part.replace(/[\ud800-\udfff]/g, "\ufffd"));
  }
}

export function routeAddress(audience, row) {
  return `#/${encoded(audience)}/${routeOf(row)}`;
}

/** The operation of a route in Swagger UI of its domain: swagger.js there finds out what the document calls it. */
export function operationAddress(audience, row) {
  return `swagger/${groupOf(audience, row.domain)}.html#${routeOf(row)}`;
}

/** Where the files of an audience, or of one of its domains, are in their folders. */
export function groupOf(audience, domain) {
  return [audience, ...(domain ? [domain] : [])].map(encoded).join("/");
}

function routeOf(row) {
  const path = row.path.split("/").map(encoded).join("/");
  return encoded(row.method) + path + (row.service ? "?service=" + encoded(row.service) : "");
}

export function findingsAddress(audience) {
  return `#/${encoded(audience)}/findings`;
}

export function tableAddress(audience, view = {}) {
  const query = new URLSearchParams();
  for (const name of ["q", ...FILTERS, "sort"]) {
    if (view[name]) {
      query.set(name, view[name]);
    }
  }
  const text = query.toString();
  return `#/${encoded(audience)}${text ? "?" + text : ""}`;
}

/** What a fragment asks for; null where it is none of ours. */
export function parse(fragment) {
  if (fragment === "" || fragment === "#" || fragment === "#/") {
    return { page: "overview" };
  }
  if (!fragment.startsWith("#/")) {
    return null;
  }
  const mark = fragment.indexOf("?");
  const query = new URLSearchParams(mark < 0 ? "" : fragment.slice(mark + 1));
  let parts;
  try {
    parts = fragment.slice(2, mark < 0 ? undefined : mark).split("/").map(decodeURIComponent);
  } catch {
    return { page: "unknown" };
  }
  const [audience, second] = parts;
  if (parts.length === 1 || (parts.length === 2 && second === "")) {
    return { page: "table", audience, view: viewOf(query) };
  }
  if (parts.length === 2 && second === "findings") {
    return { page: "findings", audience };
  }
  const row = { method: second, path: "/" + parts.slice(2).join("/"), service: query.get("service") ?? "" };
  return { page: "route", audience, row, address: routeAddress(audience, row) };
}

function viewOf(query) {
  const view = {};
  for (const name of ["q", ...FILTERS, "sort"]) {
    view[name] = query.get(name) ?? "";
  }
  return view;
}
