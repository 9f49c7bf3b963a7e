// Every file of the build, broken in every way: it is told, the danger signs stay, nothing is lost, and it goes on.
import assert from "node:assert/strict";

import { limits } from "../../../web/page/limits.js";
import { faults, serveBroken } from "../broken_files.mjs";
import { Person, open, started } from "../person.mjs";

const atOnce = 4; // pages

/** Does the work for each of a list, a few at once; all that fail are told together. */
async function each(list, work) {
  const failed = [];
  const waiting = [...list];
  const one = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift())
      await work(next).catch((error) => failed.push(`${Object.values(next).join(", ")}: ${error.message}`));
  };
  await Promise.all(Array.from({ length: atOnce }, one));
  assert.equal(failed.length, 0, failed.join("\n"));
}

/** Opens a page of its own for a broken site. `passing(seconds)` lets the page's time pass. */
async function withPage({ browser, site }, broken, work) {
  const server = await serveBroken(site, broken);
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, serviceWorkers: "block", locale: "en-GB" });
  try {
    const page = await context.newPage();
    await page.clock.install();
    await work(page, server);
  } finally {
    await context.close();
    await server.close();
  }
}

/** Lets the page's time pass, a few seconds at a time, until something is so. */
async function passTimeUntil(page, isSo, what) {
  for (let seconds = 0; seconds < 2 * limits.silence + limits.pause + limits.grace; seconds += 3) {
    if (await isSo().catch(() => false)) return;
    await page.clock.fastForward(3000).catch(() => {}); // The page may be loading itself anew.
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  for (let look = 0; look < 50; ++look) {
    if (await isSo().catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`It never came to this: ${what}.`);
}

const isRunning = (page) => () => page.evaluate(() => document.documentElement.dataset.easeback === "running");

async function toldOnThePlainPage(page) {
  const told = page.locator("#missing .notice");
  await passTimeUntil(page, () => told.isVisible(), "told on the plain page");
  assert.match(await told.innerText(), /could not start yet[^]*Try again/);
  assert.ok(!(await page.getByText("Getting ready").isVisible()));
  const sign = page.locator("#plain .danger li").first();
  assert.ok(await sign.isVisible());
  assert.ok((await sign.boundingBox()).y < 844, "the danger signs are pushed off the screen");
  assert.equal(await page.locator("#plain .call").getAttribute("href"), "tel:112");
}

const words = (page) => page.locator("#mirror").innerText();
const button = (page, name) => page.getByRole("button", { name, exact: true });
const status = (page, text) => page.getByRole("status").filter({ hasText: text });

async function toldAboveTheApp(page, text) {
  const told = page.locator("#notice").filter({ hasText: text });
  await passTimeUntil(page, () => told.isVisible(), `told above the app: ${text}`);
}

/** Heals one file after the other and tries again each time; it goes on with the last one and not before. */
async function healEach(page, server, names, tryNow, goesOn) {
  for (const name of names) {
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.ok(!(await goesOn()), `it went on without ${name}`);
    delete server.broken[name];
    await tryNow();
  }
  await passTimeUntil(page, goesOn, "it goes on");
}

async function theFirstPageWaits(page, server) {
  await page.goto(server.address);
  await passTimeUntil(page, isRunning(page), "the program runs");
  await toldAboveTheApp(page, "A part of Easeback has not arrived");
  const before = await words(page);
  await button(page, "Start the questions").click();
  await page.locator("#mirror[aria-busy=true]").waitFor();
  assert.equal(await words(page), before, "the danger signs and what else was there stay");
  // Wherever the address leads, the first page is still what is shown.
  await page.evaluate(() => { location.hash = "#/questions/age"; });
  await toldAboveTheApp(page, "A part of Easeback has not arrived");
  const isThere = () => page.evaluate(() => !document.querySelector("#mirror[aria-busy]"));
  await healEach(page, server, ["later.js", "rest.wasm", "content.json", "text-en.json"], () => button(page, "Try now").click(), isThere);
  await new Person(page).answerSome(1);
}

async function wordsAndFiguresCome(page, server) {
  await page.evaluate(() => { location.hash = "#/more"; });
  await toldAboveTheApp(page, "A part of Easeback has not arrived");
  const isQuiet = () => page.locator("#notice").evaluate((element) => element.hidden);
  for (const name of ["words-en.json", "figures.json"]) {
    await passTimeUntil(page, async () => server.asked[name] >= 2 && !(await isQuiet()), `told that ${name} is missing`);
    delete server.broken[name];
    await page.evaluate(() => dispatchEvent(new Event("online")));
  }
  await passTimeUntil(page, isQuiet, "nothing more is told");
}

async function theReportIsMade(page, server) {
  await page.evaluate(() => { location.hash = "#/report"; });
  const isMade = () => button(page, "Copy the text").isVisible();
  let before = {};
  for (const name of ["desk.js", "desk-en.json", "desk-glue.js", "desk.wasm"]) {
    const isTold = async () => server.asked[name] > (before[name] ?? 0) && (await status(page, "That did not work").count()) > 0;
    await passTimeUntil(page, isTold, `told that ${name} is missing`);
    assert.ok(!(await isMade()), `the report is made without ${name}`);
    delete server.broken[name];
    before = { ...server.asked };
    await button(page, "Try again").click();
  }
  await passTimeUntil(page, isMade, "the report is made");
}

async function tasksAreDone(page, server) {
  await new Person(page).goToData();
  await button(page, "Save a copy").click();
  await toldAboveTheApp(page, "Nothing was changed");
  delete server.broken["record_tasks.js"];
  await button(page, "Try again").click();
  await passTimeUntil(page, async () => (await status(page, "The copy is ready").count()) > 0, "the copy is ready");
  await button(page, "Set a lock").click();
  await toldAboveTheApp(page, "Nothing was changed");
  delete server.broken["lock_tasks.js"];
  await button(page, "Try again").click();
  await passTimeUntil(page, () => page.getByRole("dialog").isVisible(), "the lock can be set");
}

/** Some answers, and then a lock on them. */
async function lockSomeAnswers(page) {
  await button(page, "Start the questions").click();
  await page.waitForFunction(() => location.hash.startsWith("#/questions/"));
  await new Person(page).answerSome(1);
  await new Person(page).goToData();
  await button(page, "Set a lock").click();
  const box = page.getByRole("dialog");
  await box.getByLabel("New passphrase").fill("three brown horses");
  await box.getByLabel("The same again").fill("three brown horses");
  await box.getByRole("button", { name: "Lock my entries" }).click();
  // Time must not pass for the page that is left: making the key takes as long as it takes.
  await page.waitForFunction(() => document.documentElement.dataset.easeback !== "running");
}

async function until(isSo, seconds) {
  const end = Date.now() + 1000 * seconds;
  while (!(await isSo())) {
    assert.ok(Date.now() < end, `not so after ${seconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

const laterFiles = [
  "later.js", "rest.wasm", "content.json", "text-en.json", "words-en.json", "figures.json", "desk.js", "desk-glue.js", "desk.wasm", "desk-en.json",
  "record_tasks.js", "lock_tasks.js",
];

const firstFiles = ["page.js", "easeback.wasm", "glue.js", "regular.ttf", "bold.ttf", "first-en.json"];
const pairs = (names) => names.flatMap((name) => Object.keys(faults).map((fault, index) => ({ name, fault, index })));

export default [
  {
    name: "a file of the first page that is broken in any way is told, and comes by itself or when the person tries again",
    timeLimit: () => 240,
    async run(given) {
      await each(pairs(firstFiles), async ({ name, fault, index }) => withPage(given, { [name]: fault }, async (page, server) => {
        await page.goto(server.address, { waitUntil: "commit" });
        await toldOnThePlainPage(page);
        assert.ok(server.asked[name] >= 2, `asked for ${server.asked[name]} times`);
        const tryAgain = (firstFiles.indexOf(name) + index) % 2;
        // Once it is whole it may come before anybody could press.
        if (tryAgain) await page.getByRole("link", { name: "Try again" }).click();
        delete server.broken[name];
        await passTimeUntil(page, isRunning(page), "the program runs");
        assert.equal(server.asked[""], tryAgain ? 2 : 1, "the page was loaded anew");
      }));
    },
  },
  {
    name: "with the first script and its second try both broken, the style sheet alone tells, and trying again starts the app",
    timeLimit: () => 120,
    async run(given) {
      await each(pairs(["page_again.js"]), async ({ name, fault }) => withPage(given, { "page.js": fault, [name]: fault }, async (page, server) => {
        await page.goto(server.address, { waitUntil: "commit" });
        const told = page.locator("#missing .notice");
        await page.getByText("Getting ready").waitFor();
        assert.ok(!(await told.isVisible()), "told before its time");
        assert.equal(await page.getByRole("link", { name: "Try again" }).count(), 0, "there for a screen reader before its time");
        const after = await page.evaluate(() => document.getAnimations().map((each) => {
          const { delay } = each.effect.getTiming();
          each.finish();
          return delay;
        }));
        assert.deepEqual(new Set(after), new Set([1000 * limits.plain]));
        await toldOnThePlainPage(page);
        for (const name of Object.keys(server.broken)) delete server.broken[name];
        await page.getByRole("link", { name: "Try again" }).click();
        await passTimeUntil(page, isRunning(page), "the program runs");
      }));
    },
  },
  {
    name: "files that are asked for later and are broken in any way are told on the running page, which goes on where it was",
    timeLimit: () => 240,
    async run(given) {
      await each(Object.keys(faults).map((fault) => ({ fault })), async ({ fault }) => {
        const broken = Object.fromEntries(laterFiles.map((name) => [name, fault]));
        await withPage(given, broken, async (page, server) => {
          await theFirstPageWaits(page, server);
          await wordsAndFiguresCome(page, server);
          await theReportIsMade(page, server);
          await tasksAreDone(page, server);
        });
      });
    },
  },
  {
    name: "a pack waits for the files that check it, and a lock for the script that opens it, on the plain page",
    timeLimit: () => 240,
    async run(given) {
      const ofThePack = ["pack.js", "pack-checks.json", "desk.js", "desk-glue.js", "desk.wasm", "content.json", "figures.json"];
      await each(Object.keys(faults).map((fault) => ({ fault })), async ({ fault }) => {
        await withPage(given, {}, async (page, server) => {
          const breakAll = (names) => Object.assign(server.broken, Object.fromEntries(names.map((name) => [name, fault])));
          const healAll = async (names) => {
            await toldOnThePlainPage(page);
            await healEach(page, server, names, () => page.evaluate(() => dispatchEvent(new Event("online"))), isWhole);
          };
          let isWhole = isRunning(page);
          breakAll(ofThePack);
          await page.goto(`${server.address}?lang=en&pack=examples/pack`);
          await healAll(ofThePack);
          await page.getByText("Riverside Back Clinic").first().waitFor({ state: "attached" });

          breakAll(["lock_page.js"]);
          await lockSomeAnswers(page);
          isWhole = () => page.getByLabel("Passphrase", { exact: true }).isVisible();
          await healAll(["lock_page.js"]);
        });
      });
    },
  },
  {
    name: "a pack of which a file is broken in any way is told, and the app runs without it",
    timeLimit: () => 120,
    async run(given) {
      // A clinic changes its files, so they have no hash: one byte may be another number that is as good.
      const told = pairs(["examples/pack/pack.json"]).filter(({ fault }) => fault !== "one byte changed");
      await each(told, async ({ name, fault }) => withPage(given, { [name]: fault }, async (page, server) => {
        await page.goto(`${server.address}?lang=en&pack=examples/pack`);
        await toldAboveTheApp(page, "The settings of your clinic could not be used");
      }));
    },
  },
  {
    name: "a copy for use without a connection is whole or not there, whatever is broken, and later garbage does not reach the page",
    timeLimit: () => 180,
    async run({ browser, site }) {
      await each(Object.keys(faults).map((fault) => ({ fault })), async ({ fault }) => {
        const server = await serveBroken(site, { "first-es.json": fault });
        const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: "en-GB" });
        try {
          const page = await context.newPage();
          await open(page, server.address);
          const given = () => page.evaluate(async () => !(await navigator.serviceWorker.getRegistration()) && !(await caches.keys()).length);
          await until(async () => server.asked["first-es.json"] >= 2 && (await given()), 4 * limits.silence);
          delete server.broken["first-es.json"];
          await page.reload();
          await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
          const garbage = ["", "service_worker.js", "page.js", "page_again.js", "easeback.wasm", "glue.js", "first-en.json", "content.json"];
          for (const name of garbage) server.broken[name] = "a portal's page";
          await page.evaluate(async () => (await navigator.serviceWorker.getRegistration()).update().catch(() => {}));
          await page.goto(`${server.address}?again#/welcome`);
          await started(page);
          await button(page, "Start the questions").click();
          await page.waitForFunction(() => location.hash.startsWith("#/questions/"));
        } finally {
          await context.close();
          await server.close();
        }
      });
    },
  },
];
