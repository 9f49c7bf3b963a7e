// Takes the pictures of the app that README.md and the manifest show: node tests/browser/screenshots.mjs --site build/site
import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { fileOf, screenshots } from "../../web/build/screenshots.mjs";
import { launch } from "./chromium.mjs";
import { goTo, withLife } from "./lives.mjs";
import { open } from "./person.mjs";
import { looks } from "./references.mjs";
import { serve } from "./server.mjs";

const { values: options } = parseArgs({ options: { site: { type: "string", default: "build/site" } } });

const windows = {
  narrow: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
  wide: { viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1 },
};
const languages = await readdir(new URL("../../content/text/", import.meta.url));
const folder = fileURLToPath(new URL("../../web/images/", import.meta.url));

async function take(browser, server, shown, language) {
  const context = await browser.newContext({ ...windows[shown.form], ...looks.light });
  await withLife(context, server, { life: shown.life, settings: { language } }, async (page) => {
    await open(page, server.address);
    await goTo(page, shown);
    await writeFile(path.join(folder, fileOf(shown, language)), await page.screenshot());
  });
  await context.close();
}

const server = await serve(path.resolve(options.site));
const browser = await launch();
try {
  await mkdir(folder, { recursive: true });
  for (const language of languages) for (const shown of screenshots) await take(browser, server, shown, language);
} finally {
  await browser.close();
  await server.close();
}
