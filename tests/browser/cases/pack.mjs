import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

import { distance, pixelsOf } from "../pixels.mjs";
import { open, Person } from "../person.mjs";

const withPack = (server, name) => `${server.address}?lang=en&pack=${encodeURIComponent(name)}`;
const calls = (page) => page.locator('a[href^="tel:"]').evaluateAll((links) => links.map((link) => link.getAttribute("href")));

/** The example pack with one of its files changed, which the page gets in its place. */
async function serveChanged(page, file, change) {
  const text = await readFile(new URL(`../../../web/examples/pack/${file}`, import.meta.url), "utf8");
  await page.route(`**/examples/pack/${file}`, (route) => route.fulfill({ body: change(text), contentType: "application/json" }));
}

async function isRefused(page, server, name = "examples/pack") {
  await open(page, withPack(server, name));
  await page.getByText("The settings of your clinic could not be used").waitFor();
  assert.equal(await page.getByText("Riverside Back Clinic").count(), 0);
  assert.deepEqual((await calls(page)).filter((call) => call !== "tel:112"), []);
  await page.getByRole("button", { name: "Go on without" }).click();
  await new Person(page).press("Start the questions");
}

export default [
  {
    name: "a clinic's pack brings its name, its numbers, its colours and its words",
    context: { locale: "en-GB", serviceWorkers: "block" },
    async run({ page, server, context }) {
      await page.emulateMedia({ colorScheme: "light" });
      await open(page, withPack(server, "examples/pack"));
      await page.getByText("Riverside Back Clinic").waitFor();
      assert.ok((await calls(page)).includes("tel:999"), "the emergency number of the country");
      const logo = page.getByRole("img", { name: "Riverside Back Clinic" });
      await page.waitForFunction((image) => image.complete && image.naturalWidth > 0, await logo.elementHandle());
      // In the middle of the main button, beside its words.
      const box = await page.getByRole("button", { name: "Start the questions" }).boundingBox();
      const picture = await pixelsOf(context, await page.screenshot());
      const found = picture.at(2 * Math.round(box.x + 12), 2 * Math.round(box.y + box.height / 2));
      assert.ok(distance(found, [0x1f, 0x4e, 0x9c]) < 8, `found ${found}`);
    },
  },
  {
    name: "a pack with a fault is refused whole, said so, and the app runs without it",
    context: { serviceWorkers: "block" },
    async run({ page, server }) {
      await serveChanged(page, "pack.json", (text) => text.replace('"urgency": "same_day"', '"urgency": "none"'));
      await isRefused(page, server);
    },
  },
  {
    name: "a pack that is not JSON, or is not there, is told the same way",
    context: { serviceWorkers: "block" },
    async run({ page, server }) {
      await serveChanged(page, "text/en.json", (text) => text.slice(0, 400));
      await isRefused(page, server);
      await isRefused(page, server, "no/such");
    },
  },
  {
    name: "a pack lies on the app's own origin, below it",
    context: { serviceWorkers: "block" },
    async run({ page, server }) {
      const elsewhere = [];
      page.on("request", (request) => { if (!request.url().startsWith(server.address)) elsewhere.push(request.url()); });
      for (const name of ["https://example.org/pack", "//example.org/pack", "../pack", "examples/../../pack", "data:,x", "\\\\x", "a b"])
        await isRefused(page, server, name);
      assert.deepEqual(elsewhere.filter((address) => !address.startsWith("blob:")), []);
    },
  },
  {
    name: "without a pack nothing of it is fetched",
    async run({ page, server }) {
      const asked = [];
      page.on("request", (request) => asked.push(new URL(request.url()).pathname));
      await open(page, server.address);
      assert.deepEqual(asked.filter((name) => /^\/(pack|desk|examples)/.test(name)), []);
    },
  },
];
