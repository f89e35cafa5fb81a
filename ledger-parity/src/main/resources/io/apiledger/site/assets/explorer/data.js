// What the pages know of an audience: loaded once, indexed once.

import { encoded, routeAddress } from "./address.js";

const FORMAT = "api-ledger-explorer/1";
const loaded = new Map();

/** Why something could not be loaded, in words for the page: what was asked, what came, what to do. */
export class LoadFailure extends Error {
  constructor(address, found, next) {
    super(found);
    this.address = address;
    this.next = next;
  }
}

async function json(address) {
  let response;
  try {
    response = await fetch(address);
  } catch (cause) {
    throw new LoadFailure(address, `no answer (${cause.message})`, location.protocol === "file:"
        ? "Browsers load no data into a page that was opened as a file. Serve this folder, with api-ledger serve or any file server."
        : "See whether the server still runs, then try again.");
  }
  if (!response.ok) {
    throw new LoadFailure(address, `status ${response.status} ${response.statusText}`.trim(),
        "The file belongs beside this page: publish again, or see what the server does with it.");
  }
  let value;
  try {
    value = await response.json();
  } catch (cause) {
    throw new LoadFailure(address, `not JSON (${cause.message})`, "Publish again, or see what the server sends for this address.");
  }
  if (value?.format !== FORMAT || !Array.isArray(value.routes)) {
    throw new LoadFailure(address, `format ${JSON.stringify(value?.format ?? null)}`,
        `Expected ${FORMAT}: page and data are of different versions. Publish again.`);
  }
  return value;
}

function once(address, use) {
  if (!loaded.has(address)) {
    const promise = json(address).then(use);
    promise.catch(() => loaded.delete(address));
    loaded.set(address, promise);
  }
  return loaded.get(address);
}

/** The audience with its rows indexed. */
export function audience(name) {
  return once(`explorer/${encoded(name)}.json`, value => indexed(value));
}

function indexed(value) {
  const byAddress = new Map();
  for (const row of value.routes) {
    row.service ??= "";
    row.auth_required ??= "unknown";
    row.marks ??= [];
    const address = routeAddress(value.audience, row);
    row.address = address;
    const declarations = byAddress.get(address);
    if (declarations) {
      declarations.push(row);
    } else {
      byAddress.set(address, [row]);
    }
  }
  return {
    name: value.audience,
    title: value.title || value.audience,
    prefix: value.prefix ?? "",
    document: value.document ?? "",
    totals: value.totals ?? {},
    domains: value.domains ?? [],
    findings: value.findings ?? [],
    rules: new Map((value.rules ?? []).map(rule => [rule.id, rule])),
    rows: value.routes,
    byAddress,
  };
}

/** What is known of one row beyond its fields; null where its domain's file does not have it. */
export async function details(audience, row) {
  const file = row.domain || "_unclassified";
  const address = `explorer/${encoded(audience.name)}/${encoded(file)}.json`;
  const byId = await once(address, value => new Map(value.routes.map(route => [route.id, route])));
  return byId.get(row.id) ?? null;
}
