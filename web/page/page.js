// The first script of the page: looks whether the device has what it takes, loads everything at once and
// starts the program. Until then, and whenever it cannot start, the plain page stays.
import { bytesOf, scriptOf, textOf } from "./files.js";
import { keptDrafts } from "../bridge/drafts.js";
import { Host } from "../bridge/host.js";
import { pageIsIn } from "./language.js";
import { Missing } from "./missing.js";
import { Notice } from "./notice.js";
import { Program, compiled } from "../bridge/program.js";
import { wishesOf } from "../bridge/wishes.js";
import { NewerRecord, openStore } from "../storage/store.js";
import { parts } from "easeback:parts";

const { dataset } = document.documentElement;
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

let hasStopped = false;

// On the plain page until the program runs, then above the program.
function tellMissing(isMissing) {
  if (dataset.easeback === "running") notice.tellMissing(isMissing);
  else if (!hasStopped) dataset.easeback = isMissing ? "missing" : "loading";
}

// Made below, where this script is the one that begins.
let missing;
let notice;
const arrived = (attempt) => missing.until(attempt);

// Compressed transfers do not tell their length, so the whole size comes from the build.
function showProgress(bytes) {
  bar.value = Math.min(99, Math.round((100 * bytes) / parts.wasmSize));
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
  const fetching = [
    arrived(() => compiled(parts.wasm, showProgress)), arrived(() => scriptOf(parts.glue)),
    ...[parts.regular, parts.bold].map((name) => arrived(() => bytesOf(name))),
  ];
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
  const text = (name) => arrived(() => textOf(name));
  fetching.push(onlyFirstPage ? null : arrived(() => compiled(parts.rest)), onlyFirstPage ? "" : pack?.content ?? text(parts.content),
    ...texts.map((names) => text(names[language])));
  const [wasm, glue, regular, bold, rest, content, ...words] = await Promise.all(fetching);
  if (pack) words.push(pack.words[language]);
  const host = new Host({ store, wordsFor: (code) => wordsFor(code, pack), wishes, packRefused: pack === undefined });
  const program = new Program(wasm, fail);
  const module = await Promise.race([
    glue.default({ canvas, instantiateWasm: program.instantiate, host }),
    failed,
  ]);
  if (rest) await program.add(rest);
  const fault = host.start(module, { content, texts: words, regular, bold });
  if (fault === "webgl2") throw new CannotStart("no_webgl2");
  if (fault) throw new Error(fault);
  arrived(() => scriptOf(parts.later)).then(({ afterStart }) => afterStart(host, notice, arrived)).catch(console.warn);
  if (onlyFirstPage) {
    const added = arrived(() => compiled(parts.rest)).then((module) => program.add(module));
    const brought = Promise.all([parts.content, parts.nextText[language]].map(text));
    for (const each of [added, brought]) each.catch(() => {});
    await Promise.race([begun(), host.wantsMore]);
    await added;
    const fault = host.complete(...await brought);
    notice.placeChanged();
    if (fault) throw new Error(fault);
    host.addWords([await text(parts.laterText[language])]);
  }
  host.addFigures(await text(parts.figures));
  if (pack) host.addFigures(pack.figures);
}

/** The clinic's pack; null where none is asked for, undefined where it cannot be used. */
async function packFor(folder) {
  if (folder == null) return null;
  try {
    return folder ? await arrived(async () => (await scriptOf(parts.packScript)).openPack(folder, parts.languages)) : undefined;
  } catch (error) {
    console.warn("The pack is not used:", error);
  }
}

const isFirstPage = () => ["", "#", "#/", "#/welcome"].includes(location.hash);

/** Asks for the passphrase on the plain page, in the language that was chosen when the lock was set. */
async function unlock(lock) {
  sayPlainly(parts.languages.includes(lock.language) ? lock.language : languageFor([]));
  return (await arrived(() => scriptOf(parts.lock))).unlock(lock);
}

// Whoever only looks at the first page need not wait for more than that.
const begun = () => new Promise((resolve) => {
  for (const sign of ["pointerdown", "keydown", "click"]) addEventListener(sign, resolve, { once: true, capture: true });
});

/** All words of a language. */
const wordsFor = (language, pack) => arrived(() => Promise.all(
  [...[parts.firstText, parts.nextText, parts.laterText].map((names) => textOf(names[language])), pack?.words[language]].filter(Boolean)));

function tellFault(error) {
  console.error(error);
  hasStopped = true;
  if (dataset.easeback === "running") notice.show("failed", [["reload", () => location.reload()]]);
  else if (error instanceof CannotStart) explain(error.message);
  else dataset.easeback = "missing";
}

// It was asked for twice where it took long (see page_again.js), and both may have come.
if (!dataset.begun) {
  dataset.begun = "yes";
  dataset.easeback = "loading";
  missing = new Missing(tellMissing);
  notice = new Notice(parts.noticeWords, () => missing.tryNow());
  document.getElementById("again").addEventListener("click", (event) => {
    event.preventDefault();
    location.reload();
  });
  load().catch(tellFault);
}
