// Runs the tests in a browser: node tests/browser/run.mjs --site build/site [--engine firefox] [--only WORDS] [--kills 200]
import { readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { launch } from "./chromium.mjs";
import { launchFirefox } from "./engines/firefox.mjs";
import { launchWebKit } from "./engines/webkit.mjs";
import { serve } from "./server.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({
  options: {
    site: { type: "string", default: "build/site" },
    engine: { type: "string", default: "chromium" }, // or firefox or webkit; cases say what else than Chromium they are for
    only: { type: "string", default: "" },
    kills: { type: "string", default: "12" }, // how often the browser is killed in the middle of saving
    seed: { type: "string", default: "1" },   // of what a case does at random
  },
});
const timeLimit = 120; // seconds, where a case does not have its own
// A browser on a busy machine stalls now and then. So few failures are tried once more, and told; more are a fault of ours.
const mostTriedAgain = 3;

const launchers = { chromium: launch, firefox: launchFirefox, webkit: launchWebKit };

/** A whole browser of one's own for a case that needs other switches than the shared one. */
async function withBrowser(shared, { switches, launch: more }, work) {
  if (!switches && !more) return work(shared);
  const browser = await launch(switches, more);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

// Only Chromium draws for another screen than the one it has.
const sharpness = options.engine === "chromium" ? { deviceScaleFactor: 2 } : {};

async function runCase(shared, server, site, test) {
  return withBrowser(shared, test, async (browser) => {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...sharpness, ...test.context });
    context.setDefaultTimeout(15000);
    const limit = test.timeLimit?.(options) ?? timeLimit;
    const timer = new Promise((_, reject) =>
      setTimeout(() => reject(new Error(`took longer than ${limit} s`)), 1000 * limit).unref());
    try {
      await Promise.race([test.run({ browser, context, server, site, options, page: await context.newPage() }), timer]);
    } finally {
      await context.close();
    }
  });
}

/** Runs each case, in one browser as long as that one lives. Resolves to `{ failed }`, the cases that did not pass. */
async function runAll(cases, run) {
  let browser = await launchers[options.engine]();
  const failed = [];
  for (const test of cases) {
    if (browser.isConnected?.() === false) browser = await launchers[options.engine]();
    const started = Date.now();
    try {
      await run(browser, test);
      console.log(`passed  ${test.file}: ${test.name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
    } catch (error) {
      failed.push(test);
      console.log(`FAILED  ${test.file}: ${test.name}\n        ${String(error.stack ?? error).split("\n").slice(0, 9).join("\n        ")}`);
    }
  }
  await browser.close();
  return { failed };
}

async function main() {
  const site = path.resolve(options.site);
  const names = (await readdir(path.join(here, "cases"))).filter((name) => name.endsWith(".mjs")).sort();
  const cases = [];
  for (const name of names)
    for (const test of (await import(`./cases/${name}`)).default)
      if (`${name} ${test.name}`.includes(options.only) && (test.engines ?? ["chromium"]).includes(options.engine)) cases.push({ ...test, file: name });
  if (!launchers[options.engine]) throw new Error(`Expected one of ${Object.keys(launchers).join(", ")}; found '${options.engine}'.`);
  const server = await serve(site);
  const first = await runAll(cases, (browser, test) => runCase(browser, server, site, test));
  const again = first.failed.length && first.failed.length <= mostTriedAgain
    ? await runAll(first.failed, (browser, test) => runCase(browser, server, site, test))
    : first;
  await server.close();
  const failed = again.failed.length;
  if (again !== first && failed < first.failed.length)
    console.log(`${first.failed.length - failed} passed at the second try only:` +
      first.failed.filter((test) => !again.failed.includes(test)).map((test) => `\n        ${test.file}: ${test.name}`).join(""));
  for (const test of again.failed) console.log(`FAILED in the end  ${test.file}: ${test.name}`);
  console.log(`${cases.length - failed} passed, ${failed} failed`);
  process.exitCode = failed || !cases.length ? 1 : 0;
}

main().catch((error) => {
  console.error(`The browser tests could not run: ${error.message}`);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
});
