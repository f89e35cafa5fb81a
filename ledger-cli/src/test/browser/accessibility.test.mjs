// axe-core on every kind of page, light and dark: nothing serious, nothing critical.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { audiences, oneOf, SKIP, start, stop, table, violations, visit } from "./browser.mjs";

let audience;

before(async () => {
  if (!SKIP) {
    await start();
    [audience] = await audiences();
  }
});
after(stop);

for (const scheme of ["light", "dark"]) {
  for (const width of [1280, 360]) {
    const how = { scheme, width };

    test(`the overview, ${scheme}, ${width} wide`, { skip: SKIP }, () =>
        visit("index.html", async page => assert.deepEqual(await violations(page), []), how));

    test(`the table and the help, ${scheme}, ${width} wide`, { skip: SKIP }, () =>
        visit(`index.html#/${audience.audience}`, async page => {
          await table(page).first().waitFor();
          assert.deepEqual(await violations(page), []);
          await page.locator("#search").fill(oneOf(audience).path);
          await page.keyboard.press("ArrowDown");
          assert.deepEqual(await violations(page), []);
          await page.locator("#help-open").click();
          assert.deepEqual(await violations(page), []);
        }, how));

    test(`a route, ${scheme}, ${width} wide`, { skip: SKIP }, () =>
        visit(`index.html#/${audience.audience}?q=${encodeURIComponent(oneOf(audience).path)}`, async page => {
          await table(page).first().getByRole("link").click();
          await page.locator(".known:not([aria-busy])").first().waitFor();
          assert.deepEqual(await violations(page), []);
        }, how));

    test(`findings about no route, ${scheme}, ${width} wide`, { skip: SKIP }, () =>
        visit(`index.html#/${audience.audience}/findings`, async page => {
          await page.locator(".findings-page").waitFor();
          assert.deepEqual(await violations(page), []);
        }, how));

    test(`what is ours of a Swagger page, ${scheme}, ${width} wide`, { skip: SKIP }, t =>
        visit(`swagger/${audience.audience}/${oneOf(audience).domain}.html`, async page => {
          await page.locator(".opblock").first().waitFor();
          assert.deepEqual(await violations(page, ["#swagger-ui"]), []);
          const theirs = new Set((await violations(page)).map(line => line.split(":")[0]));
          t.diagnostic(`of Swagger UI itself: ${[...theirs].join(", ") || "nothing"}`);
        }, how));
  }
}
