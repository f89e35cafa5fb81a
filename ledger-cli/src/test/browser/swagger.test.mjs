// Swagger UI of a group: it starts under the policy of the site, shows every operation, and offers to call none.
//
// API_LEDGER_OPERATIONS names a JSON file with the operations to look at:
//   [{"audience": "cus", "domain": "policies", "method": "POST", "path": "/…", "parameters": ["id"], "body": ["name"], "responses": ["200", "422"],
//     "response": ["total"]}]
// Names of parameters, texts in the body, status codes, texts in the responses; each may be absent. Without the file the first operations
// of the first group are compared with their document.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, test } from "node:test";
import { operationAddress, routeAddress } from "../../../../ledger-parity/src/main/resources/io/apiledger/site/assets/explorer/address.js";
import { audiences, oneOf, overflow, SITE, SKIP, start, stop, table, visit } from "./browser.mjs";

const METHODS = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
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

test("the explorer leads to Swagger UI of a domain, which shows its operations and links to the others", { skip: SKIP }, async () => {
  const operations = operationsOf(await document(audience.audience, row.domain));
  await visit(`index.html#/${audience.audience}?domain=${row.domain}`, async page => {
    await table(page).first().waitFor();
    await page.locator(".domain-files").getByRole("link", { name: "Swagger UI" }).click();
    await page.locator(".opblock").first().waitFor();
    // An operation stands under each of its tags.
    const times = ({ operation }) => Math.max(1, new Set(operation.tags).size);
    assert.equal(await page.locator(".opblock").count(), operations.reduce((sum, each) => sum + times(each), 0));
    for (const each of operations.slice(0, 20)) {
      assert.equal(await block(page, each.method, each.path).count(), times(each), `${each.method} ${each.path}`);
    }
    assert.equal(await page.locator(".group-links a[aria-current]").first().innerText().then(text => text.split(" ")[0]), row.domain);
    assert.equal(await page.locator(".try-out, .execute, .servers select").count(), 0);
    await page.getByRole("link", { name: "Explorer" }).click();
    await table(page).first().waitFor();
    assert.match(page.url(), new RegExp(`domain=${row.domain}`));
  });
});

test("Swagger UI of each audience starts, and a link into it opens the operation", { skip: SKIP }, async () => {
  for (const one of (await audiences()).filter(other => other.routes.length > 0)) {
    await visit(`swagger/${one.audience}/${oneOf(one).domain}.html`, async page => {
      await page.locator(".opblock-summary-control").first().click();
      await page.locator(".opblock.is-open").first().waitFor();
      assert.notEqual(new URL(page.url()).hash, "");
      await page.reload();
      await page.locator(".opblock.is-open").first().waitFor();
    });
  }
});

test("the page of a route leads to its operation in Swagger UI, which a reload opens again", { skip: SKIP }, async () => {
  await visit(`index.html${routeAddress(audience.audience, row)}`, async page => {
    await page.getByRole("link", { name: "Operation in Swagger UI" }).click();
    for (const again of [false, true]) {
      if (again) {
        await page.reload();
      }
      await page.locator(".opblock.is-open").first().waitFor();
      assert.equal(await page.locator(".opblock.is-open").count(), 1);
      assert.equal(await block(page, row.method, row.path).and(page.locator(".is-open")).count(), 1);
    }
  });
});

test("tags and operation ids may be called anything, and operations may be many", { skip: SKIP }, async () => {
  const odd = "..a/b c_d 100% %2F %25 é #?&=\"'{x} <img src=x onerror=\"window.ran='img'\">";
  const operation = (path, name, more) => [path, { get: { tags: [name, `${name} too`], operationId: `get ${name}`, responses: {}, ...more } }];
  const few = [
    operation("/odd/{id}", odd), operation("/any", "any", { "x-api-ledger-route": "ANY /any" }),
    operation("/served", "served", { "x-api-ledger-service": "a b" }),
  ];
  const many = [...Array.from({ length: 160 }, (_, at) => operation(`/many/${at}`, `tag${at}`)), ...few];
  const file = `apis/swagger/${audience.audience}/${row.domain}.json`;
  for (const [operations, asked] of [
    [few, { method: "ANY", path: "/any" }], [few, { method: "GET", path: "/served", service: "a b" }], [many, { method: "GET", path: "/odd/{id}" }],
  ]) {
    const address = operationAddress(audience.audience, { ...asked, domain: row.domain });
    const document = { openapi: "3.1.0", info: { title: "odd", version: "0" }, paths: Object.fromEntries(operations) };
    await visit(address, async page => {
      const opened = page.locator(".opblock.is-open");
      await opened.waitFor();
      if (operations === many) {
        await page.reload(); // Now by the link that Swagger UI made of it.
        await opened.waitFor();
      }
      assert.deepEqual(await opened.locator("[data-path]").evaluateAll(all => all.map(each => each.dataset.path)), [asked.path]);
      await opened.evaluate(async element => {
        for (let frame = 0; frame < 120 && element.getBoundingClientRect().top > innerHeight; frame++) {
          await new Promise(requestAnimationFrame);
        }
      });
      assert.ok(await opened.evaluate(element => element.getBoundingClientRect().top < innerHeight), "it is scrolled to");
      assert.equal(await page.evaluate(() => window.ran ?? null), null);
    }, { answers: { [file]: document } });
  }
});

