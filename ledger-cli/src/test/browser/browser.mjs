// A browser on a published site. What must never happen is recorded for every page: a console error, an error of a script, a request to
// another host.
//
//   API_LEDGER_SITE        address of the site's root, with the final slash
//   API_LEDGER_CHROMIUM    the browser; /usr/bin/chromium where it is not set
//   API_LEDGER_OPERATIONS  a JSON file of operations to look for in Swagger UI; see swagger.test.mjs

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

export const SITE = process.env.API_LEDGER_SITE ?? "";
export const SKIP = SITE === "" ? "API_LEDGER_SITE names no site" : false;

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const FLAGS = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
  "--disable-sync",
];

let running;

export async function start() {
  running ??= await chromium.launch({ executablePath: process.env.API_LEDGER_CHROMIUM ?? "/usr/bin/chromium", args: FLAGS });
}

export async function stop() {
  await running?.close();
  running = undefined;
}

/**
 * Opens an address of the site, gives the page to `use`, and asserts that nothing happened that must not.
 * `expected`: a pattern of console errors that the test provokes. `answers`: JSON by path below the root, in place of what the site has.
 */
export async function visit(address, use, { width = 1280, height = 800, scheme = "light", expected = null, answers = {}, script = true } = {}) {
  const context = await running.newContext({
    viewport: { width, height }, colorScheme: scheme, reducedMotion: "reduce", javaScriptEnabled: script,
  });
  const problems = [];
  const { host } = new URL(SITE);
  await context.route("**/*", route => {
    const url = new URL(route.request().url());
    if (url.protocol === "file:") {
      return route.continue();
    }
    if (url.host !== host) {
      problems.push(`request to another host: ${url.href}`);
      return route.abort();
    }
    const path = decodeURIComponent(url.pathname.slice(new URL(SITE).pathname.length));
    const answer = Object.hasOwn(answers, path) ? answers[path] : undefined;
    return answer === undefined ? route.continue()
        : route.fulfill({ status: answer.status ?? 200, contentType: "application/json", body: answer.body ?? JSON.stringify(answer) });
  });
  const page = await context.newPage();
  page.on("console", message => {
    if (message.type() === "error" && !expected?.test(message.text())) {
      problems.push(`console error: ${message.text()} (${message.location().url})`);
    }
  });
  page.on("pageerror", error => problems.push(`script error: ${error.message}`));
  page.on("dialog", dialog => {
    problems.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  try {
    await page.goto(new URL(address, SITE).href);
    await use(page, problems);
  } finally {
    await context.close();
  }
  assert.deepEqual(problems, []);
}

/** The rows of every audience of the site, the one with most rows first. */
export async function audiences() {
  const html = await (await fetch(new URL("index.html", SITE))).text();
  const names = [...html.matchAll(/data-audience="([^"]*)"/g)].map(match => match[1]);
  const all = await Promise.all(names.map(async name => (await fetch(new URL(`explorer/${name}.json`, SITE))).json()));
  assert.ok(all.length > 0, `no audience at ${SITE}`);
  return all.sort((a, b) => b.routes.length - a.routes.length);
}

/** A route that most of the tests look at: one of a domain, with findings where there is one. */
export function oneOf(audience) {
  const classified = audience.routes.filter(row => row.domain);
  return classified.find(row => row.marks?.length > 0) ?? classified[0] ?? audience.routes[0];
}

export function table(page) {
  return page.locator("table.routes tbody tr[data-index]");
}

/** The violations that axe calls serious or critical, one line each. */
export async function violations(page, exclude = []) {
  await page.evaluate(AXE);
  const result = await page.evaluate(without => window.axe.run({ exclude: without }, { resultTypes: ["violations"] }), exclude.map(selector => [selector]));
  return result.violations
      .filter(violation => ["serious", "critical"].includes(violation.impact))
      .flatMap(violation => violation.nodes.map(node => `${violation.impact} ${violation.id}: ${node.target.join(" ")} ${node.html.slice(0, 160)}`));
}

/** Pixels by which the page is wider than the window. */
export function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}
