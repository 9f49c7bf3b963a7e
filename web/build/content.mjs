// The content and the words, each as one file.
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";

/** Paths of every file below a folder, relative to it, in a fixed order. */
async function filesBelow(folder, prefix = "") {
  const found = [];
  const entries = await readdir(path.join(folder, prefix), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = prefix ? `${prefix}/${entry.name}` : entry.name;
    if (entry.isDirectory()) found.push(...(await filesBelow(folder, name)));
    else if (name.endsWith(".json")) found.push(name);
  }
  return found;
}

async function readJson(file) {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new Error(`${file}: ${error.message}`);
  }
}

// What only people and tests read is not shipped.
const notShipped = ["text/", "schema/", "coverage.json", "pack_bounds.json"];

const isShipped = (name) => !notShipped.some((prefix) => name.startsWith(prefix));

/** All content but the words and the moving figures: {"files": {path: content}}. */
export const bundleContent = (folder) => bundled(folder, (name) => isShipped(name) && !name.startsWith("figures/"));

// What a pack is held against: the schemas of what it may bring, and its bounds.
const packChecks = ["pack", "exercises", "figures", "lessons", "text"].map((name) => `schema/${name}.schema.json`);

/** What the desk needs to check a clinic's pack, in the same form. */
export const bundlePackChecks = (folder) => bundled(folder, (name) => name === "pack_bounds.json" || packChecks.includes(name));

/** Every JSON file of a folder as [name, content]. */
export const jsonFiles = async (folder) => Promise.all(
  (await filesBelow(folder)).map(async (name) => [name, JSON.stringify(await readJson(path.join(folder, name)))]));

/** The files of a clinic's pack as [name, content]: its JSON, and its logo where it names one. */
export async function packFiles(folder) {
  const files = await jsonFiles(folder);
  const { logo } = JSON.parse(files.find(([name]) => name === "pack.json")[1]);
  return logo ? [...files, [logo, await readFile(path.join(folder, logo))]] : files;
}

/** The moving figures, in the same form; they arrive after the first frame. */
export const bundleFigures = (folder) => bundled(folder, (name) => name.startsWith("figures/"));

async function bundled(folder, wanted) {
  const files = {};
  for (const name of await filesBelow(folder)) {
    if (!wanted(name)) continue;
    const { $schema, ...rest } = await readJson(path.join(folder, name));
    files[name] = rest;
  }
  return { files };
}

function mergeInto(target, source, place) {
  for (const [key, value] of Object.entries(source)) {
    const mine = target[key];
    if (mine === undefined) target[key] = value;
    else if (isObject(mine) && isObject(value)) mergeInto(mine, value, `${place}.${key}`);
    else throw new Error(`The text '${place}.${key}' is there twice.`);
  }
}

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** The words of each language that is complete enough to be offered, by code: {language, strings}. */
export async function bundleTexts(folder) {
  const languages = {};
  for (const name of await filesBelow(folder)) {
    const language = name.split("/")[0];
    const { strings } = await readJson(path.join(folder, name));
    languages[language] ??= { language, strings: {} };
    mergeInto(languages[language].strings, strings, language);
  }
  for (const [language, text] of Object.entries(languages))
    if (!text.strings.app) delete languages[language];
  return languages;
}

// Words of the first page, which a first visit begins with.
const firstWords = ["app", "nav", "common", "save", "welcome", "danger"];

// Words that the questions do not show either; they arrive once the person begins.
const laterWords = [
  "exercise", "lesson", "lesson_topic", "activity", "activity_stand", "reason", "need", "gate", "gate_criterion", "stage",
  "progression", "phase_reason", "walking_rule", "walking", "flare_up", "snippet", "week", "review", "waits", "data",
  "about", "settings", "progress", "report_page", "library", "player", "walk", "goals", "session", "dose", "check_in", "step",
  "learn", "profile", "pacing_reason", "pain_change", "gate_stand", "region", "kind", "equipment", "phase", "day_kind", "position",
];

// Words that the page itself says, which the program has no use for.
const wordsOfThePage = ["notice", "loading", "lock"];

// Words that the desk alone writes.
const deskWords = ["report"];

// What of the questions and rules is not seen until the person has answered several, or presses for more: the questions about
// the person, why a question is asked, and what to say at an appointment.
function moveLater(next, later, aboutPerson) {
  const move = (group, id, part) => {
    const from = part ? next[group]?.[id] : next[group];
    const name = part ?? id;
    if (from?.[name] === undefined) return;
    const to = (later[group] ??= {});
    (part ? (to[id] ??= {}) : to)[name] = from[name];
    delete from[name];
  };
  for (const id of aboutPerson) move("question", id);
  for (const id of Object.keys(next.question ?? {})) move("question", id, "why");
  for (const id of Object.keys(next.rule ?? {})) move("rule", id, "say");
}

/** The words of a language in four parts: of the first page, of the questions and most screens, the rest, and the desk's.
 *  `aboutPerson` are the ids of the questions that come after the screening. */
export function splitText({ language, strings }, aboutPerson) {
  const first = { language, strings: { loading: { no_storage: strings.loading.no_storage } } };
  const next = { language, strings: {} };
  const later = { language, strings: {} };
  const desk = { language, strings: {} };
  const parts = [[firstWords, first], [laterWords, later], [deskWords, desk]];
  const partOf = (key) => parts.find(([words]) => words.includes(key))?.[1] ?? next;
  for (const [key, value] of Object.entries(strings))
    if (!wordsOfThePage.includes(key)) partOf(key).strings[key] = structuredClone(value);
  moveLater(next.strings, later.strings, aboutPerson);
  return { first, next, later, desk };
}

/** The ids of the questions about the person that come after the screening. */
export async function questionsAboutPerson(folder) {
  const { questions } = await readJson(path.join(folder, "profile.json"));
  return questions.filter(({ always }) => !always).map(({ id }) => id);
}

/** Every character the fonts must have: those of the texts, and what people may type. */
export function glyphsOf(texts) {
  const glyphs = new Set();
  for (let code = 0x20; code < 0x7f; ++code) glyphs.add(String.fromCodePoint(code));
  for (let code = 0xa1; code <= 0xff; ++code) glyphs.add(String.fromCodePoint(code));
  for (const glyph of "–—‘’“”…•−") glyphs.add(glyph);
  for (const glyph of JSON.stringify(texts)) glyphs.add(glyph);
  return [...glyphs].sort().join("");
}

/** The text of a dotted key. */
export function textOf(text, key) {
  const found = key.split(".").reduce((node, part) => node?.[part], text.strings);
  if (found === undefined) throw new Error(`The text '${key}' is missing in '${text.language}'.`);
  return found;
}
