import assert from "node:assert/strict";

import { Person, open, started } from "../person.mjs";
import { serve } from "../server.mjs";

const dangerSigns = (page) => page.locator("#plain .danger li");

async function notice(page, place = "#loading") {
  const found = page.locator(`${place} .notice`);
  await found.waitFor();
  assert.ok(await page.locator("#plain").isVisible());
  assert.ok((await dangerSigns(page).count()) >= 5, "the danger signs are gone");
  return found.textContent();
}

export default [
  {
    name: "the plain page is there before any script, with the promise, the danger signs and what to do",
    context: { javaScriptEnabled: false },
    async run({ page, server }) {
      await page.goto(server.address);
      assert.equal(await page.title(), "Easeback");
      assert.ok((await dangerSigns(page).count()) >= 5);
      assert.equal(await page.locator("#plain .call").getAttribute("href"), "tel:112");
      assert.match(await page.locator("noscript").textContent(), /Scripts are switched off/);
    },
  },
  {
    name: "shows how far the loading is, and takes over without a jump",
    async run({ page, site }) {
      let release;
      const held = new Promise((resolve) => { release = resolve; });
      const slow = await serve(site, {
        intercept(request, response) {
          if (!request.url.endsWith(".wasm") || response.held) return false;
          // Half of the program comes at once, the rest when the test allows it.
          import("node:fs").then(async ({ readFileSync }) => {
            const bytes = readFileSync(`${site}${request.url}`);
            response.writeHead(200, { "Content-Type": "application/wasm", "Content-Length": bytes.length });
            response.write(bytes.subarray(0, bytes.length >> 1));
            await held;
            response.end(bytes.subarray(bytes.length >> 1));
          });
          return true;
        },
      });
      try {
        await page.addInitScript(() => {
          window.shift = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) window.shift += entry.value;
          }).observe({ type: "layout-shift", buffered: true });
        });
        await page.goto(slow.address, { waitUntil: "commit" });
        await page.waitForFunction(() => document.getElementById("loading-bar")?.value >= 40);
        const bar = await page.locator("#loading-bar").evaluate((element) => element.value);
        assert.ok(bar <= 60, `the bar stands at ${bar} % with half of the program there`);
        const before = await page.locator("#plain h1").boundingBox();
        release();
        await started(page);
        const after = await page.getByRole("heading", { level: 1 }).boundingBox();
        assert.ok(Math.abs(before.x - after.x) <= 2 && Math.abs(before.y - after.y) <= 2, "the title jumps");
        assert.ok((await page.evaluate(() => window.shift)) < 0.02, "the page shifts");
      } finally {
        await slow.close();
      }
    },
  },
  {
    name: "without WebGL 2 it says so, and the danger signs stay",
    switches: ["--disable-3d-apis"],
    async run({ page, server }) {
      await page.goto(server.address);
      assert.match(await notice(page), /WebGL 2/);
    },
  },
  {
    name: "without WebAssembly it says so, and the danger signs stay",
    async run({ page, server }) {
      await page.addInitScript(() => delete globalThis.WebAssembly);
      await page.goto(server.address);
      assert.match(await notice(page), /WebAssembly/);
    },
  },
  {
    name: "when a file does not arrive it says so, and the danger signs stay",
    async run({ page, site }) {
      const broken = await serve(site, {
        intercept(request, response) {
          if (!request.url.endsWith(".wasm")) return false;
          response.writeHead(503).end();
          return true;
        },
      });
      await page.goto(broken.address);
      assert.match(await notice(page, "#missing"), /could not start/);
      await broken.close();
    },
  },
  {
    name: "a program cut short says so, and the danger signs stay",
    async run({ page, site }) {
      const broken = await serve(site, {
        intercept(request, response) {
          if (!request.url.endsWith(".wasm")) return false;
          response.writeHead(200, { "Content-Type": "application/wasm" }).end(Buffer.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1]));
          return true;
        },
      });
      await page.goto(broken.address);
      assert.match(await notice(page, "#missing"), /could not start/);
      await broken.close();
    },
  },
  {
    name: "without storage it says so at once, runs, and never claims to have saved",
    async run({ page, server }) {
      await page.addInitScript(() => Object.defineProperty(globalThis, "indexedDB", {
        get() { throw new DOMException("denied", "SecurityError"); },
      }));
      await open(page, server.address);
      await page.getByText("does not let the page keep anything").first().waitFor({ state: "attached" });
      const person = new Person(page);
      await person.press("Start the questions");
      await person.answerCalmly();
      await page.getByRole("status").filter({ hasText: "Not saved" }).waitFor({ state: "attached" });
    },
  },
  {
    name: "asks nobody but its own server for anything, and sets no cookie",
    async run({ page, context, server }) {
      const foreign = [];
      page.on("request", (request) => {
        if (!request.url().startsWith(server.address) && !request.url().startsWith("data:")) foreign.push(request.url());
      });
      await open(page, server.address);
      const person = new Person(page);
      await person.press("Start the questions");
      await person.answerCalmly();
      assert.deepEqual(foreign, []);
      assert.deepEqual(await context.cookies(), []);
    },
  },
];