test("a link to a route that the document does not have opens nothing", { skip: SKIP }, async () => {
  for (const nowhere of ["/no/such", "/%zz", `${row.path}?service=another`]) {
    await visit(`swagger/${audience.audience}/${row.domain}.html#${row.method}${nowhere}`, async page => {
      await page.locator(".opblock").first().waitFor();
      assert.equal(await page.locator(".opblock.is-open").count(), 0);
    });
  }
});

test("Swagger pages follow dark and narrow screens", { skip: SKIP }, async () => {
  await visit(`swagger/${audience.audience}/${row.domain}.html`, async page => {
    await page.locator(".opblock").first().waitFor();
    assert.ok(await page.evaluate(() => document.documentElement.classList.contains("dark-mode")));
    assert.equal(await overflow(page), 0);
  }, { scheme: "dark", width: 360, height: 640 });
});

test("a document that wants markup, images and schemas of another host gets none of them", { skip: SKIP }, async () => {
  const wish = "![pixel](https://outside.example/a.png) <img src=x onerror=\"window.ran='img'\"> <b style=\"color: red\">bold</b>"
      + " <script>window.ran='script'</script> [link](javascript:window.ran='link')";
  const file = `apis/swagger/${audience.audience}/${row.domain}.json`;
  const hostile = {
    openapi: "3.1.0", info: { title: wish, version: wish, description: wish }, servers: [{ url: "https://outside.example/" }],
    paths: {
      "/hostile": {
        get: {
          tags: [wish], operationId: "hostile", summary: wish, description: wish, externalDocs: { url: "javascript:window.ran='docs'" },
          responses: { 200: { description: wish, content: { "application/json": { schema: { $ref: "https://outside.example/schema.json" } } } } },
        },
      },
    },
  };
  await visit(`swagger/${audience.audience}/${row.domain}.html`, async page => {
    await page.locator(".opblock-summary-control").first().click();
    await page.locator(".responses-wrapper").waitFor();
    await page.waitForTimeout(300);
    assert.equal(await page.evaluate(() => window.ran ?? null), null);
    assert.equal(await page.locator("#swagger-ui script").count(), 0);
    assert.equal(await page.locator("#swagger-ui a").evaluateAll(links => links.filter(link => link.protocol === "javascript:").length), 0);
  }, { answers: { [file]: hostile }, expected: /Content Security Policy|outside\.example|Failed to load resource/ });
});

for (const operation of SKIP ? [] : await wanted()) {
  test(`${operation.method} ${operation.path} of ${operation.audience} shows its parameters, body and responses`, async () => {
    await visit(`swagger/${operation.audience}/${operation.domain}.html`, async page => {
      const shown = block(page, operation.method, operation.path).first();
      await shown.locator(".opblock-summary-control").click();
      await shown.locator(".responses-wrapper").waitFor();
      const names = await shown.locator(".parameters .parameter__name").evaluateAll(all => all.map(name => name.firstChild.textContent.trim()));
      for (const name of operation.parameters ?? []) {
        assert.ok(names.includes(name), `parameter ${name} in ${names}`);
      }
      for (const text of operation.body ?? []) {
        assert.ok((await shown.locator(".opblock-section-request-body, .parameters").allInnerTexts()).join("\n").includes(text), `body with ${text}`);
      }
      const statuses = await shown.locator(".response-col_status").allInnerTexts();
      for (const status of operation.responses ?? []) {
        assert.ok(statuses.some(text => text.trim().startsWith(status)), `response ${status} in ${statuses}`);
      }
      for (const text of operation.response ?? []) {
        assert.ok((await shown.locator(".responses-wrapper").innerText()).includes(text), `response with ${text}`);
      }
    });
  });
}

function block(page, method, path) {
  return page.locator(".opblock").filter({ has: page.locator(`[data-path=${JSON.stringify(path)}]`) })
      .filter({ has: page.locator(".opblock-summary-method", { hasText: new RegExp(`^${method}$`, "i") }) });
}

async function document(name, domain) {
  const response = await fetch(new URL(`apis/swagger/${name}/${domain}.json`, SITE));
  assert.equal(response.status, 200);
  return response.json();
}

function operationsOf(value) {
  return Object.entries(value.paths ?? {}).flatMap(([path, item]) =>
      METHODS.filter(method => item[method]).map(method => ({ method: method.toUpperCase(), path, item, operation: item[method] })));
}

async function wanted() {
  if (process.env.API_LEDGER_OPERATIONS) {
    return JSON.parse(readFileSync(process.env.API_LEDGER_OPERATIONS, "utf8"));
  }
  const [first] = await audiences();
  const { domain } = oneOf(first);
  return operationsOf(await document(first.audience, domain)).slice(0, 3).map(({ method, path, item, operation }) => ({
    audience: first.audience, domain, method, path,
    parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])].map(parameter => parameter.name).filter(Boolean),
    responses: Object.keys(operation.responses ?? {}),
  }));
}
