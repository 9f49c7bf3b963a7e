import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

import { open } from "../person.mjs";

const nameOfDesk = async (site) => (await readdir(site)).find((name) => /^desk\.[0-9a-f]{10}\.js$/.test(name));

/** A report the desk makes, in the page. */
const report = (page, name, wanted) => page.evaluate(async ([name, wanted]) => {
  const { report } = await import(new URL(name, location.href).href);
  return report(wanted);
}, [name, wanted]);

const checkIn = { id: "a", seq: 1, at: "", day: "2026-11-20", type: "checked_in", data: { pain_now: 3 }, v: 1 };
const wanted = { format: "csv", language: "es", date: "2026-11-21", events: JSON.stringify([checkIn]) };

export default [
  {
    name: "the desk is not part of a visit that does not need it",
    async run({ page, server }) {
      const asked = [];
      page.on("request", (request) => asked.push(new URL(request.url()).pathname));
      await open(page, server.address);
      await page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => name.includes("/later.")));
      // The copy for when there is no connection is fetched by the service worker, which is not this page.
      assert.deepEqual(asked.filter((name) => name.startsWith("/desk")), []);
    },
  },
  {
    name: "the desk works within the page's policy, also without a connection",
    async run({ page, server, site, context }) {
      const faults = [];
      page.on("console", (message) => { if (/Content.Security|Trusted/.test(message.text())) faults.push(message.text()); });
      await open(page, server.address);
      const name = await nameOfDesk(site);
      const file = await report(page, name, wanted);
      assert.equal(file.name, "easeback-2026-11-21.csv");
      assert.match(file.text, /^2026-11-20,check_in,/m);
      await page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");
      await context.setOffline(true);
      await open(page, server.address);
      assert.deepEqual(await report(page, name, wanted), file);
      await assert.rejects(report(page, name, { ...wanted, date: "today" }), /report \/date: Expected a day/);
      assert.deepEqual(faults, []);
    },
  },
  {
    name: "the service worker keeps the desk",
    async run({ site }) {
      const worker = await readFile(path.join(site, "service_worker.js"), "utf8");
      for (const name of await readdir(site)) if (/^desk[^/]*\.(js|wasm)$/.test(name)) assert.ok(worker.includes(name), name);
    },
  },
];
