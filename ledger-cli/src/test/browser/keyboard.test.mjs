// The explorer without a mouse.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { audiences, SKIP, start, stop, table, visit } from "./browser.mjs";

let audience;

before(async () => {
  if (!SKIP) {
    await start();
    [audience] = await audiences();
  }
});
after(stop);

const focusedRow = page => page.evaluate(() => document.activeElement.closest("tr")?.dataset.index ?? null);
const focusedId = page => page.evaluate(() => document.activeElement.id);

test("search, walk down, open, and go back to the row without a mouse", { skip: SKIP }, async () => {
  await visit(`index.html#/${audience.audience}`, async page => {
    await table(page).first().waitFor();
    await page.keyboard.press("/");
    assert.equal(await focusedId(page), "search");
    await page.keyboard.type(audience.prefix || "/");
    await page.keyboard.press("ArrowDown");
    assert.equal(await focusedRow(page), "0");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("j");
    await page.keyboard.press("k");
    assert.equal(await focusedRow(page), "1");
    await page.keyboard.press("Enter");
    await page.locator(".known:not([aria-busy])").first().waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.tagName), "H1");
    await page.keyboard.press("/");
    await page.waitForFunction(() => document.activeElement.id === "search");
    await page.goBack();
    await page.locator(".known:not([aria-busy])").first().waitFor();
    await page.keyboard.press("Escape");
    await table(page).first().waitFor();
    await page.waitForFunction(() => document.activeElement.closest("tr")?.dataset.index === "1");
    assert.equal(await page.locator("#search").inputValue(), audience.prefix || "/");
    await page.keyboard.press("Escape");
    assert.equal(await page.locator("#search").inputValue(), "");
    await page.keyboard.press("Escape");
    await page.locator("#overview").waitFor();
  });
});

test("the first and the last row are one key away, and the focused row is in the window", { skip: SKIP }, async () => {
  await visit(`index.html#/${audience.audience}`, async page => {
    await table(page).first().waitFor();
    await page.keyboard.press("ArrowDown");
    for (const [key, expected] of [["End", audience.routes.length - 1], ["Home", 0]]) {
      await page.keyboard.press(key);
      assert.equal(await focusedRow(page), String(expected));
      const seen = await page.evaluate(() => {
        const box = document.activeElement.closest("tr").getBoundingClientRect();
        const top = document.elementFromPoint(box.left + 40, box.top + box.height / 2);
        return Boolean(top?.closest("tr[data-index]")?.contains(document.activeElement));
      });
      assert.ok(seen, `${key}: something covers the row, or it is outside the window`);
    }
    await page.keyboard.press("PageDown");
    assert.ok(Number(await focusedRow(page)) > 0 || audience.routes.length === 1);
    await page.keyboard.press("PageUp");
    assert.equal(await focusedRow(page), "0");
    await page.keyboard.press("ArrowUp");
    assert.equal(await focusedId(page), "search");
  });
});

test("the skip link leads to the content, and the focus is seen", { skip: SKIP }, async () => {
  await visit(`index.html#/${audience.audience}`, async page => {
    await table(page).first().waitFor();
    const address = page.url();
    await page.keyboard.press("Tab");
    assert.equal(await focusedId(page), "skip");
    await page.keyboard.press("Enter");
    assert.equal(await focusedId(page), "main");
    assert.equal(page.url(), address);
    for (let at = 0; at < 12; at++) {
      await page.keyboard.press("Tab");
      const style = await page.evaluate(() => {
        const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
        const row = document.activeElement.closest("tr");
        return outlineStyle !== "none" && parseFloat(outlineWidth) > 0 || (row && getComputedStyle(row).outlineStyle !== "none");
      });
      assert.ok(style, await page.evaluate(() => document.activeElement.outerHTML.slice(0, 200)));
    }
  });
});

test("a question mark shows the keys, and escape closes them", { skip: SKIP }, async () => {
  await visit("index.html", async page => {
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys and search" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    await page.getByRole("button", { name: /Keys/ }).click();
    await page.getByRole("button", { name: "Close" }).click();
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  });
});
