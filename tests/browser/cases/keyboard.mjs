// What a person needs who does not see the pointer, or has none.
import assert from "node:assert/strict";
import http from "node:http";

import { focused, KeyboardPerson } from "../keyboard_person.mjs";
import { goTo, withLife } from "../lives.mjs";
import { open, settled, started } from "../person.mjs";
import { difference, pixelsOf } from "../pixels.mjs";
import { nameOf, screensByLife } from "../screens.mjs";

const engines = ["chromium", "firefox", "webkit"];

/** A page of another origin with the app between two buttons of its own. */
async function around(address) {
  const server = http.createServer((request, response) => {
    response.writeHead(200, { "Content-Type": "text/html" }).end(`<!doctype html><title>Around</title>
      <button id="before">Before</button><iframe title="The app" src="${address}" style="width:100%;height:600px"></iframe><button id="after">After</button>`);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}

/** Presses a key until an element of the page around has the focus; how often. */
async function pressUntil(page, key, id) {
  for (let times = 1; times <= 60; ++times) {
    await page.keyboard.press(key);
    if ((await page.evaluate(() => document.activeElement.id)) === id) return times;
  }
  return assert.fail(`${key} does not lead to the button ${id} of the page around`);
}

/** Ids of what can be acted upon, in the order of the screen. */
const actionable = (page) => page.evaluate(() => [...document.querySelectorAll("#mirror :is(button, a, input)")]
  .filter((element) => !element.disabled).map((element) => element.dataset.id));

/** What lies at the middle of each thing that can be acted upon, where that is not the thing itself. */
const covered = (page) => page.evaluate(() => [...document.querySelectorAll("#mirror :is(button, a, input)")].flatMap((element) => {
  element.scrollIntoView({ block: "center" });
  const box = element.getBoundingClientRect();
  const found = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
  const name = element.getAttribute("aria-label") ?? element.textContent;
  return found === element ? [] : [`${name}: ${found ? found.outerHTML.slice(0, 120) : "nothing"} is in its place`];
}));

const framesAsked = (page, milliseconds) => page.evaluate((wait) => new Promise((resolve) => {
  let asked = 0;
  const ask = window.requestAnimationFrame;
  window.requestAnimationFrame = (callback) => {
    ++asked;
    return ask.call(window, callback);
  };
  setTimeout(() => {
    window.requestAnimationFrame = ask;
    resolve(asked);
  }, wait);
}), milliseconds);

export default [
  {
    name: "Tab goes through the app in another page and out of it at both ends",
    engines,
    async run({ page, server }) {
      const host = await around(server.address);
      try {
        await page.goto(host.address);
        const app = await (await page.waitForSelector("iframe")).contentFrame();
        await started(app);
        // What comes after the first frame may show a message with buttons of its own.
        await app.waitForFunction(() => document.querySelector('link[rel="manifest"]') !== null);
        await page.evaluate(() => document.getElementById("before").focus());
        const there = await pressUntil(page, "Tab", "after");
        const back = await pressUntil(page, "Shift+Tab", "before");
        assert.ok(there >= 4, `only ${there} steps lead through the app`);
        assert.ok(Math.abs(there - back) <= 1, `${there} steps one way, ${back} the other`);
      } finally {
        await host.close();
      }
    },
  },
  {
    name: "Tab comes to everything that can be acted upon, once and in its order",
    engines: ["chromium", "firefox"],
    async run({ context, server }) {
      await withLife(context, server, { life: "weeks" }, async (page) => {
        await open(page, server.address);
        for (const path of ["/today", "/check-in", "/settings", "/more", "/questions/location"]) {
          await goTo(page, { path });
          const wanted = await actionable(page);
          await page.evaluate(() => {
            document.activeElement.blur();
            document.querySelector("#mirror").tabIndex = -1;
            document.querySelector("#mirror").focus();
          });
          const met = [];
          for (let step = 0; step < wanted.length + 4 && met.at(-1) !== wanted.at(-1); ++step) {
            await page.keyboard.press("Tab");
            const id = await page.evaluate(() => document.activeElement.matches("button, a, input") ? document.activeElement.dataset.id : null);
            if (id) met.push(id);
          }
          assert.deepEqual(met, wanted, path);
        }
      });
    },
  },
  {
    name: "the ring around what has the focus is to be seen, in every colours",
    async run({ page, context, server }) {
      await open(page, server.address);
      for (const media of [{ colorScheme: "light" }, { colorScheme: "dark" }, { contrast: "more" }]) {
        await page.emulateMedia(media);
        await page.evaluate(() => document.activeElement.blur());
        await settled(page);
        const person = new KeyboardPerson(page);
        const box = await person.button("Start the questions").boundingBox();
        const clip = { x: box.x - 6, y: box.y - 6, width: box.width + 12, height: box.height + 12 };
        const without = await pixelsOf(context, await page.screenshot({ clip }));
        await page.bringToFront();
        await person.reach("button", "Start the questions");
        await settled(page);
        const ringed = await pixelsOf(context, await page.screenshot({ clip }));
        await page.bringToFront();
        // A ring of two pixels around a button as wide as a phone is about a twentieth of the whole.
        assert.ok(difference(without, ringed) > 0.02, `${JSON.stringify(media)}: ${difference(without, ringed)}`);
      }
    },
  },
  {
    name: "what is touched is what is shown there, on every screen",
    timeLimit: () => 240,
    engines: ["chromium", "firefox"],
    async run({ context, server }) {
      const faults = [];
      for (const life of ["weeks"])
        await withLife(context, server, { life }, async (page) => {
          await open(page, server.address);
          for (const screen of screensByLife.get(life)) {
            await goTo(page, screen);
            for (const fault of await covered(page)) faults.push(`${nameOf(screen)}: ${fault}`);
          }
        });
      assert.deepEqual(faults, []);
    },
  },
  {
    name: "nothing moves by itself for whoever wants less motion",
    async run({ page, server }) {
      await open(page, `${server.address}#/exercises/pelvic_tilt`);
      await page.getByRole("heading", { level: 1, name: "Pelvic tilt, lying", exact: true }).waitFor();
      await page.getByRole("button", { name: "Stop the movement" }).waitFor();
      assert.ok((await framesAsked(page, 1500)) > 5, "the figure does not move");
      await page.emulateMedia({ reducedMotion: "reduce" });
      await page.reload();
      await started(page);
      await page.getByRole("button", { name: "Show the movement" }).waitFor();
      assert.ok((await framesAsked(page, 1500)) <= 2, "the figure moves");
    },
  },
  {
    name: "a range goes step by step with the arrow keys, and Escape does no harm",
    engines,
    async run({ page, server }) {
      await open(page, `${server.address}#/check-in`);
      const person = new KeyboardPerson(page);
      await person.slide("Pain right now", 3);
      const value = () => page.evaluate(() => [document.activeElement.valueAsNumber, document.activeElement.getAttribute("aria-valuetext")]);
      await person.key("ArrowRight");
      assert.equal((await value())[0], 4);
      await person.key("ArrowLeft");
      await person.key("ArrowLeft");
      const [number, spoken] = await value();
      assert.equal(number, 2);
      assert.match(spoken, /2/);
      await person.key("Escape");
      assert.deepEqual(await value(), [number, spoken]);
      assert.equal((await focused(page)).role, "slider");
    },
  },
];
