// What a person does with the explorer.

import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { pathToFileURL } from "node:url";
import { audiences, oneOf, overflow, SITE, SKIP, start, stop, table, visit } from "./browser.mjs";

let audience;
let row;

before(async () => {
  if (!SKIP) {
    await start();
    [audience] = await audiences();
    row = oneOf(audience);
  }
});
after(stop);

test("the overview shows every audience without a script", { skip: SKIP }, async () => {
  await visit("index.html", async page => {
    for (const known of await audiences()) {
      const section = page.locator(`[data-audience="${known.audience}"]`);
      await section.getByRole("link", { name: "Swagger UI", exact: true }).waitFor();
      assert.equal(await section.locator("tbody th a").count() >= known.domains.length, true);
      assert.match(await section.innerText(), new RegExp(`\\b${known.routes.length}\\b`));
    }
  }, { script: false });
});

test("the overview leads to the table, which says how many entries there are", { skip: SKIP }, async () => {
  await visit("index.html", async page => {
    await page.locator(`[data-audience="${audience.audience}"] a.primary`).click();
    await table(page).first().waitFor();
    assert.match(await page.locator(".shown").innerText(), new RegExp(`^${audience.routes.length} `));
    assert.equal(await page.locator("table.routes").getAttribute("aria-rowcount"), String(audience.routes.length + 1));
  });
});

test("a search by method, path, handler, domain, auth and operation id finds the rows that have it", { skip: SKIP }, async () => {
  await visit(`index.html#/${audience.audience}`, async page => {
    await table(page).first().waitFor();
    const fields = { method: row.method, path: row.path, handler: row.handler, domain: row.domain, auth: row.auth_required, id: row.operation_id };
    for (const [field, value] of Object.entries(fields)) {
      if (!value || /\s/.test(value)) {
        continue;
      }
      const has = other => textOf(other, field).includes(value.toLowerCase());
      await page.locator("#search").fill(`${field}:${value}`);
      await shown(page, audience.routes.filter(has).length);
    }
    await page.locator("#search").fill(row.path);
    await table(page).first().waitFor();
    assert.ok((await page.locator("tbody .c-path").allInnerTexts()).every(text => text.includes(row.path)));
    await page.locator("#search").fill("nothing has this word");
    await page.getByText("No route matches").waitFor();
  });
});

test("a domain filters the table, and its files can be opened", { skip: SKIP }, async () => {
  await visit(`index.html#/${audience.audience}`, async page => {
    const link = page.locator(".domains a").filter({ has: page.locator(".name", { hasText: new RegExp(`^${row.domain}$`) }) });
    await link.click();
    await shown(page, audience.routes.filter(other => other.domain === row.domain).length);
    assert.match(new URL(page.url()).hash, new RegExp(`domain=${row.domain}`));
    const swagger = page.locator(".domain-files").getByRole("link", { name: "Swagger UI" });
    assert.equal(await swagger.getAttribute("href"), `swagger/${audience.audience}/${row.domain}.html`);
  });
});

test("filters of method, auth, document and finding show what their counts promise", { skip: SKIP }, async () => {
  await visit(`index.html#/${audience.audience}`, async page => {
    await table(page).first().waitFor();
    for (const name of ["method", "auth", "documented", "finding"]) {
      const select = page.locator(`#filter-${name}`);
      if (await select.count() === 0) {
        continue;
      }
      const options = await select.locator("option").evaluateAll(all => all.slice(1).map(option => [option.value, option.textContent]));
      for (const [value, label] of options.slice(0, 4)) {
        await select.selectOption(value);
        await shown(page, Number(/\((\d+)\)$/.exec(label)[1]));
      }
      await select.selectOption("");
    }
  });
});

test("a column orders the rows, up and then down", { skip: SKIP }, async () => {
  await visit(`index.html#/${audience.audience}`, async page => {
    const heading = page.getByRole("columnheader", { name: "Method" });
    for (const [direction, compare] of [["ascending", (a, b) => a <= b], ["descending", (a, b) => a >= b]]) {
      await heading.getByRole("button").click();
      assert.equal(await heading.getAttribute("aria-sort"), direction);
      const methods = await table(page).locator(".method").allInnerTexts();
      assert.ok(methods.every((method, at) => at === 0 || compare(methods[at - 1], method)), methods.join(" "));
    }
  });
});

