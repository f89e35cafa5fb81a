// An audience whose every value wants to be markup, and one of 5,000 rows: the pages of the site, with data made here.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { audiences, overflow, SKIP, start, stop, table, visit } from "./browser.mjs";
import { detailsOf, HOSTILE, hostile, large } from "./made.mjs";

let name;

before(async () => {
  if (!SKIP) {
    await start();
    name = (await audiences())[0].audience;
  }
});
after(stop);

test("hostile values are shown as text and run nowhere", { skip: SKIP }, async () => {
  const audience = hostile(name);
  const answers = { [`explorer/${name}.json`]: audience };
  for (const row of audience.routes) {
    // As UTF-8, where half a character is U+FFFD.
    const file = `explorer/${name}/${Buffer.from(row.domain || "_unclassified").toString()}.json`;
    answers[file] = detailsOf(audience.routes.filter(other => other.domain === row.domain), HOSTILE[row.id]);
  }
  await visit(`index.html#/${name}`, async page => {
    await table(page).first().waitFor();
    const markup = () => page.evaluate(() => ({
      ran: window.ran ?? null,
      made: [...document.querySelectorAll("#page :is(img, script, iframe, svg, style, object)")].length,
      handlers: [...document.querySelectorAll("*")].flatMap(element => [...element.attributes]).filter(attribute => attribute.name.startsWith("on")).length,
      scripts: [...document.querySelectorAll("a[href]")].filter(link => !/^(https?|file):$/.test(link.protocol)).length,
    }));
    const nothing = { ran: null, made: 0, handlers: 0, scripts: 0 };
    const text = await page.locator("#page").innerText();
    assert.ok(text.includes("<img src=x onerror=\"window.ran='img'\">"));
    assert.ok(text.includes("\\u202egnirts desrever\\u202c"), "what reorders text is shown");
    assert.deepEqual(await markup(), nothing);
    assert.equal(await overflow(page), 0);
    const addresses = await table(page).getByRole("link").evaluateAll(links => links.map(link => link.hash));
    assert.equal(addresses.length, audience.routes.length);
    for (const [at, address] of addresses.entries()) {
      await page.evaluate(hash => { location.hash = hash; }, address);
      await page.locator(".known:not([aria-busy])").first().waitFor();
      assert.match(await page.locator(".route-head h1").innerText(), new RegExp(`/${at}$`));
      assert.deepEqual(await markup(), nothing, address);
    }
    await page.evaluate(at => { location.hash = `#/${at}/findings`; }, name);
    await page.locator(".findings-page").waitFor();
    assert.deepEqual(await markup(), nothing);
    for (const value of HOSTILE) {
      await page.evaluate(hash => { location.hash = hash; }, `#/${name}?${new URLSearchParams({ q: value, domain: value, sort: value })}`);
      await page.waitForTimeout(30);
      assert.deepEqual(await markup(), nothing, value);
    }
  }, { answers });
});

test("5,000 rows: only those near the window exist, and a key pressed in the search is answered at once", { skip: SKIP }, async t => {
  const audience = large(name);
  await visit(`index.html#/${name}`, async page => {
    await table(page).first().waitFor();
    assert.ok(await table(page).count() < 150, `${await table(page).count()} rows exist`);
    const times = await page.evaluate(async words => {
      const search = document.getElementById("search");
      const measured = [];
      for (const word of words) {
        for (let end = 1; end <= word.length; end++) {
          search.value = word.slice(0, end);
          const from = performance.now();
          search.dispatchEvent(new Event("input"));
          document.querySelector("table.routes").getBoundingClientRect();
          const drawn = performance.now();
          await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
          measured.push([drawn - from, performance.now() - from]);
        }
      }
      return measured;
    }, ["orders", "customers {itemid}", "get handle49", "domain:alerts_9", "nothing at all"]);
    for (const [at, what] of ["search, rows and layout", "until the next frame is painted"].entries()) {
      const sorted = times.map(time => time[at]).sort((a, b) => a - b);
      const share = part => sorted[Math.floor((sorted.length - 1) * part)].toFixed(1);
      t.diagnostic(`${sorted.length} keys, ${what}: median ${share(0.5)} ms, 95 % ${share(0.95)} ms, most ${share(1)} ms`);
    }
    await page.locator("#search").fill("");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("End");
    assert.equal(await page.evaluate(() => document.activeElement.closest("tr").getAttribute("aria-rowindex")), "5001");
    assert.match(await page.evaluate(() => document.activeElement.textContent), /\/4999\//);
    await page.mouse.wheel(0, -90000);
    await page.waitForTimeout(200);
    const seen = await page.evaluate(() => document.elementFromPoint(600, 500).closest("tr[data-index]") !== null);
    assert.ok(seen, "rows are there after a jump");
    assert.ok(await table(page).count() < 150);
  }, { answers: { [`explorer/${name}.json`]: audience } });
});

test("an audience without document says nothing of documents, and an empty domain says that it is empty", { skip: SKIP }, async () => {
  const audience = large(name, 30);
  delete audience.document;
  audience.routes.forEach(row => delete row.documented);
  await visit(`index.html#/${name}?domain=archive`, async page => {
    await page.getByText("The domain archive is configured and holds no route.").waitFor();
    await page.getByRole("button", { name: "Clear" }).click();
    await table(page).first().waitFor();
    assert.doesNotMatch(await page.locator("#page").innerText(), /\bdocumented\b|\bDocument\b/);
  }, { answers: { [`explorer/${name}.json`]: audience } });
});

test("an audience without routes is a page all the same", { skip: SKIP }, async () => {
  const audience = large(name, 0);
  await visit(`index.html#/${name}`, page => page.getByText("This audience has no route.").waitFor(),
      { answers: { [`explorer/${name}.json`]: audience } });
});

test("two declarations of one route are on one page", { skip: SKIP }, async () => {
  const audience = large(name, 10);
  const [first, second] = audience.routes;
  Object.assign(second, { method: first.method, path: first.path, domain: first.domain });
  await visit(`index.html#/${name}?q=${encodeURIComponent(first.path)}`, async page => {
    await table(page).first().getByRole("link").click();
    await page.getByRole("heading", { name: "Declaration 2 of 2" }).waitFor();
    await page.getByText(second.handler).first().waitFor();
  }, { answers: { [`explorer/${name}.json`]: audience, [`explorer/${name}/${first.domain}.json`]: detailsOf([first, second]) } });
});

test("details that cannot be loaded leave what the table knows", { skip: SKIP }, async () => {
  const audience = large(name, 10);
  const [row] = audience.routes;
  const answers = { [`explorer/${name}.json`]: audience, [`explorer/${name}/${row.domain}.json`]: { status: 500, body: "" } };
  await visit(`index.html#/${name}?q=${encodeURIComponent(row.path)}`, async page => {
    await table(page).first().getByRole("link").click();
    await page.getByRole("alert").waitFor();
    await page.getByText(row.source_file).waitFor();
    answers[`explorer/${name}/${row.domain}.json`] = detailsOf([row]);
    await page.getByRole("button", { name: "Try again" }).click();
    await page.getByText("guarded by").waitFor();
    assert.equal(await page.getByRole("alert").count(), 0);
  }, { answers, expected: /500/ });
});
