// Measures how the page starts and rests: node tests/browser/bench.mjs --site build/site
// One JSON line for each figure: {"name", "value", "unit", "budget"}.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { chromiumArguments, chromiumProgram, launch } from "./chromium.mjs";
import { serve } from "./server.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));
const { values: options } = parseArgs({ options: { site: { type: "string", default: "build/site" } } });

const tell = (name, value, unit, budget) => console.log(JSON.stringify({ name, value, unit, budget }));
const median = (values) => values.sort((a, b) => a - b)[values.length >> 1];

async function firstFrame(page, address) {
  await page.goto(address);
  await page.waitForFunction(() => document.documentElement.dataset.easeback === "running");
  return page.evaluate(() => performance.getEntriesByName("easeback-first-frame")[0].startTime / 1000);
}

async function measureStart(browser, address) {
  const first = [];
  const repeat = [];
  for (let run = 0; run < 7; ++run) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
    const page = await context.newPage();
    first.push(await firstFrame(page, address));
    // The same visitor once more: what was fetched is in the browser's cache.
    for (let again = 0; again < 2; ++again) {
      await page.goto("about:blank");
      repeat.push(await firstFrame(page, address));
    }
    await context.close();
  }
  tell("first frame, first visit (median of 7)", median(first), "s", 0.8);
  tell("first frame, repeat visit (median of 14)", median(repeat), "s", 0.4);
}

async function measureIdle(browser, address) {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.addInitScript(() => {
    window.framesAsked = 0;
    const ask = window.requestAnimationFrame.bind(window);
    window.requestAnimationFrame = (callback) => {
      ++window.framesAsked;
      return ask(callback);
    };
  });
  await firstFrame(page, address);
  await page.waitForTimeout(1000);
  const before = await page.evaluate(() => window.framesAsked);
  await page.waitForTimeout(5000);
  tell("animation frames asked for in 5 idle seconds", (await page.evaluate(() => window.framesAsked)) - before, "frames", 0);
  await page.close();
}

function ensureLighthouse() {
  const folder = path.join(here, "lighthouse");
  if (existsSync(path.join(folder, "node_modules/lighthouse/package.json"))) return;
  console.error("Installing the measuring tool (once).");
  const done = spawnSync("npm", ["ci", "--no-audit", "--no-fund", "--omit=optional"], { cwd: folder, encoding: "utf8" });
  if (done.status !== 0) throw new Error(`npm ci in tests/browser/lighthouse failed:\n${done.stderr.slice(-500)}`);
}

async function measureThrottled(address) {
  ensureLighthouse();
  const { default: lighthouse } = await import("./lighthouse/node_modules/lighthouse/core/index.js");
  const { launch: launchChrome } = await import("./lighthouse/node_modules/chrome-launcher/dist/index.js");
  const paints = [];
  const interactive = [];
  for (let run = 0; run < 5; ++run) {
    const chrome = await launchChrome({
      chromePath: chromiumProgram(), chromeFlags: ["--headless=new", ...chromiumArguments], logLevel: "silent",
    });
    const { lhr } = await lighthouse(address, {
      port: chrome.port, logLevel: "silent", output: "json", onlyAudits: ["first-contentful-paint", "interactive"],
    });
    await chrome.kill();
    if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
    paints.push(lhr.audits["first-contentful-paint"].numericValue / 1000);
    interactive.push(lhr.audits.interactive.numericValue / 1000);
  }
  tell("first contentful paint, slow phone (median of 5)", median(paints), "s", 1.3);
  tell("interactive, slow phone (median of 5)", median(interactive), "s", 3.0);
}

const server = await serve(path.resolve(options.site));
const browser = await launch();
try {
  await measureStart(browser, server.address);
  await measureIdle(browser, server.address);
  await browser.close();
  await measureThrottled(server.address);
} catch (error) {
  console.error(`The measurements stopped: ${error.message}`);
  process.exitCode = 1;
} finally {
  await browser.close();
  await server.close();
}
