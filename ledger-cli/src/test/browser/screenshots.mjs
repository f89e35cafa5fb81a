// Takes the pictures of the documentation: node screenshots.mjs, with API_LEDGER_SITE naming the published sample.

import { start, stop, visit } from "./browser.mjs";

const TO = new URL("../../../../docs/pictures/", import.meta.url).pathname;
const READY = 1500;

async function take(name, address, settings = {}) {
  await visit(address, async page => {
    await page.waitForTimeout(READY);
    await page.screenshot({ path: TO + name });
  }, settings);
}

await start();
await take("overview.png", "index.html#/", { height: 900 });
await take("explorer.png", "index.html#/shop");
await take("route.png", "index.html#/shop/PUT/v1/customers/{customerId}", { scheme: "dark" });
await take("swagger.png", "swagger/shop/customers.html");
await stop();
