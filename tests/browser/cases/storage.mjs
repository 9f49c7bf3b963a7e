import assert from "node:assert/strict";

import { Person, open, settled, started } from "../person.mjs";
import { emptyPage, readEvents, readRecord } from "../record.mjs";

async function begin(page, server) {
  await open(page, server.address);
  const person = new Person(page);
  await person.press("Start the questions");
  return person;
}

const status = (page, words) => page.getByRole("status").filter({ hasText: words }).waitFor({ state: "attached" });
const questionsOf = (events) => events.filter((event) => event.type === "answered").map((event) => event.data.question);

/** The answers given are in the record, in their order; one answer may bring others with it. */
function holds(events, asked) {
  const answered = questionsOf(events);
  assert.deepEqual(answered.filter((question) => asked.includes(question)), asked);
}

export default [
  {
    name: "every event is an entry of its own, in the order in which it happened, and is told as saved only when stored",
    async run({ page, server }) {
      const person = await begin(page, server);
      const asked = [];
      for (let question = 0; question < 4; ++question) asked.push(await person.answerAndGoOn());
      await person.saved();
      const { events, version } = await readRecord(page);
      assert.equal(version, 3);
      holds(events.map(({ json }) => JSON.parse(json)), asked);
      for (const { id, json } of events) assert.equal(JSON.parse(json).id, id);
    },
  },
  {
    name: "with a full disk it says so, keeps what was entered, and stores it as soon as there is room",
    async run({ page, server, context }) {
      const person = await begin(page, server);
      const asked = [await person.answerAndGoOn()];
      await person.saved();
      const devtools = await context.newCDPSession(page);
      const origin = new URL(server.address).origin;
      await devtools.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 1 });
      // Chromium grants some room ahead, for up to half a minute.
      await page.waitForTimeout(31000);
      const before = await readEvents(page);
      for (let question = 0; question < 2; ++question) {
        asked.push(await person.answerAndGoOn());
        await status(page, "Not saved");
      }
      assert.deepEqual(await readEvents(page), before);
      await devtools.send("Storage.overrideQuotaForOrigin", { origin });
      await person.saved();
      holds(await readEvents(page), asked);
      asked.push(await person.answerAndGoOn());
      await person.saved();
      holds(await readEvents(page), asked);
    },
  },
  {
    name: "a database that does not open at first, as after a crash, is waited for, and the record is there",
    async run({ page, server }) {
      const person = await begin(page, server);
      const asked = [await person.answerAndGoOn(), await person.answerAndGoOn()];
      await person.saved();
      await page.addInitScript(() => {
        const { open } = IDBFactory.prototype;
        let refusals = 3;
        IDBFactory.prototype.open = function refusing(...which) {
          if (refusals-- > 0) throw new DOMException("Internal error opening backing store.", "UnknownError");
          return open.apply(this, which);
        };
      });
      await page.reload();
      await started(page);
      asked.push(await person.answerAndGoOn());
      await person.saved();
      holds(await readEvents(page), asked);
    },
  },
  {
    name: "asks before it is left while something could not be stored, and not otherwise",
    async run({ page, server }) {
      const asked = [];
      page.on("dialog", (dialog) => {
        asked.push(dialog.type());
        dialog.accept().catch(() => {});
      });
      const person = await begin(page, server);
      await person.answerAndGoOn();
      await person.saved();
      await page.reload();
      await started(page);
      assert.deepEqual(asked, []);
      await page.evaluate(() => {
        IDBObjectStore.prototype.add = function add() { this.transaction.abort(); };
      });
      await person.answerAndGoOn();
      await status(page, "Not saved");
      await page.reload();
      assert.deepEqual(asked, ["beforeunload"]);
    },
  },
  {
    name: "a refusal to keep the record for good is noted, asked for once, and stops nothing",
    async run({ page, server }) {
      await page.addInitScript(() => {
        window.timesAsked = 0;
        navigator.storage.persist = async () => { ++window.timesAsked; return false; };
        navigator.storage.persisted = async () => false;
      });
      const person = await begin(page, server);
      assert.equal(await page.evaluate(() => window.timesAsked), 0, "asked before anything was saved");
      await person.answerAndGoOn();
      await person.saved();
      await page.waitForFunction(() => window.timesAsked === 1);
      await settled(page);
      assert.deepEqual((await readRecord(page)).notes, [{ name: "persistence", value: "refused" }]);
      await page.reload();
      await started(page);
      await person.answerAndGoOn();
      await person.saved();
      assert.equal(await page.evaluate(() => window.timesAsked), 0, "asked again");
    },
  },
  {
    name: "a promise to keep the record is noted",
    async run({ page, server }) {
      await page.addInitScript(() => {
        navigator.storage.persist = async () => true;
        navigator.storage.persisted = async () => false;
      });
      const person = await begin(page, server);
      await person.answerAndGoOn();
      await person.saved();
      await page.waitForTimeout(300);
      assert.deepEqual((await readRecord(page)).notes, [{ name: "persistence", value: "granted" }]);
    },
  },
  {
    name: "when the record is deleted under the app it asks, and stores all of it again when that is wanted",
    async run({ page, server }) {
      const person = await begin(page, server);
      const asked = [await person.answerAndGoOn(), await person.answerAndGoOn()];
      await person.saved();
      await page.evaluate(() => new Promise((resolve) => { indexedDB.deleteDatabase("easeback").onsuccess = resolve; }));
      asked.push(await person.answerAndGoOn());
      await status(page, "Not saved");
      assert.deepEqual(await readEvents(page), [], "half of a record was stored");
      await page.evaluate(() => { location.hash = "#/settings"; });
      await page.getByText("has been deleted").waitFor();
      await page.getByRole("button", { name: "Keep it" }).click();
      await person.saved();
      assert.equal(await page.getByText("has been deleted").count(), 0);
      holds(await readEvents(page), asked);
    },
  },
  {
    name: "when the record is deleted under the app it stays deleted when that is wanted",
    async run({ page, server }) {
      const person = await begin(page, server);
      await person.answerAndGoOn();
      await person.saved();
      await page.evaluate(() => { location.hash = "#/settings"; });
      await page.evaluate(() => new Promise((resolve) => { indexedDB.deleteDatabase("easeback").onsuccess = resolve; }));
      await page.getByText("has been deleted").waitFor();
      await page.getByRole("button", { name: "Let it go" }).click();
      await page.waitForFunction(() => !document.getElementById("notice")?.textContent);
      await started(page);
      assert.deepEqual(await readEvents(page), []);
      await page.evaluate(() => { location.hash = "#/welcome"; });
      await page.getByRole("button", { name: "Start the questions" }).waitFor({ state: "attached" });
    },
  },
  {
    name: "an older page in another tab holds the record back: it says so, and goes on by itself when that one is closed",
    async run({ page, server, context }) {
      const older = await context.newPage();
      await older.goto(emptyPage(server));
      await older.evaluate(() => new Promise((resolve) => {
        const request = indexedDB.open("easeback", 1);
        request.onupgradeneeded = () => request.result.createObjectStore("events", { keyPath: "id" });
        request.onsuccess = () => { window.held = request.result; resolve(); };
      }));
      await page.goto(server.address);
      await page.getByRole("alert").filter({ hasText: "older version" }).waitFor();
      assert.ok((await page.locator("#plain .danger li").count()) >= 5);
      await older.close();
      await started(page);
    },
  },
  {
    name: "this page gives way to a newer program in another tab, saves what it has, and says that it is the older one",
    async run({ page, server, context }) {
      const person = await begin(page, server);
      const first = await person.answerAndGoOn();
      const newer = await context.newPage();
      await newer.goto(emptyPage(server));
      await newer.evaluate(() => new Promise((resolve, reject) => {
        const request = indexedDB.open("easeback", 1000);
        request.onsuccess = () => { request.result.close(); resolve(); };
        request.onerror = () => reject(request.error);
        setTimeout(() => reject(new Error("the older page does not give way")), 5000);
      }));
      await person.answerAndGoOn();
      await status(page, "Not saved");
      await page.evaluate(() => { location.hash = "#/settings"; });
      await page.getByText("This page can no longer save").waitFor();
      const { version, events } = await readRecord(newer);
      assert.equal(version, 1000);
      assert.deepEqual(questionsOf(events.map(({ json }) => JSON.parse(json))).filter((question) => question === first), [first]);
    },
  },
  {
    name: "two tabs that write at once lose nothing, and each shows what the other did",
    async run({ page, server, context }) {
      await open(page, server.address);
      const other = await context.newPage();
      await open(other, server.address);
      const [left, right] = [new Person(page), new Person(other)];
      await left.press("Start the questions");
      const first = await left.answerAndGoOn();
      await left.saved();
      // The other tab has followed: it goes on where this one stands.
      await right.press("Go on with the questions");
      assert.equal(await right.place(), await left.place());
      const both = await left.questionAsked();
      await Promise.all([left.answerAndGoOn(), right.answerAndGoOn()]);
      await Promise.all([left.saved(), right.saved()]);
      const answered = questionsOf(await readEvents(page));
      assert.deepEqual(answered.filter((question) => [first, both].includes(question)), [first, both, both]);
      const third = await right.answerAndGoOn();
      await right.saved();
      await page.reload();
      await started(page);
      assert.ok(questionsOf(await readEvents(page)).includes(third));
      await page.evaluate(() => { location.hash = "#/welcome"; });
      await left.press("Go on with the questions");
      assert.equal(await left.place(), await right.place());
    },
  },
  {
    name: "a page that comes back from the back/forward cache shows what another tab did meanwhile, and saves",
    launch: { ignoreDefaultArgs: ["--disable-back-forward-cache"] },
    async run({ page, server, context }) {
      const person = await begin(page, server);
      await person.answerAndGoOn();
      await person.saved();
      // A service worker that takes over a page throws it out of the cache.
      await page.waitForFunction(() => navigator.serviceWorker.controller);
      await page.evaluate(() => addEventListener("pageshow", ({ persisted }) => { window.cameBack = persisted; }));
      await page.goto("about:blank");
      const other = await context.newPage();
      await open(other, server.address);
      const elsewhere = new Person(other);
      await elsewhere.press("Go on with the questions");
      const theirs = await elsewhere.answerAndGoOn();
      await elsewhere.saved();
      const place = await elsewhere.place();
      await other.close();
      await page.goBack({ waitUntil: "commit" });
      const cameBack = await page.waitForFunction(() => window.cameBack, null, { timeout: 5000 }).then(() => true, () => false);
      const why = () => performance.getEntriesByType("navigation")[0].notRestoredReasons?.reasons.map(({ reason }) => reason).join();
      assert.ok(cameBack, `the page was not kept in the cache: ${cameBack || (await page.evaluate(why))}`);
      await page.evaluate(() => { location.hash = "#/welcome"; });
      await person.press("Go on with the questions");
      assert.equal(await person.place(), place);
      const mine = await person.answerAndGoOn();
      await person.saved();
      const answered = questionsOf(await readEvents(page));
      assert.ok(answered.includes(theirs) && answered.includes(mine));
    },
  },
  {
    name: "a clock that is set back changes neither the order nor what is known",
    async run({ page, server }) {
      await page.clock.setFixedTime(new Date("2026-11-23T09:00:00"));
      const person = await begin(page, server);
      const asked = [await person.answerAndGoOn(), await person.answerAndGoOn()];
      await person.saved();
      await page.clock.setFixedTime(new Date("2026-11-20T09:00:00"));
      asked.push(await person.answerAndGoOn());
      await person.saved();
      const place = await person.place();
      await page.reload();
      await started(page);
      assert.equal(await person.place(), place);
      holds(await readEvents(page), asked);
    },
  },
];
