// Pictures of every screen, for people to look at: node tests/browser/pictures.mjs --site build/site [--out build/pictures] [--only WORDS]
// With --references it draws anew what the tests compare the screens with.
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { launch } from "./chromium.mjs";
import { goTo, withLife } from "./lives.mjs";
import { open, settled } from "./person.mjs";
import { guarded, looks, picturesOf, writeReferences } from "./references.mjs";
import { nameOf, screensByLife } from "./screens.mjs";
import { serve } from "./server.mjs";

const { values: options } = parseArgs({
  options: {
    site: { type: "string", default: "build/site" },
    out: { type: "string", default: "build/pictures" },
    only: { type: "string", default: "" },
    references: { type: "boolean", default: false },
  },
});

const phone = { width: 390, height: 844 };
const desk = { width: 1280, height: 800 };
const handful = ["/welcome", "/today", ...guarded.map(({ path: place }) => place)];

// `whole` makes the window as high as what is on the screen; `text` is the size of text in percent.
const sets = [
  { name: "phone_light", size: phone, look: "light" },
  { name: "phone_dark", size: phone, look: "dark" },
  { name: "phone_whole", size: phone, look: "light", whole: true },
  { name: "phone_contrast", size: phone, look: "contrast", only: handful },
  { name: "phone_text_200", size: phone, look: "light", text: 200, only: handful },
  { name: "desk_light", size: desk, look: "light" },
  { name: "desk_dark", size: desk, look: "dark" },
];

const highest = 3000;

async function makeWhole(page, size) {
  const height = await page.evaluate(() => {
    const scroller = document.querySelector("#mirror .scroller");
    return scroller ? innerHeight - scroller.clientHeight + scroller.scrollHeight : innerHeight;
  });
  await page.setViewportSize({ width: size.width, height: Math.min(highest, Math.max(size.height, height)) });
  await settled(page);
}

/** The pictures of one set: [{name, png}]. */
async function take(browser, server, set) {
  const taken = [];
  for (const [life, screens] of screensByLife) {
    const wanted = screens.filter((screen) => (set.only ?? [screen.path]).includes(screen.path) && nameOf(screen).includes(options.only));
    if (!wanted.length) continue;
    const context = await browser.newContext({ viewport: set.size, deviceScaleFactor: set.size === phone ? 2 : 1, ...looks[set.look] });
    const settings = set.text ? { text_size: String(set.text) } : {};
    await withLife(context, server, { life, settings }, async (page) => {
      await open(page, server.address);
      for (const screen of wanted) {
        await page.setViewportSize(set.size);
        await goTo(page, screen);
        if (set.whole) await makeWhole(page, set.size);
        taken.push({ name: nameOf(screen), png: await page.screenshot({ scale: set.size === phone ? "device" : "css" }) });
      }
    });
    await context.close();
  }
  return taken;
}

const fileOf = (name) => `${name.replace(/[^A-Za-z0-9]+/g, "_").replace(/^_|_$/g, "")}.png`;
const escaped = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`);

const sheet = (title, pictures, width) => `<!doctype html><meta charset="utf-8"><title>${title}</title>
<style>body { font: 12px sans-serif; margin: 8px; background: #888 } figure { display: inline-block; vertical-align: top; margin: 4px; width: ${width}px }
figcaption { height: 30px; overflow: hidden } img { width: 100% }</style>
${pictures.map(({ file, name }) => `<figure><figcaption>${escaped(name)}</figcaption><a href="${file}"><img src="${file}" alt=""></a></figure>`).join("\n")}`;

async function main() {
  const site = path.resolve(options.site);
  const server = await serve(site);
  const browser = await launch();
  try {
    await work(browser, server);
  } finally {
    await browser.close();
    await server.close();
  }
}

async function work(browser, server) {
  if (options.references) {
    const folder = fileURLToPath(new URL("pictures/", import.meta.url));
    await writeReferences(folder, await picturesOf(browser, server));
    console.log(`The references are in ${folder}.`);
  } else {
    const out = path.resolve(options.out);
    const all = [];
    for (const set of sets) {
      const folder = path.join(out, set.name);
      await rm(folder, { recursive: true, force: true });
      await mkdir(folder, { recursive: true });
      const taken = (await take(browser, server, set)).map((picture) => ({ ...picture, file: fileOf(picture.name) }));
      for (const { file, png } of taken) await writeFile(path.join(folder, file), png);
      all.push(...taken.map(({ name, file }) => ({ name: `${set.name}: ${name}`, file: `${set.name}/${file}` })));
      const width = set.size === phone ? 260 : 420;
      const html = path.join(folder, "index.html");
      await writeFile(html, sheet(set.name, taken, width));
      const page = await browser.newPage({ viewport: { width: 1640, height: 1000 } });
      await page.goto(`file://${html}`);
      await page.screenshot({ path: path.join(out, `${set.name}.png`), fullPage: true });
      await page.close();
      console.log(`${String(taken.length).padStart(4)} pictures in ${folder}`);
    }
    await writeFile(path.join(out, "index.html"), sheet("Easeback", all, 260));
    console.log(`All of them are on ${path.join(out, "index.html")}.`);
  }
}

main().catch((error) => {
  console.error(`The pictures could not be taken: ${error.message}`);
  process.exitCode = 1;
});
