import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import http from "node:http";
import path from "node:path";

import { randomFrom } from "../killing.mjs";
import { Person, settled, started } from "../person.mjs";

/** A clinic's page on an origin of its own, with the app in it. */
async function clinic(site, body) {
  const script = await readFile(path.join(site, "embed.js"));
  const server = http.createServer((request, response) => {
    if (request.url === "/embed.js") return void response.writeHead(200, { "Content-Type": "text/javascript" }).end(script);
    if (request.url === "/stranger") return void response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html>");
    response.writeHead(200, { "Content-Type": "text/html" }).end(`<!doctype html><title>Clinic</title><h1>Clinic</h1>
      <script>
        window.told = [];
        addEventListener("message", ({ data, origin }) => told.push({ data, origin }));
        for (const name of ["ready", "resize", "finished"])
          addEventListener("easeback-" + name, () => { document.documentElement.dataset[name] = "yes"; }, true);
      </script>
      <script type="module" src="/embed.js"></script>${body}`);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

const engines = ["chromium", "firefox", "webkit"];

async function withClinic({ page, server, site }, attributes, work) {
  const host = await clinic(site, `<easeback-app src="${server.address}" ${attributes}></easeback-app><p style="height:2000px">Below</p>`);
  try {
    await page.goto(host.address);
    await page.waitForFunction(() => document.documentElement.dataset.ready === "yes");
    const frame = await (await page.waitForSelector("easeback-app iframe")).contentFrame();
    await started(frame);
    await work(frame, new URL(server.address).origin);
  } finally {
    await host.close();
  }
}

const heightOf = (page) => page.locator("iframe").evaluate((frame) => frame.getBoundingClientRect().height);

/** Faults of a page from now on, in its `faults`. */
const listen = (frame) => frame.evaluate(() => {
  window.faults = [];
  for (const name of ["error", "unhandledrejection"]) addEventListener(name, (event) => window.faults.push(String(event.message ?? event.reason)));
});

/** Messages that nobody should mind, of every shape. */
function hostileMessages(count) {
  const random = randomFrom(7);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const anything = () => pick([null, undefined, true, 0, -1, NaN, 1e308, "", "dark", "<img src=x onerror=alert(1)>", [], [[]], {},
    { toString: 1 }, "__proto__", "x".repeat(5000), { type: "set" }, new Date(0)]);
  return Array.from({ length: count }, () => pick([
    () => anything(),
    () => ({ easeback: anything(), type: anything() }),
    () => ({ easeback: 1, type: anything(), theme: anything(), height: anything() }),
    () => ({ easeback: 1, type: "set", theme: anything(), language: anything() }),
    () => ({ easeback: 1, type: pick(["resize", "ready", "finished", "here", "hello", "share", "events", "export"]), height: anything() }),
    () => JSON.stringify({ easeback: 1, type: "set", theme: "dark" }),
  ])());
}

export default [
  {
    engines,
    name: "in a clinic's page it starts in the language and colours that page asks for, and as high as it needs",
    async run(context) {
      const { page } = context;
      await withClinic(context, 'lang="es" theme="dark"', async (frame) => {
        assert.equal(await frame.evaluate(() => document.documentElement.lang), "es");
        assert.equal(await frame.evaluate(() => document.documentElement.style.colorScheme), "dark");
        assert.equal(await page.locator("html").getAttribute("data-resize"), "yes");
        await page.locator("easeback-app").evaluate((element) => element.setAttribute("theme", "light"));
        await frame.waitForFunction(() => document.documentElement.style.colorScheme === "light");
        const height = await heightOf(page);
        assert.ok(height >= 480 && height <= (await page.evaluate(() => innerHeight)), `it is ${height} px high`);
        await page.locator("easeback-app").evaluate((element) => element.setAttribute("height", "555"));
        assert.equal(await heightOf(page), 555);
      });
    },
  },
  {
    engines,
    name: "in a clinic's page it has the clinic's own name, picture and numbers",
    async run(context) {
      await withClinic(context, 'lang="en" pack="examples/pack"', async (frame) => {
        await frame.waitForFunction(() => document.querySelector("#mirror img")?.naturalWidth > 0);
        assert.equal(await frame.evaluate(() => document.querySelector("#mirror img").getAttribute("aria-label")), "Riverside Back Clinic");
        const calls = await frame.evaluate(() => [...document.querySelectorAll('a[href^="tel:"]')].map((link) => link.getAttribute("href")));
        assert.ok(calls.length && calls.every((call) => ["tel:112", "tel:911", "tel:999"].includes(call)), calls.join());
      });
    },
  },
  {
    name: "the wheel goes on to the clinic's page where the app has nothing left to scroll",
    context: { viewport: { width: 1280, height: 800 } },
    async run(context) {
      const { page } = context;
      await withClinic(context, 'lang="en"', async (frame) => {
        const box = await page.locator("iframe").boundingBox();
        await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        for (let turn = 0; turn < 30; ++turn) {
          await page.mouse.wheel(0, 400);
          await page.waitForTimeout(60);
          if (await page.evaluate(() => scrollY > 0)) return;
        }
        assert.fail(`the page did not scroll; the app is at ${await frame.evaluate(() => document.querySelector("#mirror .scroller").scrollTop)}`);
      });
    },
  },
  {
    engines,
    name: "nothing of what a person answers crosses to the clinic's page, but that a session was finished",
    async run(context) {
      const { page } = context;
      await withClinic(context, 'lang="en"', async (frame, origin) => {
        const person = new Person(frame);
        await person.press("Start the questions");
        for (let asked = 0; asked < 12; ++asked) await person.answerCalmly();
        const told = await page.evaluate(() => window.told);
        assert.ok(told.length >= 2);
        for (const { data, origin: from } of told) {
          assert.equal(from, origin);
          assert.ok(["here", "ready", "resize"].includes(data.type), `'${data.type}' was told`);
          assert.deepEqual(Object.keys(data).sort(), data.type === "resize" ? ["easeback", "height", "type"] : ["easeback", "type"]);
        }
        assert.equal(await page.evaluate(() => document.querySelector("iframe").contentDocument), null);
        // Even where a session has ended, that is all that is told.
        await person.answerAll();
        await person.press("See the plan for today");
        // Chromium keeps nothing in a frame of another site when browsing privately, as here; the app says so and goes on.
        await person.finishSession(4);
        await page.waitForFunction(() => document.documentElement.dataset.finished === "yes");
        const last = await page.evaluate(() => window.told.filter(({ data }) => data.type === "finished"));
        assert.deepEqual(last.map(({ data }) => data), [{ easeback: 1, type: "finished" }]);
      });
    },
  },
  {
    engines,
    name: "no message of any shape, from the page or from strangers, changes or breaks anything",
    async run(context) {
      const { page } = context;
      await withClinic(context, 'lang="en" theme="light" height="600"', async (frame) => {
        for (const each of [page, frame]) await listen(each);
        const title = await new Person(frame).title();
        const messages = hostileMessages(600);
        await page.evaluate((all) => {
          const app = document.querySelector("iframe").contentWindow;
          for (const message of all) app.postMessage(message, "*");
        }, messages.filter((message) => message?.theme !== "dark" || message?.type !== "set" || message?.easeback !== 1));
        await page.evaluate(async (all) => {
          const stranger = document.createElement("iframe");
          stranger.src = "/stranger";
          await new Promise((resolve) => { stranger.onload = resolve; document.body.append(stranger); });
          const speak = new stranger.contentWindow.Function("to", "message", "to.postMessage(message, '*')");
          for (const message of all) {
            speak(document.querySelector("easeback-app iframe").contentWindow, message);
            speak(window, message);
          }
          speak(document.querySelector("easeback-app iframe").contentWindow, { easeback: 1, type: "set", theme: "dark" });
          speak(window, { easeback: 1, type: "resize", height: 1999 });
        }, messages);
        await settled(frame);
        for (const each of [page, frame]) assert.deepEqual(await each.evaluate(() => window.faults), []);
        assert.equal(await frame.evaluate(() => document.documentElement.style.colorScheme), "light");
        assert.equal(await new Person(frame).title(), title);
        assert.equal(await page.evaluate(() => document.querySelector("easeback-app iframe").getBoundingClientRect().height), 600);
        const person = new Person(frame);
        await person.press("Start the questions");
        await person.answerCalmly();
      });
    },
  },
  {
    engines,
    name: "the example of a clinic's page shows the app",
    async run({ page, server }) {
      await page.goto(`${server.address}examples/clinic.html`);
      const frame = await (await page.waitForSelector("easeback-app iframe")).contentFrame();
      await started(frame);
      assert.equal(await frame.evaluate(() => new URL(location.href).searchParams.get("lang")), "en");
    },
  },
];
