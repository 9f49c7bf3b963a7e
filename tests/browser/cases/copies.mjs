// Copies of the record in a file, and the end of it: what is saved can be brought in, and what is deleted is gone.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";

import { Person, open, settled, started } from "../person.mjs";
import { fileOf } from "../../../web/storage/transfer.js";
import { readEvents, readRecord } from "../record.mjs";

async function someAnswers(page, server, count = 3) {
  await open(page, server.address);
  const person = new Person(page);
  await person.press("Start the questions");
  await person.answerSome(count);
  return person;
}

async function savedFile(page, button = "Save a copy") {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name: button, exact: true }).click()]);
  await told(page, "The copy is ready");
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
}

async function bring(page, text, name = "copy.json") {
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.getByRole("button", { name: "Bring in a copy" }).click()]);
  await chooser.setFiles({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

const told = (page, words) => page.getByRole("status").filter({ hasText: words }).waitFor({ state: "attached" });

const idsOf = (events) => events.map(({ id }) => id).sort();

/** Another device: nothing of this one is there. */
async function otherDevice(browser, context) {
  const other = await browser.newContext({ ...context.options, viewport: { width: 390, height: 844 } });
  other.setDefaultTimeout(15000);
  return other;
}

export default [
  {
    name: "a copy holds every event, and brings all of them back on an empty device, once however often it is brought in",
    async run({ page, server, browser, context }) {
      await someAnswers(page, server);
      await new Person(page).goToData();
      const file = await savedFile(page);
      assert.match(file.name, /^easeback-record-\d{4}-\d\d-\d\d\.json$/);
      const events = await readEvents(page);
      const copied = JSON.parse(file.text);
      assert.deepEqual([copied.format, copied.version, copied.sha256.length], ["easeback-record", 1, 64]);
      assert.deepEqual(copied.events, events);
      assert.equal((await readRecord(page)).notes.find(({ name }) => name === "copy").value, file.name.slice(16, 26));

      const other = await otherDevice(browser, context);
      const visitor = await other.newPage();
      await open(visitor, server.address);
      await visitor.getByRole("button", { name: "I have a copy from before" }).click();
      await bring(visitor, file.text);
      await told(visitor, `Entries added: ${events.length}. Entries that were here already: 0.`);
      assert.deepEqual(await readEvents(visitor), events);
      await bring(visitor, file.text);
      await told(visitor, `Entries added: 0. Entries that were here already: ${events.length}.`);
      assert.deepEqual(await readEvents(visitor), events);
      // The app knows what was answered, at once and after a reload.
      await visitor.evaluate(() => { location.hash = "#/welcome"; });
      await visitor.getByRole("button", { name: "Go on with the questions" }).waitFor({ state: "attached" });
      await visitor.reload();
      await started(visitor);
      await visitor.getByRole("button", { name: "Go on with the questions" }).waitFor({ state: "attached" });
      await other.close();
    },
  },
  {
    name: "two devices that bring in each other's copy end with the same record, and a second tab sees it",
    async run({ page, server, browser, context }) {
      await someAnswers(page, server, 2);
      await new Person(page).goToData();
      const other = await otherDevice(browser, context);
      const visitor = await other.newPage();
      await someAnswers(visitor, server, 4);
      await new Person(visitor).goToData();
      const [mine, theirs] = [await savedFile(page), await savedFile(visitor)];
      const second = await context.newPage();
      await open(second, `${server.address}#/your-data`);
      await bring(page, theirs.text);
      await bring(visitor, mine.text);
      await told(page, "Entries added");
      await told(visitor, "Entries added");
      const [here, there] = [await readEvents(page), await readEvents(visitor)];
      assert.deepEqual(idsOf(here), idsOf(there));
      assert.equal(new Set(idsOf(here)).size, here.length);
      await second.getByText(`Entries kept: ${here.length}.`).first().waitFor({ state: "attached" });
      await other.close();
    },
  },
  {
    name: "an old copy from a device with higher numbers does not undo a danger sign that was told here",
    async run({ page, server }) {
      await open(page, server.address);
      const person = new Person(page);
      await person.tellDangerSign();
      await page.waitForFunction(() => !location.hash.startsWith("#/questions"));
      await person.goToData();
      const mine = JSON.parse((await savedFile(page)).text);
      const [told] = mine.events.filter(({ type }) => type === "answered");
      const ago = new Date(Date.now() - 20 * 86400000).toISOString();
      const calm = [5001, 5002, 9000000000000000].map((seq) => ({
        ...told, id: `other-${seq}`, seq, at: ago, day: ago.slice(0, 10), data: { ...told.data, value: ["no"] },
      }));
      calm.push({ ...calm[0], id: "other-future", at: "9999-12-31T23:59:59.999Z", day: "9999-12-31" });
      await bring(page, await fileOf(calm.map((event) => JSON.stringify(event)), ago.slice(0, 10)));
      await page.getByRole("status").filter({ hasText: "Entries added: 4" }).waitFor({ state: "attached" });
      for (const again of [false, true]) {
        if (again) {
          await page.reload();
          await started(page);
        }
        await page.evaluate(() => { location.hash = "#/result"; });
        await page.locator("a[href^='tel:']").first().waitFor({ state: "attached" });
        await page.evaluate(() => { location.hash = "#/today"; });
        await page.waitForFunction(() => !/Start the session/.test(document.getElementById("mirror").textContent));
      }
    },
  },
  {
    name: "each file that is no whole copy is refused with its own sentence and changes nothing",
    async run({ page, server }) {
      await someAnswers(page, server);
      await new Person(page).goToData();
      const { text } = await savedFile(page);
      const before = await readRecord(page);
      const whole = JSON.parse(text);
      const bad = [
        [text.slice(0, text.length / 2), "damaged or cut short"],
        ["", "damaged or cut short"],
        ["\u0089PNG", "damaged or cut short"],
        [text.replace('"seq":2', '"seq":20'), "changed after it was saved"],
        [JSON.stringify({ ...whole, events: whole.events.slice(1) }), "changed after it was saved"],
        [JSON.stringify({ ...whole, version: 2 }), "A newer version"],
        [JSON.stringify({ ...whole, version: "one" }), "no record in this file"],
        [JSON.stringify({ format: "easeback-record", version: 1 }), "no record in this file"],
        ['{"resourceType":"Bundle"}', "not a copy from Easeback"],
        ["[1,2,3]", "not a copy from Easeback"],
      ];
      for (const [file, sentence] of bad) {
        await bring(page, file);
        await told(page, sentence);
      }
      // A file of 200 MB is not even read.
      await page.evaluate(() => {
        Object.defineProperty(File.prototype, "size", { get: () => 200 << 20 });
        File.prototype.text = () => { throw new Error("read"); };
      });
      await bring(page, text);
      await told(page, "far too large");
      assert.deepEqual(await readRecord(page), before);
    },
  },
  {
    name: "one entry that is not valid keeps the whole file out",
    async run({ page, server }) {
      await someAnswers(page, server);
      await new Person(page).goToData();
      const before = await readRecord(page);
      const events = [
        { v: 1, id: "good", seq: 900, at: "", day: "2026-11-21", type: "checked_in", data: { pain_now: 3 } },
        { v: 1, id: "bad", seq: 901, at: "", day: "2026-11-21", type: "checked_in", data: { pain_now: 30 } },
      ];
      const file = await page.evaluate(async (list) => {
        const sorted = (value) => (typeof value === "object"
          ? Object.fromEntries(Object.keys(value).sort().map((name) => [name, sorted(value[name])])) : value);
        const text = JSON.stringify(list.map(sorted));
        const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
        const sha256 = [...sum].map((byte) => byte.toString(16).padStart(2, "0")).join("");
        return JSON.stringify({ format: "easeback-record", version: 1, events: list, sha256 });
      }, events);
      await bring(page, file);
      await told(page, "One entry in this file cannot be right");
      assert.deepEqual(await readRecord(page), before);
    },
  },
  {
    name: "a file that cannot be stored is told so, and nothing of it is there",
    async run({ page, server }) {
      await someAnswers(page, server);
      await new Person(page).goToData();
      const { text } = await savedFile(page);
      await page.evaluate(() => new Promise((resolve) => { indexedDB.deleteDatabase("easeback").onsuccess = resolve; }));
      await page.reload();
      await started(page);
      await page.evaluate(() => {
        let left = 2;
        const add = IDBObjectStore.prototype.add;
        IDBObjectStore.prototype.add = function failing(...given) {
          if (--left) return add.apply(this, given);
          this.transaction.abort();
          return add.apply(this, given);
        };
      });
      await bring(page, text);
      await told(page, "could not be stored");
      assert.deepEqual(await readEvents(page), []);
    },
  },
  {
    name: "deleting everything asks first, takes every event, draft, note and cache away, and the other tabs forget too",
    async run({ page, server, context }) {
      const person = await someAnswers(page, server);
      await page.evaluate(() => navigator.serviceWorker.ready);
      const second = await context.newPage();
      await open(second, `${server.address}#/your-data`);
      await second.evaluate(() => sessionStorage.setItem("easeback-drafts", "something"));
      await new Person(page).goToData();
      await person.press("Delete everything");
      await page.getByText("All your entries").first().waitFor({ state: "attached" });
      await savedFile(page, "Save a copy first");
      await page.getByText("history").first().waitFor({ state: "attached" }); // what cannot be removed
      await page.evaluate(() => caches.open("easeback-pack").then((cache) => cache.put("/pack/pack.json", new Response("{}"))));
      const before = await readEvents(page);
      await person.press("Keep everything");
      assert.deepEqual(await readEvents(page), before);
      await person.press("Delete everything");
      await page.evaluate(() => { window.before = true; });
      await page.getByRole("button", { name: "Yes, delete everything" }).click();
      await page.waitForFunction(() => !window.before && document.documentElement.dataset.easeback === "running");
      await page.getByRole("button", { name: "Start the questions" }).waitFor({ state: "attached" });
      const { events, notes } = await readRecord(page);
      assert.deepEqual([events, notes], [[], []]);
      assert.ok(!(await page.evaluate(() => caches.keys())).includes("easeback-pack"), "a clinic's pack is kept");
      assert.equal(await page.evaluate(() => sessionStorage.length + localStorage.length), 0);
      await second.waitForFunction(() => document.documentElement.dataset.easeback === "running" && !sessionStorage.length);
      await second.getByText("Nothing is kept yet").first().waitFor({ state: "attached" });
      assert.deepEqual(await readEvents(page), []);
    },
  },
  {
    name: "where nothing can be stored a copy still holds what was entered",
    async run({ page, server }) {
      await page.addInitScript(() => { indexedDB.open = () => { throw new DOMException("no", "SecurityError"); }; });
      await open(page, server.address);
      const person = new Person(page);
      await person.press("Start the questions");
      await person.answerAndGoOn();
      await person.goToData();
      await settled(page);
      const { text } = await savedFile(page);
      assert.ok(JSON.parse(text).events.length >= 1);
    },
  },
];
