import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";

import { Person, open, started } from "../person.mjs";
import { emptyPage, makeRecord, readEvents, readRecord } from "../record.mjs";

const fixture = (version) => new URL(`../fixtures/record_version_${version}.json`, import.meta.url);
const fixtureOf = (version) => JSON.parse(readFileSync(fixture(version), "utf8"));
const textsOf = ({ stores }) => stores.find(({ name }) => name === "events").entries.map(({ json }) => json);

async function withFixture(page, server, version) {
  const { stores } = fixtureOf(version);
  await page.goto(emptyPage(server));
  await makeRecord(page, version, stores);
}

export default [
  {
    name: "a record of every earlier version is brought to this one, with every event as it was and in its order",
    async run({ context, page, server, browser }) {
      await open(page, server.address);
      const { version: present } = await readRecord(page);
      assert.ok(present > 1);
      for (let version = 1; version < present; ++version) {
        assert.ok(existsSync(fixture(version)), `There is no fixture of version ${version}.`);
        const own = await browser.newContext(context.options);
        const visitor = await own.newPage();
        await withFixture(visitor, server, version);
        await open(visitor, server.address);
        const { version: now, events } = await readRecord(visitor);
        assert.equal(now, present);
        assert.deepEqual(events.map(({ json }) => json).sort(), textsOf(fixtureOf(version)).sort());
        const sequences = events.map(({ json }) => JSON.parse(json).seq);
        assert.deepEqual(sequences, [...sequences].sort((a, b) => a - b));
        // The app knows what was answered and goes on from there.
        const person = new Person(visitor);
        await person.press("Go on with the questions");
        await person.answerCalmly();
        await person.saved();
        assert.ok((await readEvents(visitor)).length > events.length);
        await own.close();
      }
    },
  },
  {
    name: "a record that cannot be brought to this version stays as it was, and nobody is told that it was saved",
    async run({ page, server }) {
      await withFixture(page, server, 1);
      await page.addInitScript(() => {
        if (location.pathname.endsWith(".txt")) return;
        IDBObjectStore.prototype.createIndex = () => { throw new DOMException("no", "UnknownError"); };
      });
      await open(page, server.address);
      await page.getByText("does not let the page keep anything").first().waitFor({ state: "attached" });
      await page.goto(emptyPage(server));
      const { version, events } = await readRecord(page);
      assert.equal(version, 1);
      assert.deepEqual(events.map(({ json }) => json).sort(), textsOf(fixtureOf(1)).sort());
    },
  },
  {
    name: "a record of a newer version is left untouched; the page says why it does not start, and the danger signs stay",
    async run({ page, server }) {
      const entries = [{ key: 1, something: "of the future" }];
      await page.goto(emptyPage(server));
      await makeRecord(page, 1000, [{ name: "events", options: { keyPath: "key" }, entries }]);
      await page.goto(server.address);
      await page.getByRole("alert").filter({ hasText: "newer version of Easeback" }).waitFor();
      assert.ok((await page.locator("#plain .danger li").count()) >= 5);
      assert.deepEqual(await readRecord(page), { version: 1000, events: entries, notes: [] });
    },
  },
  {
    name: "one entry that cannot be read does not take the others with it",
    async run({ page, server }) {
      const { stores } = fixtureOf(1);
      stores[0].entries.push({ id: "broken", json: "{\"v\":1,\"id\":" });
      await page.goto(emptyPage(server));
      await makeRecord(page, 1, stores);
      await page.goto(server.address);
      await started(page);
      await page.getByRole("button", { name: "Go on with the questions" }).waitFor({ state: "attached" });
      assert.equal((await readRecord(page)).events.length, stores[0].entries.length);
    },
  },
];
