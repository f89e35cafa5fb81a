// Which rows a view shows, and in which order. Pure.

const FIELDS = {
  method: row => row.method,
  path: row => row.path,
  handler: row => row.handler ?? "",
  domain: row => row.domain ?? "",
  auth: row => [row.auth_required, ...(row.auth_schemes ?? [])].join("\n"),
  id: row => row.operation_id ?? "",
  tag: row => (row.tags ?? []).join("\n"),
};

const texts = new WeakMap();

function textsOf(row) {
  let known = texts.get(row);
  if (!known) {
    known = {};
    for (const [name, of] of Object.entries(FIELDS)) {
      known[name] = of(row).toLowerCase();
    }
    known.any = [...Object.values(known), (row.summary ?? "").toLowerCase(), row.service.toLowerCase()].join("\n");
    texts.set(row, known);
  }
  return known;
}

/** Prepares rows for the first search, a part at a time, while nobody waits. */
export function prepare(rows) {
  const idle = globalThis.requestIdleCallback ?? (work => setTimeout(() => work({ timeRemaining: () => 4 }), 20));
  let at = 0;
  const part = deadline => {
    for (; at < rows.length && deadline.timeRemaining() > 1; at++) {
      textsOf(rows[at]);
    }
    if (at < rows.length) {
      idle(part);
    }
  };
  idle(part);
}

/** The words of a search: each with the field it looks in, `any` where none is named. */
function words(query) {
  return query.toLowerCase().split(/\s+/).filter(Boolean).map(word => {
    const colon = word.indexOf(":");
    const field = word.slice(0, Math.max(0, colon));
    return Object.hasOwn(FIELDS, field) && colon + 1 < word.length
        ? { field, text: word.slice(colon + 1) }
        : { field: "any", text: word };
  });
}

/** The texts of a search that a field may hold, to be marked there. */
export function wordsIn(query, field) {
  return words(query).filter(word => word.field === "any" || word.field === field).map(word => word.text);
}

const TESTS = {
  domain: (row, value) => (row.domain || "_unclassified") === value,
  method: (row, value) => row.method === value,
  auth: (row, value) => row.auth_required === value,
  documented: (row, value) => row.documented === value,
  finding: (row, value) => (value === "any" ? row.marks.length > 0 : value === "none" ? row.marks.length === 0 : row.marks.includes(value)),
};

export function matching(rows, view) {
  const wanted = words(view.q);
  const filters = Object.entries(TESTS).filter(([name]) => view[name]);
  if (wanted.length === 0 && filters.length === 0) {
    return rows;
  }
  return rows.filter(row =>
      filters.every(([name, test]) => test(row, view[name]))
      && (wanted.length === 0 || containsAll(textsOf(row), wanted)));
}

function containsAll(text, wanted) {
  for (const word of wanted) {
    if (!text[word.field].includes(word.text)) {
      return false;
    }
  }
  return true;
}

export const ORDERS = {
  method: row => row.method,
  path: row => row.path,
  domain: row => row.domain ?? "",
  auth: row => row.auth_required,
  documented: row => row.documented ?? "",
  finding: row => row.marks.length,
  handler: row => row.handler ?? "",
};

/** The rows in the order of a column, `-column` for descending; equal ones stay in the order of the ledger. */
export function ordered(rows, sort) {
  const key = ORDERS[sort.replace(/^-/, "")];
  if (!key) {
    return rows;
  }
  const direction = sort.startsWith("-") ? -1 : 1;
  return rows
      .map((row, at) => ({ row, at, key: key(row) }))
      .sort((a, b) => (a.key < b.key ? -direction : a.key > b.key ? direction : a.at - b.at))
      .map(item => item.row);
}

/** How often each value occurs, most first where `values` gives no order. */
export function counted(rows, valuesOf) {
  const counts = new Map();
  for (const row of rows) {
    for (const value of valuesOf(row)) {
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
  }
  return counts;
}
