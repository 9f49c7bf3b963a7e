// The lock on the record: what is kept cannot be read without the passphrase, and with it nothing is lost.
import assert from "node:assert/strict";
import { mkdtemp, readFile, readdir, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

import { chromium } from "playwright-core";

import { chromiumArguments, chromiumProgram } from "../chromium.mjs";
import { Person, open, started } from "../person.mjs";
import { emptyPage, readEvents, readRecord } from "../record.mjs";

const passphrase = "three brown horses";

async function someAnswers(page, server, count = 3) {
  await open(page, server.address);
  await new Person(page).press("Start the questions");
  await new Person(page).answerSome(count);
}

const box = (page) => page.getByRole("dialog");
const askedToUnlock = (page) => page.getByLabel("Passphrase", { exact: true }).waitFor();

async function setLock(page, words = passphrase) {
  await new Person(page).goToData();
  await page.getByRole("button", { name: "Set a lock", exact: true }).click();
  await box(page).getByLabel("New passphrase").fill(words);
  await box(page).getByLabel("The same again").fill(words);
  await box(page).getByRole("button", { name: "Lock my entries" }).click();
  await askedToUnlock(page);
}

async function unlock(page, words = passphrase) {
  await page.getByLabel("Passphrase", { exact: true }).fill(words);
  await page.getByRole("button", { name: "Open", exact: true }).click();
}

async function opened(page, words = passphrase) {
  await askedToUnlock(page);
  await unlock(page, words);
  await started(page);
}

const isLocked = (entries) => entries.every((entry) => entry.data instanceof Object && entry.json === undefined);

/** Everything in the database as one text, bytes as the letters they may stand for. */
const everythingStored = (page) => page.evaluate(async () => {
  const done = (request) => new Promise((resolve) => { request.onsuccess = () => resolve(request.result); });
  const letters = (_, value) => (ArrayBuffer.isView(value) ? new TextDecoder("latin1").decode(value) : value);
  const stores = [];
  for (const { name: place } of await indexedDB.databases()) {
    const database = await done(indexedDB.open(place));
    for (const name of database.objectStoreNames) stores.push(await done(database.transaction(name).objectStore(name).getAll()));
    database.close();
  }
  return JSON.stringify(stores, letters) + JSON.stringify({ ...sessionStorage, ...localStorage });
});

/** Waits until the names of the databases are as wanted; the page may load itself anew meanwhile. */
async function namesThat(page, areWanted) {
  let names = [];
  for (let tries = 0; tries < 100; ++tries) {
    names = await page.evaluate(async () => (await indexedDB.databases()).map((each) => each.name)).catch(() => []);
    if (areWanted(names)) return;
    await page.waitForTimeout(100);
  }
  assert.fail(`the databases are ${names.join(", ")}`);
}

const onlyDatabase = (page, name) => namesThat(page, (names) => names.join() === name);

const entriesKept = (page, count) => page.getByText(`Entries kept: ${count}.`).first().waitFor({ state: "attached" });

export default [
  {
    name: "a locked record cannot be read in the database, a wrong passphrase is told, and the right one brings everything back",
    async run({ page, server }) {
      await someAnswers(page, server);
      const before = await readEvents(page);
      assert.ok((await everythingStored(page)).includes("bladder"));
      await setLock(page);
      const { events } = await readRecord(page);
      assert.equal(events.length, before.length);
      assert.ok(isLocked(events));
      const stored = await everythingStored(page);
      for (const word of ["answered", "question", "bladder", "2026", passphrase, '"json"'])
        assert.ok(!stored.includes(word), `'${word}' can be read`);
      // The danger signs and the name are there, and nothing of the program runs.
      assert.ok((await page.locator("#plain .danger li").count()) >= 5);
      assert.notEqual(await page.evaluate(() => document.documentElement.dataset.easeback), "running");
      await unlock(page, "three brown horse");
      await page.getByRole("alert").filter({ hasText: "not the right passphrase" }).waitFor();
      await opened(page);
      await new Person(page).goToData();
      await entriesKept(page, before.length);
      // It goes on where it was, and what comes now is locked too.
      await page.evaluate(() => { location.hash = "#/welcome"; });
      await new Person(page).press("Go on with the questions");
      await new Person(page).answerSome(2);
      const after = (await readRecord(page)).events;
      assert.ok(after.length > before.length);
      assert.ok(isLocked(after));
      await page.reload();
      await opened(page);
      await new Person(page).goToData();
      await entriesKept(page, after.length);
    },
  },
  {
    name: "a passphrase that is too short or mistyped sets no lock, and leaving it changes nothing",
    async run({ page, server }) {
      await someAnswers(page, server, 1);
      const before = await readRecord(page);
      await new Person(page).goToData();
      await page.getByRole("button", { name: "Set a lock", exact: true }).click();
      for (const [first, again, words] of [["short", "short", "8 characters or more"], ["long enough", "long enougH", "not the same"]]) {
        await box(page).getByLabel("New passphrase").fill(first);
        await box(page).getByLabel("The same again").fill(again);
        await box(page).getByRole("button", { name: "Lock my entries" }).click();
        await box(page).getByRole("alert").filter({ hasText: words }).waitFor();
      }
      await box(page).getByRole("button", { name: "Leave it as it is" }).click();
      await box(page).waitFor({ state: "detached" });
      assert.deepEqual(await readRecord(page), before);
    },
  },
  {
    name: "another passphrase changes the wrapped key alone, and the one before opens no more",
    async run({ page, server }) {
      await someAnswers(page, server, 1);
      await setLock(page);
      await opened(page);
      const before = await readRecord(page);
      await new Person(page).goToData();
      await page.getByRole("button", { name: "Change the passphrase" }).click();
      await box(page).getByLabel("Passphrase that you have now").fill("not this one");
      await box(page).getByLabel("New passphrase").fill("four grey mice");
      await box(page).getByLabel("The same again").fill("four grey mice");
      await box(page).getByRole("button", { name: "Change it" }).click();
      await box(page).getByRole("alert").filter({ hasText: "not the right passphrase" }).waitFor();
      await box(page).getByLabel("Passphrase that you have now").fill(passphrase);
      await box(page).getByRole("button", { name: "Change it" }).click();
      await box(page).waitFor({ state: "detached" });
      const after = await readRecord(page);
      assert.deepEqual(after.events, before.events);
      const keyOf = ({ notes }) => JSON.stringify(notes.find(({ name }) => name === "lock").value.key);
      assert.notEqual(keyOf(after), keyOf(before));
      await page.reload();
      await askedToUnlock(page);
      await unlock(page);
      await page.getByRole("alert").filter({ hasText: "not the right passphrase" }).waitFor();
      await opened(page, "four grey mice");
    },
  },
  {
    name: "taking the lock off makes the record readable again, entry by entry as it was",
    async run({ page, server }) {
      await someAnswers(page, server);
      const before = (await readRecord(page)).events;
      await setLock(page);
      await opened(page);
      await new Person(page).goToData();
      await page.getByRole("button", { name: "Take the lock off" }).click();
      await box(page).getByLabel("Passphrase that you have now").fill(passphrase);
      await page.evaluate(() => { window.before = true; });
      await box(page).getByRole("button", { name: "Take the lock off" }).click();
      await page.waitForFunction(() => !window.before && document.documentElement.dataset.easeback === "running");
      const { events, notes } = await readRecord(page);
      assert.deepEqual(events, before);
      assert.ok(!notes.some(({ name }) => name === "lock"));
    },
  },
  {
    name: "locking now forgets what was begun, in every tab; each tab is unlocked for itself and all write to one record",
    async run({ page, server, context }) {
      await someAnswers(page, server, 1);
      const second = await context.newPage();
      await open(second, server.address);
      await setLock(page);
      await askedToUnlock(second);
      await opened(page);
      await opened(second);
      await new Person(second).press("Go on with the questions");
      await new Person(second).answerSome(1);
      const { events } = await readRecord(page);
      assert.ok(isLocked(events));
      await new Person(page).goToData();
      await entriesKept(page, events.length);
      await second.evaluate(() => sessionStorage.setItem("easeback-drafts", "something"));
      await page.getByRole("button", { name: "Lock now" }).click();
      await askedToUnlock(page);
      await askedToUnlock(second);
      assert.equal(await second.evaluate(() => sessionStorage.getItem("easeback-drafts")), null);
    },
  },
  {
    name: "it locks by itself when nobody has touched it for five minutes, and not before",
    async run({ page, server }) {
      await someAnswers(page, server, 1);
      await setLock(page);
      await page.addInitScript(() => {
        const now = Date.now;
        window.ahead = 0;
        Date.now = () => now() + window.ahead;
      });
      await page.reload();
      await askedToUnlock(page);
      await Promise.all([page.waitForResponse(/lock_tasks/), opened(page)]);
      await new Person(page).goToData();
      await page.waitForTimeout(1000);
      const comeBackAfter = (minutes) => page.evaluate((more) => {
        window.ahead += more * 60000;
        document.dispatchEvent(new Event("visibilitychange"));
      }, minutes);
      await comeBackAfter(4);
      await page.mouse.move(50, 300);
      await page.mouse.move(60, 310);
      await comeBackAfter(4);
      await page.waitForTimeout(500);
      assert.equal(await page.evaluate(() => document.documentElement.dataset.easeback), "running");
      await comeBackAfter(1.1);
      await askedToUnlock(page);
    },
  },
  {
    name: "a page that missed the lock does not write beside it, and begins anew",
    async run({ page, server, context }) {
      await someAnswers(page, server, 1);
      const second = await context.newPage();
      await second.addInitScript(() => { delete window.BroadcastChannel; });
      await open(second, server.address);
      await setLock(page);
      const before = await readRecord(page);
      // The database it had open is gone, which tells it as well.
      await askedToUnlock(second);
      assert.deepEqual(await readRecord(page), before);
    },
  },
  {
    name: "a lock that is broken off while it is set leaves the record as it was",
    async run({ page, server }) {
      await someAnswers(page, server);
      const before = await readRecord(page);
      await new Person(page).goToData();
      // The third entry fails: the browser is out of room, or the page ends.
      await page.evaluate(() => {
        let left = 4;
        const put = IDBObjectStore.prototype.put;
        IDBObjectStore.prototype.put = function failing(...given) {
          if (--left === 0) this.transaction.abort();
          return put.apply(this, given);
        };
      });
      await page.getByRole("button", { name: "Set a lock", exact: true }).click();
      await box(page).getByLabel("New passphrase").fill(passphrase);
      await box(page).getByLabel("The same again").fill(passphrase);
      await box(page).getByRole("button", { name: "Lock my entries" }).click();
      await box(page).getByRole("alert").filter({ hasText: "Nothing was changed" }).waitFor();
      assert.deepEqual(await readRecord(page), before);
      await page.reload();
      await started(page);
    },
  },
  {
    name: "whoever has forgotten the passphrase can delete what is locked and begin anew",
    async run({ page, server }) {
      await someAnswers(page, server, 1);
      await setLock(page);
      await page.getByText("I have forgotten it").click();
      await page.getByText("nobody can make a new passphrase").waitFor();
      await page.getByRole("button", { name: "Delete what is locked here" }).click();
      assert.ok((await readRecord(page)).events.length > 0, "deleted before it was asked twice");
      await page.getByRole("button", { name: "Yes, delete everything here" }).click();
      await started(page);
      await page.getByRole("button", { name: "Start the questions" }).waitFor({ state: "attached" });
      assert.deepEqual(await readEvents(page), []);
    },
  },
  {
    name: "under a lock nothing of what is being typed is on the disk after the browser is killed, and nothing comes back",
    timeLimit: () => 180,
    async run({ server }) {
      const rare = "zwieselhoferquux";
      const profile = await mkdtemp(path.join(os.tmpdir(), "easeback-lock-"));
      const begin = async () => {
        const context = await chromium.launchPersistentContext(profile, { executablePath: chromiumProgram(), args: chromiumArguments, viewport: { width: 390, height: 844 } });
        context.setDefaultTimeout(15000);
        return { context, page: context.pages()[0] ?? await context.newPage() };
      };
      try {
        let { context, page } = await begin();
        await open(page, server.address);
        await new Person(page).press("Start the questions");
        await new Person(page).answerAll();
        await new Person(page).saved();
        await setLock(page);
        await opened(page);
        await page.evaluate(() => { location.hash = "#/goals/new"; });
        await page.getByRole("textbox", { name: "In your own words" }).fill(rare);
        await page.evaluate(() => { location.hash = "#/check-in"; });
        await new Person(page).slide("Pain right now", 7);
        assert.equal(await page.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage })), "{}");
        // Long enough for the browser to write what it would write.
        await page.waitForTimeout(6000);
        const session = await context.newCDPSession(page);
        const { processInfo } = await session.send("SystemInfo.getProcessInfo").catch(() => ({ processInfo: [] }));
        const main = processInfo.find(({ type }) => type === "browser")?.id;
        if (main) process.kill(main, "SIGKILL");
        else await context.browser()?.close();
        await new Promise((resolve) => setTimeout(resolve, 1500));
        const wanted = [Buffer.from(rare, "utf8"), Buffer.from(rare, "utf16le"), Buffer.from("pain_now\\\":7"), Buffer.from("easeback-drafts", "utf16le")];
        for (const entry of await readdir(profile, { recursive: true, withFileTypes: true })) {
          if (!entry.isFile()) continue;
          const bytes = await readFile(path.join(entry.parentPath ?? entry.path, entry.name)).catch(() => Buffer.alloc(0));
          for (const each of wanted) assert.ok(!bytes.includes(each), `${entry.name} holds what was typed`);
        }
        await context.close().catch(() => {});
        for (const lock of ["SingletonLock", "SingletonCookie", "SingletonSocket"]) await rm(path.join(profile, lock), { force: true });
        ({ context, page } = await begin());
        await page.goto(`${server.address}#/goals/new`);
        await opened(page);
        assert.equal(await page.getByRole("textbox", { name: "In your own words" }).inputValue(), "");
        await context.close();
      } finally {
        await rm(profile, { recursive: true, force: true, maxRetries: 5 });
      }
    },
  },
  {
    name: "a lock moves the record into another database, and the one in which it lay in plain text is gone",
    async run({ page, server }) {
      await someAnswers(page, server);
      const names = () => page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());
      const plain = await readEvents(page);
      assert.deepEqual(await names(), ["easeback"]);
      await setLock(page);
      assert.deepEqual(await names(), ["easeback-1"]);
      assert.equal((await readRecord(page)).events.length, plain.length);
      await opened(page);
      await new Person(page).goToData();
      await page.getByRole("button", { name: "Take the lock off" }).click();
      await box(page).getByLabel("Passphrase that you have now").fill(passphrase);
      await box(page).getByRole("button", { name: "Take the lock off" }).click();
      await onlyDatabase(page, "easeback");
      await started(page);
      assert.deepEqual(await readEvents(page), plain);
    },
  },
  {
    name: "a page that keeps the old database from being deleted keeps nothing readable in it, and nobody waits for it without an end",
    async run({ page, context, server }) {
      const keeping = await context.newPage();
      await keeping.goto(emptyPage(server));
      await someAnswers(page, server);
      const before = await readEvents(page);
      const keep = () => keeping.evaluate(() => new Promise((resolve) => {
        indexedDB.open("easeback").onsuccess = ({ target }) => {
          globalThis.kept = target.result; // It does not listen when it is asked to close.
          resolve();
        };
      }));
      await keep();
      await setLock(page);
      const readable = await keeping.evaluate(() => new Promise((resolve) => {
        const asked = globalThis.kept.transaction("events").objectStore("events").count();
        asked.onsuccess = () => resolve(asked.result);
      }));
      assert.equal(readable, 0);
      await opened(page);
      await new Person(page).goToData();
      await entriesKept(page, before.length);
      // Back again, while that name cannot be had.
      await page.getByRole("button", { name: "Take the lock off" }).click();
      await box(page).getByLabel("Passphrase that you have now").fill(passphrase);
      await box(page).getByRole("button", { name: "Take the lock off" }).click();
      await namesThat(page, (names) => names.includes("easeback-2") && !names.includes("easeback-1"));
      await started(page);
      await new Person(page).goToData();
      await entriesKept(page, before.length);
      await keeping.close();
      await page.reload();
      await started(page);
      await onlyDatabase(page, "easeback-2");
      assert.deepEqual(await readEvents(page), before);
    },
  },
  {
    name: "what a page that did not wait for its turn adds in the middle of a move is moved too",
    async run({ page, server }) {
      await page.addInitScript(() => {
        const { transaction } = IDBDatabase.prototype;
        IDBDatabase.prototype.transaction = function watched(stores, mode, ...rest) {
          const { late } = globalThis;
          if (late && mode === "readwrite" && this.name === "easeback") {
            globalThis.late = null;
            transaction.call(this, ["events"], "readwrite").objectStore("events").add(late);
          }
          return transaction.call(this, stores, mode, ...rest);
        };
      });
      await someAnswers(page, server);
      const { events } = await readRecord(page);
      await page.evaluate((json) => { globalThis.late = { id: "late", json: JSON.stringify({ ...JSON.parse(json), id: "late" }) }; },
        events.at(-1).json);
      await setLock(page);
      const ids = (await readRecord(page)).events.map(({ id }) => id);
      assert.deepEqual(ids, [...events.map(({ id }) => id), "late"]);
    },
  },
  {
    name: "what a move that was broken off has left is no record, and is cleared away",
    async run({ page, server }) {
      await someAnswers(page, server);
      const before = await readEvents(page);
      await page.evaluate(() => new Promise((resolve) => {
        const request = indexedDB.open("easeback-1", 3);
        request.onupgradeneeded = () => {
          request.result.createObjectStore("events", { keyPath: "place", autoIncrement: true }).createIndex("id", "id", { unique: true });
          request.result.createObjectStore("notes", { keyPath: "name" });
        };
        request.onsuccess = () => resolve(request.result.close());
      }));
      await page.reload();
      await started(page);
      assert.deepEqual(await readEvents(page), before);
      await onlyDatabase(page, "easeback");
      assert.deepEqual(await readEvents(page), before);
    },
  },
  {
    name: "nothing of the lock is loaded where there is none",
    async run({ page, server }) {
      const asked = [];
      page.on("request", (request) => asked.push(new URL(request.url()).pathname));
      await someAnswers(page, server, 1);
      await page.reload();
      await started(page);
      await new Person(page).goToData();
      assert.deepEqual(asked.filter((path) => path.includes("lock_")), []);
    },
  },
];
