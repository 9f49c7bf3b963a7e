// The first page, which is there before the rest of the program, the questions and most of the words.
import assert from "node:assert/strict";

import { loseAndRestore, open } from "../person.mjs";
import { serve } from "../server.mjs";

/** A server that keeps back the files of some names; `release` lets them go, `asked` tells which were wanted. */
async function serveHolding(site, names) {
  let release;
  const held = new Promise((resolve) => { release = resolve; });
  const asked = [];
  const server = await serve(site, {
    intercept(request) {
      const name = request.url.slice(1).split(".")[0];
      asked.push(name);
      return names.includes(name) ? held.then(() => false) : false;
    },
  });
  return { ...server, asked, release, close: () => (release(), server.close()) };
}

async function startAndGoOn(page, server, start = "Start the questions") {
  const words = () => page.locator("#mirror").innerText();
  const before = await words();
  await page.getByRole("button", { name: start }).click();
  await page.locator("#mirror[aria-busy=true]").waitFor();
  assert.equal(await words(), before);
  server.release();
  await page.locator("#mirror:not([aria-busy])").waitFor();
  await page.waitForFunction(() => location.hash.startsWith("#/questions/"));
}

// Everything that happens on the first page and is not held back until the rest is there.
async function lookAtAll(page) {
  for (const look of [{ colorScheme: "dark" }, { contrast: "more" }, { forcedColors: "active" }, { reducedMotion: "reduce" },
                      { colorScheme: "light", contrast: "no-preference", forcedColors: "none", reducedMotion: "no-preference" }])
    await page.emulateMedia(look);
  for (const element of await page.locator("#mirror button, #mirror a").all()) {
    await element.hover();
    await element.focus();
  }
  for (let step = 0; step < 12; ++step) await page.keyboard.press("Tab");
  for (const size of [[320, 480], [844, 390], [1280, 800], [390, 844]]) {
    await page.setViewportSize({ width: size[0], height: size[1] });
    await page.mouse.move(size[0] / 2, size[1] / 2);
    await page.mouse.wheel(0, 400);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 100))));
  }
  await loseAndRestore(page);
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
}

// A setting of the browser, which the program takes at its start.
const textTwiceAsLarge = (page) => page.addInitScript(() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync("html { font-size: 200% !important; }");
  document.adoptedStyleSheets.push(sheet);
});

const refuseStorage = (page) => page.addInitScript(() => Object.defineProperty(globalThis, "indexedDB", {
  get() { throw new DOMException("denied", "SecurityError"); },
}));

const alone = [
  { what: "in English" },
  { what: "in Spanish", context: { locale: "es-ES" }, start: "Empezar las preguntas" },
  { what: "with text twice as large", prepare: textTwiceAsLarge },
  { what: "with storage refused", prepare: refuseStorage },
];

export default [
  {
    name: "the first page needs little; what is pressed before the questions are there is done once they are",
    async run({ page, site }) {
      const slow = await serveHolding(site, ["content"]);
      try {
        await open(page, slow.address);
        const words = () => page.locator("#mirror").innerText();
        const before = await words();
        assert.ok(!/\b[a-z_]+\.[a-z_]+\b/.test(before), `a key is shown for a word: ${before}`);
        assert.deepEqual(slow.asked.filter((name) => ["words-en", "figures"].includes(name)), []);
        await startAndGoOn(page, slow);
      } finally {
        await slow.close();
      }
    },
  },
  ...alone.map(({ what, context, prepare, start = "Start the questions" }) => ({
    name: `the first page alone, ${what}: whatever is done there needs none of the rest of the program`,
    context,
    async run({ page, site }) {
      const slow = await serveHolding(site, ["rest"]);
      const faults = [];
      page.on("pageerror", (error) => faults.push(error.stack));
      page.on("console", (message) => { if (message.type() === "error") faults.push(message.text()); });
      try {
        await prepare?.(page);
        await open(page, slow.address);
        await lookAtAll(page);
        assert.deepEqual(faults, []);
        await startAndGoOn(page, slow, start);
        assert.deepEqual(faults, []);
      } finally {
        await slow.close();
      }
    },
  })),
  {
    name: "a rest of the program that is cut short is asked for again",
    async run({ page, site }) {
      let asked = 0;
      const server = await serve(site, {
        intercept(request, response) {
          if (!request.url.startsWith("/rest.") || ++asked > 1) return false;
          response.writeHead(200, { "Content-Type": "application/wasm", "Cache-Control": "no-store" }).end("\0asm");
          return true;
        },
      });
      try {
        await open(page, server.address);
        await page.getByRole("button", { name: "Start the questions" }).click();
        await page.waitForFunction(() => location.hash.startsWith("#/questions/"));
        assert.equal(asked, 2);
      } finally {
        await server.close();
      }
    },
  },
];
