import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtemp, rm, symlink } from "node:fs/promises";
import os from "node:os";
import path from "node:path";

import { nextBuild } from "../next_build.mjs";
import { Person, open, started } from "../person.mjs";
import { readEvents } from "../record.mjs";
import { serve } from "../server.mjs";

/** Waits until the app is kept on the device and answers from there. */
const kept = (page) => page.waitForFunction(() => navigator.serviceWorker.controller?.state === "activated");

const cacheNames = (page) => page.evaluate(() => caches.keys());
const buildOf = (page) => page.evaluate(() => document.documentElement.dataset.build ?? "first");

async function answerOne(page) {
  const person = new Person(page);
  const begin = page.getByRole("button", { name: /^(Start|Go on with) the questions$/ });
  if (!(await person.place()).startsWith("#/questions")) await begin.click();
  await page.waitForFunction(() => location.hash.startsWith("#/questions/"));
  await person.answerSome(1);
}

/** Looks for a newer build, and waits until it is there whole or was given up. */
const lookForNewer = (page) => page.evaluate(async () => {
  const registration = await navigator.serviceWorker.getRegistration();
  await registration.update().catch(() => {});
  const worker = registration.installing ?? registration.waiting;
  if (!worker) return "none";
  if (worker.state !== "installed")
    await new Promise((resolve) => worker.addEventListener("statechange", resolve, { once: true }));
  return worker.state;
});

const goTo = (page, place) => page.evaluate((hash) => { location.hash = hash; }, place);

/** A site of one's own with a server that can show a newer build. */
async function withSite(site, work, intercept) {
  const newer = await nextBuild(site, "second");
  const server = await serve(site, { intercept: intercept?.(newer) });
  try {
    await work(server, newer);
  } finally {
    await server.close();
    await rm(newer.folder, { recursive: true, force: true });
  }
}

const engines = ["chromium", "firefox"];

