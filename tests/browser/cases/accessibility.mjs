// No screen, in any colours, has a fault that a checker of accessibility can find.
import assert from "node:assert/strict";

import { faultsOn } from "../axe.mjs";
import { goTo, withLife } from "../lives.mjs";
import { Person, open, settled, started } from "../person.mjs";
import { looks } from "../references.mjs";
import { heads, nameOf, screens, screensByLife } from "../screens.mjs";
import { serve } from "../server.mjs";

async function checkAll(context, server, life, found) {
  await withLife(context, server, { life }, async (page) => {
    await open(page, server.address);
    for (const screen of screensByLife.get(life)) {
      await goTo(page, screen);
      for (const [name, media] of Object.entries(looks)) {
        await page.emulateMedia(media);
        await settled(page);
        for (const fault of await faultsOn(page)) found.push(`${nameOf(screen)}, ${name}: ${fault}`);
      }
    }
  });
}

const listed = (found) => assert.equal(found.length, 0, `\n${[...new Set(found)].join("\n")}`);

export default [
  {
    name: "the checker finds what is wrong with a page",
    async run({ page, server }) {
      await open(page, server.address);
      await page.evaluate(() => {
        document.querySelector("#mirror button").textContent = "";
        document.querySelector("#mirror main").append(document.createElement("img"));
      });
      const faults = (await faultsOn(page)).join("\n");
      assert.match(faults, /button-name/);
      assert.match(faults, /image-alt/);
    },
  },
  {
    name: "every screen that has an address is looked at",
    async run() {
      assert.ok(heads.length > 15);
      for (const head of heads) {
        const lives = screens.filter(({ path }) => path.startsWith(head)).map(({ life }) => life);
        assert.ok(lives.includes("empty") && (head === "/questions" || lives.some((life) => life !== "empty")), head);
      }
    },
  },
  ...[...screensByLife.keys()].map((life) => ({
    name: `nothing is found on any screen, with the record '${life}'`,
    timeLimit: () => 300,
    async run({ context, server }) {
      const found = [];
      await checkAll(context, server, life, found);
      listed(found);
    },
  })),
  {
    name: "nothing is found in Spanish",
    context: { locale: "es" },
    async run({ context, server }) {
      const found = [];
      await withLife(context, server, { life: "weeks" }, async (page) => {
        await open(page, server.address);
        assert.equal(await page.evaluate(() => document.documentElement.lang), "es");
        for (const screen of screensByLife.get("weeks").filter(({ press }) => !press)) {
          await goTo(page, screen);
          for (const fault of await faultsOn(page)) found.push(`${nameOf(screen)}: ${fault}`);
        }
      });
      listed(found);
    },
  },
  {
    name: "nothing is found on the plain page, while it loads and when the app cannot start",
    async run({ page, site }) {
      const found = [];
      for (const answer of [() => {}, (response) => response.writeHead(404).end()]) {
        const server = await serve(site, {
          intercept(request, response) {
            if (!request.url.endsWith(".wasm")) return false;
            answer(response);
            return true;
          },
        });
        try {
          await page.goto(server.address, { waitUntil: "commit" });
          await page.locator(answer.length ? "#missing .notice" : "#loading-bar").waitFor();
          for (const [name, media] of Object.entries(looks)) {
            await page.emulateMedia(media);
            for (const fault of await faultsOn(page)) found.push(`${answer.length ? "failed" : "loading"}, ${name}: ${fault}`);
          }
        } finally {
          await server.close();
        }
      }
      listed(found);
    },
  },
  {
    name: "nothing is found where the page has a message above the app",
    async run({ page, server }) {
      await open(page, server.address);
      const person = new Person(page);
      await person.press("Start the questions");
      await person.answerCalmly();
      await person.saved();
      await page.evaluate(() => { location.hash = "/more"; });
      await page.evaluate(() => { indexedDB.deleteDatabase("easeback"); });
      await page.locator("#notice button").first().waitFor();
      const found = [];
      for (const [name, media] of Object.entries(looks)) {
        await page.emulateMedia(media);
        for (const fault of await faultsOn(page)) found.push(`${name}: ${fault}`);
      }
      listed(found);
    },
  },
  {
    name: "nothing is found on the example of a clinic's page, nor in the app in it",
    async run({ page, server }) {
      await page.goto(`${server.address}examples/clinic.html`);
      await started(await (await page.waitForSelector("easeback-app iframe")).contentFrame());
      listed(await faultsOn(page));
    },
  },
];
