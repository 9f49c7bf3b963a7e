// The first script of the page: looks whether the device has what it takes, loads everything at once and
// starts the program. Until then, and whenever it cannot start, the plain page stays.
import { Host, keptDrafts } from "./host.js";
import { pageIsIn } from "./language.js";
import { Program } from "./program.js";
import { wishesOf } from "./wishes.js";
import { NewerRecord, openStore } from "./store.js";
import { parts } from "easeback:parts";

const words = document.getElementById("loading-words");
const bar = document.getElementById("loading-bar");

class CannotStart extends Error {}

const wishes = wishesOf(location.search, parts.languages);

const wordsOf = (language) => parts.words[language] ?? parts.words.en;

/** The language that was chosen and kept, else that of the page around, else the first of the browser's own that there is. */
function languageFor(events) {
  for (const json of events.toReversed?.() ?? [...events].reverse()) {
    if (!json.includes('"setting_changed"')) continue;
    const { data } = JSON.parse(json);
    if (data?.key === "language" && parts.languages.includes(data.value)) return data.value;
  }
  if (wishes.language) return wishes.language;
  const wished = navigator.languages.map((code) => code.split("-")[0]).find((code) => parts.languages.includes(code));
  return wished ?? "en";
}

let plainLanguage = "";

/** Puts the plain page into a language. */
function sayPlainly(language) {
  plainLanguage = language;
  if (document.documentElement.lang === language) return;
  const words = wordsOf(language);
  pageIsIn(language);
  for (const element of document.querySelectorAll("[data-words]")) element.textContent = words[element.dataset.words];
  document.querySelectorAll("#plain .danger li").forEach((sign, index) => { sign.textContent = words["danger.signs"][index]; });
}

function explain(key) {
  if (!plainLanguage) sayPlainly(languageFor([]));
  const notice = document.createElement("p");
  notice.className = "notice";
  notice.setAttribute("role", "alert");
  notice.textContent = wordsOf(document.documentElement.lang)[`loading.${key}`];
  document.getElementById("loading").replaceChildren(notice);
}

async function fetched(address) {
  const response = await fetch(address, { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

const asText = async (address) => (await fetched(address)).text();
const asBytes = async (address) => new Uint8Array(await (await fetched(address)).arrayBuffer());

// Compressed transfers do not tell their length, so the whole size comes from the build.
async function showProgress(response) {
  const reader = response.clone().body.getReader();
  let arrived = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    arrived += value.length;
    bar.value = Math.min(99, Math.round((100 * arrived) / parts.wasmSize));
  }
}

// The program draws with these settings; a context that is there already is the one it gets. Making it takes a
// while, which passes here while everything else is on its way, once the plain page is to be seen.
const drawing = { alpha: false, depth: false, stencil: false, antialias: false, powerPreference: "low-power" };

function prepareDrawing(canvas) {
  requestAnimationFrame(() => setTimeout(() => {
    canvas.width = Math.round(canvas.clientWidth * devicePixelRatio);
    canvas.height = Math.round(canvas.clientHeight * devicePixelRatio);
    canvas.getContext("webgl2", drawing);
  }));
}

async function load() {
  if (typeof WebAssembly !== "object") throw new CannotStart("no_wasm");
  if (typeof WebGL2RenderingContext === "undefined") throw new CannotStart("no_webgl2");
  const canvas = document.getElementById("canvas");
  prepareDrawing(canvas);
  let fail;
  const failed = new Promise((_, reject) => { fail = reject; });
  const wasm = fetched(parts.wasm).then((response) => {
    showProgress(response).catch(() => {});
    return response;
  });
  const fetching = [wasm, import(new URL(parts.glue, import.meta.url).href), asBytes(parts.regular), asBytes(parts.bold)];
  for (const each of fetching) each.catch(() => {});
  const store = await openStore({ blocked: () => explain("other_tab"), unlock }).catch((error) => {
    throw error instanceof NewerRecord ? new CannotStart("newer_record") : error;
  });
  const { events } = store;
  const language = languageFor(events);
  sayPlainly(language);
  const pack = await packFor(parts.pack ?? wishes.pack);
  const onlyFirstPage = !pack && !events.length && !keptDrafts() && isFirstPage();
  const texts = onlyFirstPage ? [parts.firstText] : [parts.firstText, parts.nextText, parts.laterText];
  fetching.push(onlyFirstPage ? null : fetched(parts.rest), onlyFirstPage ? "" : pack?.content ?? asText(parts.content),
    ...texts.map((names) => asText(names[language])));
  const [response, glue, regular, bold, rest, content, ...words] = await Promise.all(fetching);
  if (pack) words.push(pack.words[language]);
  const host = new Host(store, (code) => wordsFor(code, pack), wishes);
  host.packRefused = pack === undefined;
  const program = new Program(response, fail);
  const module = await Promise.race([
    glue.default({ canvas, instantiateWasm: program.instantiate, host }),
    failed,
  ]);
  if (rest) await program.add(rest);
  const fault = await host.start(module, { content, texts: words, regular, bold });
  if (fault === "webgl2") throw new CannotStart("no_webgl2");
  if (fault) throw new Error(fault);
  import(new URL(parts.later, import.meta.url).href).then(({ afterStart }) => afterStart(host)).catch(console.warn);
  if (onlyFirstPage) {
    const added = persistently(async () => program.add(await fetched(parts.rest)));
    const brought = persistently(() => Promise.all([parts.content, parts.nextText[language]].map(asText)));
    await Promise.race([begun(), host.wantsMore]);
    await added;
    const fault = host.complete(...await brought);
    if (fault) throw new Error(fault);
    host.addWords([await persistently(() => asText(parts.laterText[language]))]);
  }
  host.addFigures(await persistently(() => asText(parts.figures)));
  if (pack) host.addFigures(pack.figures);
}

/** The clinic's pack; null where none is asked for, undefined where it cannot be used. */
async function packFor(folder) {
  if (folder == null) return null;
  try {
    return folder ? await (await import(new URL(parts.packScript, import.meta.url).href)).openPack(folder, parts.languages) : undefined;
  } catch (error) {
    console.warn("The pack is not used:", error);
  }
}

const isFirstPage = () => ["", "#", "#/", "#/welcome"].includes(location.hash);

/** Asks for the passphrase on the plain page, in the language that was chosen when the lock was set. */
async function unlock(lock) {
  sayPlainly(parts.languages.includes(lock.language) ? lock.language : languageFor([]));
  return (await import(new URL(parts.lock, import.meta.url).href)).unlock(lock);
}

// Whoever only looks at the first page need not wait for more than that.
const begun = () => new Promise((resolve) => {
  for (const sign of ["pointerdown", "keydown", "click"]) addEventListener(sign, resolve, { once: true, capture: true });
});

/** All words of a language. */
const wordsFor = (language, pack) => persistently(() => Promise.all(
  [...[parts.firstText, parts.nextText, parts.laterText].map((names) => asText(names[language])), pack?.words[language]].filter(Boolean)));

// Tries again, ever more slowly, until the connection is back.
async function persistently(attempt) {
  for (let pause = 1; ; pause = Math.min(60, 2 * pause)) {
    try {
      return await attempt();
    } catch (error) {
      console.warn(error);
      await new Promise((resolve) => setTimeout(resolve, 1000 * pause));
    }
  }
}

load().catch((error) => {
  console.error(error);
  explain(error instanceof CannotStart ? error.message : "failed");
});