test("a route opens with all that is known of it, survives a reload, and the back button returns to the same rows", { skip: SKIP }, async () => {
  await visit(`index.html#/${audience.audience}`, async page => {
    await page.locator("#search").fill(row.path);
    const before = await page.locator(".shown").innerText();
    await table(page).filter({ has: page.locator(".method", { hasText: new RegExp(`^${row.method}$`) }) })
        .getByRole("link", { name: new RegExp(`(^| )${literally(row.path)}$`) }).first().click();
    const opened = page.url();
    for (const load of [async () => {}, () => page.reload()]) {
      await load();
      await page.locator(".known:not([aria-busy])").first().waitFor();
      const text = await page.locator(".route-page").innerText();
      for (const value of [row.handler, row.operation_id, row.source_file, ...(row.marks ?? [])].filter(Boolean)) {
        assert.ok(text.includes(value), `${value} in ${text}`);
      }
      for (const rule of audience.rules.filter(known => row.marks?.includes(known.id))) {
        assert.ok(text.includes(rule.meaning), rule.meaning);
      }
      assert.equal(page.url(), opened);
    }
    await page.goBack();
    await table(page).first().waitFor();
    assert.equal(await page.locator("#search").inputValue(), row.path);
    assert.equal(await page.locator(".shown").innerText(), before);
  });
});

test("findings about no route have a page of their own", { skip: SKIP }, async () => {
  await visit(`index.html#/${audience.audience}`, async page => {
    await page.locator(".tabs").getByRole("link", { name: /Findings/ }).click();
    await page.locator(".findings-page").waitFor();
    assert.equal(await page.locator("article.finding").count(), audience.findings?.length ?? 0);
  });
});

test("what cannot be loaded is said with what to do, and tried again", { skip: SKIP }, async () => {
  const answers = { [`explorer/${audience.audience}.json`]: { status: 404, body: "gone" } };
  await visit(`index.html#/${audience.audience}`, async page => {
    const alert = page.getByRole("alert");
    await alert.getByText(`explorer/${audience.audience}.json`).waitFor();
    assert.match(await alert.innerText(), /status 404/);
    for (const [body, found] of [["<html>", /not JSON/], ["{\"format\":\"other\"}", /format "other"/]]) {
      answers[`explorer/${audience.audience}.json`] = { body };
      await alert.getByRole("button", { name: "Try again" }).click();
      await page.waitForFunction(pattern => new RegExp(pattern).test(document.querySelector("[role=alert]")?.innerText), found.source);
    }
    delete answers[`explorer/${audience.audience}.json`];
    await alert.getByRole("button", { name: "Try again" }).click();
    await table(page).first().waitFor();
  }, { answers, expected: /404/ });
});

test("opened as a file, the page says what it needs and shows the overview", { skip: SKIP }, async () => {
  const folder = await mkdtemp(join(tmpdir(), "site-"));
  try {
    await mkdir(join(folder, "assets"));
    for (const file of ["index.html", "assets/explorer.css", "assets/explorer.js"]) {
      await writeFile(join(folder, file), await (await fetch(new URL(file, SITE))).text());
    }
    await visit(pathToFileURL(join(folder, "index.html")).href, async page => {
      await page.getByText("browsers load no scripts and data into a page that was opened as a file").waitFor();
      await page.locator(`[data-audience="${audience.audience}"]`).waitFor();
      assert.notEqual(await page.evaluate(() => getComputedStyle(document.querySelector(".bar")).minHeight), "auto", "the style sheet is there");
    }, { expected: /./ });
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("addresses of what is not there say so", { skip: SKIP }, async () => {
  await visit("index.html#/nobody", page => page.getByText("There is no such audience").waitFor());
  await visit(`index.html#/${audience.audience}/GET/not/there`, page => page.getByText("This ledger has no such route").waitFor());
  await visit("index.html#/%", page => page.getByText("There is no such audience").waitFor());
});

test("a narrow screen never scrolls sideways", { skip: SKIP }, async () => {
  const addresses = ["index.html", `index.html#/${audience.audience}`, `index.html#/${audience.audience}/findings`];
  for (const address of addresses) {
    await visit(address, async page => {
      await page.waitForTimeout(300);
      assert.equal(await overflow(page), 0, address);
      if (address.endsWith(audience.audience)) {
        await table(page).first().getByRole("link").click();
        await page.locator(".known:not([aria-busy])").first().waitFor();
        assert.equal(await overflow(page), 0, "route");
      }
    }, { width: 360, height: 640 });
  }
});

test("on paper all rows are there", { skip: SKIP }, async () => {
  await visit(`index.html#/${audience.audience}`, async page => {
    await table(page).first().waitFor();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    assert.equal(await table(page).count(), audience.routes.length);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  });
});

function literally(text) {
  return text.replace(/[^\w/]/g, "\\$&");
}

function textOf(other, field) {
  const value = { auth: [other.auth_required ?? "unknown", ...(other.auth_schemes ?? [])].join("\n"), id: other.operation_id }[field] ?? other[field] ?? "";
  return value.toLowerCase();
}

async function shown(page, count) {
  await page.waitForFunction(expected => document.querySelector(".shown").textContent.startsWith(`${expected} `), count, { timeout: 5000 })
      .catch(async () => assert.fail(`expected ${count} entries, found ${await page.locator(".shown").innerText()} at ${page.url()}`));
}
