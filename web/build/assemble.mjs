// Puts the page together: node web/build/assemble.mjs --wasm FOLDER --fonts FOLDER --out FOLDER [--pack FOLDER] [--dev]
//
// Reads the compiled program and, in the folder "desk" beside it, the desk, the page's own scripts, the content and the fonts, and writes a folder of plain
// static files that any web server can serve. Names of files that never change carry a hash of what is in them.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { bundleContent, bundleFigures, bundlePackChecks, bundleTexts, glyphsOf, packFiles, questionsAboutPerson, splitText } from "./content.mjs";
import { subset } from "./fonts.mjs";
import { addIcons } from "./icons.mjs";
import { licences } from "./licences.mjs";
import { serviceWorker } from "./offline.mjs";
import { addManifests, indexPage } from "./page.mjs";
import { bundle, laterScript, lockScript, minifyGlue, pageScript } from "./scripts.mjs";
import { Site } from "./site.mjs";
import { firstLoad, sizesTable } from "./sizes.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../..");

const { values: options } = parseArgs({
  options: {
    wasm: { type: "string" },
    fonts: { type: "string" },
    out: { type: "string" },
    pack: { type: "string" },
    dev: { type: "boolean", default: false },
  },
});

async function assemble() {
  for (const name of ["wasm", "fonts", "out"])
    if (!options[name]) throw new Error(`Expected --${name} with a folder.`);
  const site = new Site(path.resolve(options.out));
  const texts = await bundleTexts(path.join(root, "content/text"));
  const content = await bundleContent(path.join(root, "content"));
  const wasm = await readFile(path.join(options.wasm, "easeback_first.wasm"));

  const ownPack = options.pack ? await packFiles(options.pack) : [];
  for (const [name, content] of ownPack) site.add(`pack/${name}`, content);

  const glyphs = glyphsOf([texts, ownPack.filter(([name]) => name.endsWith(".json"))]);
  const parts = {
    wasm: site.addHashed("easeback.wasm", wasm),
    rest: site.addHashed("rest.wasm", await readFile(path.join(options.wasm, "easeback_rest.wasm"))),
    glue: site.addHashed("glue.js", await minifyGlue(path.join(options.wasm, "easeback.mjs"), options.dev)),
    content: site.addHashed("content.json", JSON.stringify(content)),
    figures: site.addHashed("figures.json", JSON.stringify(await bundleFigures(path.join(root, "content")))),
    regular: site.addHashed("regular.ttf", await subset(path.join(options.fonts, "Regular.ttf"), glyphs)),
    bold: site.addHashed("bold.ttf", await subset(path.join(options.fonts, "Bold.ttf"), glyphs)),
    firstText: {},
    nextText: {},
    laterText: {},
    languages: Object.keys(texts),
    wasmSize: wasm.length,
  };
  const aboutPerson = await questionsAboutPerson(path.join(root, "content"));
  const deskText = {};
  for (const [language, text] of Object.entries(texts)) {
    const { first, next, later, desk } = splitText(text, aboutPerson);
    parts.firstText[language] = site.addHashed(`first-${language}.json`, JSON.stringify(first));
    parts.nextText[language] = site.addHashed(`text-${language}.json`, JSON.stringify(next));
    parts.laterText[language] = site.addHashed(`words-${language}.json`, JSON.stringify(later));
    deskText[language] = site.addHashed(`desk-${language}.json`, JSON.stringify(desk));
  }

  const desk = await addDesk(site, path.join(options.wasm, "../desk"), parts, deskText);
  parts.lock = site.addHashed("lock_page.js", await lockScript(path.join(root, "web/lock/lock_page.js"), texts, options.dev));
  const lockTasks = site.addHashed("lock_tasks.js", await lockScript(path.join(root, "web/lock/lock_tasks.js"), texts, options.dev));
  const tasks = site.addHashed("record_tasks.js", await bundle(path.join(root, "web/storage/record_tasks.js"), {}, options.dev));
  parts.later = site.addHashed("later.js", await laterScript(path.join(root, "web/page/later.js"), { desk, tasks, lockTasks }, texts, options.dev));
  const checks = site.addHashed("pack-checks.json", JSON.stringify(await bundlePackChecks(path.join(root, "content"))));
  const forPack = { desk, content: parts.content, figures: parts.figures, checks };
  parts.packScript = site.addHashed("pack.js", await bundle(path.join(root, "web/embed/pack.js"), { files: forPack }, options.dev));
  if (options.pack) parts.pack = "pack";
  parts.page = site.addHashed("page.js", await pageScript(path.join(root, "web/page/page.js"), parts, texts, options.dev));
  // Under its own name browsers look for it each time, so that nothing broken is kept of it.
  parts.pageAgain = site.add("page_again.js", await bundle(path.join(root, "web/page/page_again.js"), { page: parts.page }, options.dev));
  for (const name of ["page", "pageAgain"]) parts[`${name}.integrity`] = site.integrity(parts[name]);
  Object.assign(parts, addIcons(site, await readFile(path.join(root, "web/page/icon.svg"), "utf8")));
  await addManifests(site, path.join(root, "web"), parts, texts);
  const { html, policy } = await indexPage(path.join(root, "web"), parts, texts.en);
  site.add("index.html", html);
  site.add("headers.json", JSON.stringify({ content_security_policy: policy }, null, 1));
  site.add("embed.js", await bundle(path.join(root, "web/embed/embed.js"), {}, options.dev));
  site.add("examples/clinic.html", await readFile(path.join(root, "web/examples/clinic.html"), "utf8"));
  for (const [name, content] of await packFiles(path.join(root, "web/examples/pack"))) site.add(`examples/pack/${name}`, content);
  for (const [name, text] of await licences(root, options.fonts)) site.add(`licences/${name}`, text);
  site.add("service_worker.js", await serviceWorker(root, site.files, options.dev));

  await site.write();
  const table = sizesTable(site, firstLoad(parts, "en"));
  await site.writePlain("sizes.json", JSON.stringify(table, null, 1));
  for (const row of table)
    console.log(`${String(row.brotli_bytes).padStart(8)} bytes with brotli  ${row.name} (at most ${row.budget})`);
  const over = table.filter((row) => row.brotli_bytes > row.budget);
  if (over.length) throw new Error(`Over the size budget: ${over.map((row) => row.name).join(", ")}.`);
}

/** Adds the desk: its program and the script that asks it. Returns the name of the script. */
async function addDesk(site, folder, { content, languages, firstText, nextText, laterText }, deskText) {
  const wasm = site.addHashed("desk.wasm", await readFile(path.join(folder, "easeback_desk.wasm")));
  const glue = site.addHashed("desk-glue.js", await minifyGlue(path.join(folder, "easeback_desk.mjs"), options.dev));
  const words = Object.fromEntries(languages.map((code) =>
    [code, [firstText, nextText, laterText, deskText].map((names) => names[code])]));
  const files = { wasm, glue, content, words };
  return site.addHashed("desk.js", await bundle(path.join(root, "web/bridge/desk.js"), { files }, options.dev));
}

assemble().catch((error) => {
  console.error(`The page could not be put together: ${error.message}`);
  process.exitCode = 1;
});