export default [
  {
    name: "can be installed: the manifest, icons of the sizes it says, and a service worker in control",
    async run({ page, server, context }) {
      await open(page, server.address);
      await kept(page);
      const { address, manifest } = await page.evaluate(async () => {
        const { href } = document.querySelector('link[rel="manifest"]');
        return { address: href, manifest: await (await fetch(href)).json() };
      });
      assert.equal(manifest.name, "Easeback");
      assert.equal(manifest.display, "standalone");
      for (const field of ["id", "start_url", "scope"])
        assert.equal(new URL(manifest[field], address).href, server.address, field);
      for (const field of ["short_name", "description", "lang", "background_color", "theme_color"]) assert.ok(manifest[field], field);
      const icons = (size, purpose) => manifest.icons.filter((icon) => icon.sizes === size && icon.purpose === purpose);
      for (const size of ["192x192", "512x512"])
        for (const purpose of ["any", "maskable"]) assert.equal(icons(size, purpose).length, 1, `${size} ${purpose}`);
      for (const icon of manifest.icons.filter(({ type }) => type === "image/png")) {
        const [size, corner] = await page.evaluate(async (source) => {
          const bitmap = await createImageBitmap(await (await fetch(source)).blob());
          const drawing = new OffscreenCanvas(1, 1).getContext("2d");
          drawing.drawImage(bitmap, 0, 0);
          return [`${bitmap.width}x${bitmap.height}`, drawing.getImageData(0, 0, 1, 1).data[3]];
        }, new URL(icon.src, address).href);
        assert.equal(size, icon.sizes);
        assert.equal(corner, icon.purpose === "maskable" ? 255 : 0, "a maskable icon fills its corners, another does not");
      }
      for (const shown of manifest.screenshots) {
        const size = await page.evaluate(async (source) => {
          const bitmap = await createImageBitmap(await (await fetch(source)).blob());
          return `${bitmap.width}x${bitmap.height}`;
        }, new URL(shown.src, address).href);
        assert.equal(size, shown.sizes);
        assert.ok(shown.label);
      }
      assert.deepEqual(new Set(manifest.screenshots.map((shown) => shown.form_factor)), new Set(["narrow", "wide"]));
      assert.deepEqual(manifest.shortcuts.map(({ url }) => new URL(url, address).hash), ["#/today", "#/check-in", "#/danger-signs"]);
      const devtools = await context.newCDPSession(page);
      const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
      // A window without a profile on disk, as tests use it, may install nothing; that is all Chromium has against it.
      assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"), []);
    },
  },
  {
    engines,
    name: "is kept on the device after the first frame only, and fetches nothing of it twice",
    async run({ page, site }) {
      const server = await serve(site); // its own, as what earlier cases asked for may come late
      await open(page, server.address);
      await kept(page);
      await server.close();
      const asked = server.requests.filter((name) => !name.startsWith("/licences"));
      const worker = asked.indexOf("/service_worker.js");
      for (const name of ["easeback", "glue", "page", "content", "text-en", "regular", "bold"]) {
        const place = asked.findIndex((request) => request.startsWith(`/${name}.`));
        assert.ok(place >= 0 && place < worker, `${name} was not asked for before the service worker`);
      }
      const hashed = asked.filter((name) => /\.[0-9a-f]{10}\./.test(name));
      assert.deepEqual(hashed, [...new Set(hashed)]);
    },
  },
  {
    engines,
    name: "after one visit it starts, goes on and saves without any connection",
    async run({ page, site }) {
      const server = await serve(site);
      await open(page, server.address);
      await kept(page);
      await answerOne(page);
      const { length } = await readEvents(page);
      await server.close();
      await page.reload();
      await started(page);
      await answerOne(page);
      assert.ok((await readEvents(page)).length > length);
      // The other language too.
      await goTo(page, "#/settings");
      await page.getByRole("button", { name: "Español" }).click();
      await page.waitForFunction(() => document.documentElement.lang === "es");
      const installed = await page.evaluate(async () => (await fetch(document.querySelector('link[rel="manifest"]').href)).json());
      assert.equal(installed.lang, "es");
      await page.goto(`${server.address}?from=home#/welcome`);
      await started(page);
    },
  },
  {
    engines,
    name: "a newer build waits, is told where it does not disturb, starts when it is wanted, and keeps the record",
    async run({ page, site }) {
      await withSite(site, async (server, newer) => {
        await open(page, server.address);
        await kept(page);
        await page.evaluate(() => caches.open("of another app"));
        await answerOne(page);
        const before = await readEvents(page);
        server.show(newer.folder);
        assert.equal(await lookForNewer(page), "installed");
        assert.equal((await cacheNames(page)).length, 3);
        // Not while questions are answered.
        assert.equal(await page.getByText("newer version of Easeback is ready").count(), 0);
        await page.reload();
        await started(page);
        assert.equal(await buildOf(page), "first", "the newer build started by itself");
        await goTo(page, "#/welcome");
        await page.getByText("newer version of Easeback is ready").waitFor();
        const [bottom, ...tops] = await page.evaluate(() => [
          document.getElementById("notice").getBoundingClientRect().bottom,
          ...["canvas", "mirror"].map((id) => document.getElementById(id).getBoundingClientRect().top),
        ]);
        for (const top of tops) assert.ok(Math.abs(top - bottom) <= 1, "the message covers the app");
        await page.getByRole("button", { name: "Use it now" }).click();
        await page.waitForFunction(() => document.documentElement.dataset.build === "second");
        await started(page);
        assert.deepEqual(await readEvents(page), before);
        const left = await cacheNames(page);
        assert.equal(left.length, 2, "an old build was left behind");
        assert.ok(left.includes("of another app"));
        await answerOne(page);
        await server.close();
        await page.reload();
        await started(page);
        assert.equal(await buildOf(page), "second");
      });
    },
  },
  {
    engines,
    name: "'later' hides the newer build, which starts by itself once every page of the older one is closed",
    async run({ page, site, context }) {
      await withSite(site, async (server, newer) => {
        await open(page, server.address);
        await kept(page);
        server.show(newer.folder);
        assert.equal(await lookForNewer(page), "installed");
        await page.getByText("newer version of Easeback is ready").waitFor();
        await page.getByRole("button", { name: "Later" }).click();
        assert.equal(await page.getByText("newer version of Easeback is ready").count(), 0);
        const next = await context.newPage();
        await page.close();
        await next.waitForTimeout(1000);
        await open(next, server.address);
        assert.equal(await buildOf(next), "second");
      });
    },
  },
  {
    engines,
    name: "with the app open in another tab too, the newer build asks for that one to be closed first",
    async run({ page, site, context }) {
      await withSite(site, async (server, newer) => {
        await open(page, server.address);
        await kept(page);
        const other = await context.newPage();
        await open(other, server.address);
        server.show(newer.folder);
        assert.equal(await lookForNewer(page), "installed");
        await page.getByRole("button", { name: "Use it now" }).click();
        await page.getByText("still open in another tab").waitFor();
        assert.equal(await buildOf(other), "first");
        await other.close();
        await page.getByRole("button", { name: "Use it now" }).click();
        await page.waitForFunction(() => document.documentElement.dataset.build === "second");
      });
    },
  },
  ...[
    ["breaks off", (response) => { response.writeHead(200, { "Content-Length": 100000 }); response.write("half"); response.destroy(); }],
    ["is missing", (response) => response.writeHead(404).end()],
    ["is of another build", (response) => response.writeHead(200, { "Content-Type": "text/javascript" }).end("// another")],
  ].map(([what, spoil]) => ({
    engines,
    name: `a newer build of which a file ${what} leaves the older one working, and comes when it is whole`,
    async run({ page, site }) {
      let spoiled = true;
      const intercept = ({ page: file }) => (request, response) => {
        if (!spoiled || request.url !== `/${file}`) return false;
        spoil(response);
        return true;
      };
      await withSite(site, async (server, newer) => {
        await open(page, server.address);
        await kept(page);
        await answerOne(page);
        server.show(newer.folder);
        assert.equal(await lookForNewer(page), "redundant");
        assert.equal((await cacheNames(page)).length, 1, "half of a build was left behind");
        await page.reload();
        await started(page);
        assert.equal(await buildOf(page), "first");
        await answerOne(page);
        spoiled = false;
        assert.equal(await lookForNewer(page), "installed");
        await goTo(page, "#/welcome");
        await page.getByRole("button", { name: "Use it now" }).click();
        await page.waitForFunction(() => document.documentElement.dataset.build === "second");
      }, intercept);
    },
  })),
  {
    engines,
    name: "runs from a folder of the simplest static server there is, and from there without a connection",
    async run({ page, site }) {
      const folder = await mkdtemp(path.join(os.tmpdir(), "easeback-host-"));
      await symlink(path.resolve(site), path.join(folder, "clinic"));
      const host = spawn("python3", ["-u", "-m", "http.server", "0", "--bind", "localhost", "--directory", folder],
                         { stdio: ["ignore", "pipe", "ignore"] });
      try {
        const port = await new Promise((resolve, reject) => {
          host.stdout.on("data", (text) => { const found = /port (\d+)/.exec(text); if (found) resolve(found[1]); });
          host.on("error", reject);
          host.on("exit", () => reject(new Error("the simple server ended")));
        });
        const address = `http://localhost:${port}/clinic/`;
        await open(page, address);
        await kept(page);
        assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.ready).scope), address);
        host.kill();
        await page.reload();
        await started(page);
        await answerOne(page);
      } finally {
        host.kill();
        await rm(folder, { recursive: true, force: true });
      }
    },
  },
];
