// The lock on the record: what is kept cannot be read without the passphrase, and with it nothing is lost.
import assert from "node:assert/strict";

import { Person, open, started } from "../person.mjs";
import { readEvents, readRecord } from "../record.mjs";

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
  const database = await done(indexedDB.open("easeback"));
  const letters = (_, value) => (ArrayBuffer.isView(value) ? new TextDecoder("latin1").decode(value) : value);
  const stores = await Promise.all([...database.objectStoreNames].map((name) => done(database.transaction(name).objectStore(name).getAll())));
  database.close();
  return JSON.stringify(stores, letters) + JSON.stringify({ ...sessionStorage, ...localStorage });
});

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
      assert.equal(await page.evaluate(() => document.documentElement.dataset.easeback), undefined);
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
    name: "a page that missed the lock does not write beside it, and begins anew when it comes back",
    async run({ page, server, context }) {
      await someAnswers(page, server, 1);
      const second = await context.newPage();
      await second.addInitScript(() => { delete window.BroadcastChannel; });
      await open(second, server.address);
      await setLock(page);
      const before = await readRecord(page);
      second.on("dialog", (dialog) => dialog.accept().catch(() => {}));
      await new Person(second).press("Go on with the questions");
      await new Person(second).answerCalmly();
      await second.getByRole("status").filter({ hasText: "Not saved" }).waitFor({ state: "attached" });
      assert.deepEqual(await readRecord(page), before);
      await second.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
      await askedToUnlock(second);
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
