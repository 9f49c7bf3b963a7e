// A clinic's pack: a folder on the app's own origin. It is fetched before the app starts, checked and joined with the
// content by the desk. A pack with any fault is not used at all.
import { fetchOnce } from "../page/fetching.js";
import { scriptOf, textOf } from "../page/files.js";
import { packCache } from "../storage/names.js";
import { files } from "easeback:files";

// The pack changes under the same name, so it is asked for each time; without a connection the last one is good.
async function fromPack(folder, name) {
  const place = new URL(`${folder}/${name}`, import.meta.url);
  const cache = await globalThis.caches?.open(packCache).catch(() => null);
  const use = async ({ redirected, url }) => {
    if (redirected && new URL(url).origin !== place.origin) throw new Error(`${place.pathname} leads elsewhere`);
  };
  let text;
  try {
    const { made, bytes } = await fetchOnce(place, { cache: "no-cache", use });
    await made;
    text = new TextDecoder().decode(bytes);
  } catch (error) {
    const kept = error.name === "NotArrived" && !error.status && (await cache?.match(place));
    if (!kept) throw new Error(`${place.pathname}: ${error.message}`);
    return kept.text();
  }
  if (isJson(text)) await cache?.put(place, new Response(text, { headers: { "Content-Type": "application/json" } })).catch(() => {});
  return text;
}

function isJson(text) {
  try {
    return Boolean(JSON.parse(text));
  } catch {
    return false; // Not worth keeping: what was kept before may be.
  }
}

// Only for knowing which files there are; the desk looks at all of it.
function namedFiles(main) {
  try {
    const list = JSON.parse(main).files;
    return Array.isArray(list) ? list.filter((name) => /^[a-z]+(\/[a-z]{2})?\.json$/.test(name)).slice(0, 12) : [];
  } catch {
    return [];
  }
}

async function filesOf(folder) {
  const main = await fromPack(folder, "pack.json");
  const names = namedFiles(main);
  const texts = await Promise.all(names.map((name) => fromPack(folder, name)));
  return { ...Object.fromEntries(names.map((name, i) => [name, texts[i]])), "pack.json": main };
}

// The country decides on the number of the emergency services.
function country() {
  try {
    return new Intl.Locale(navigator.language).region ?? "";
  } catch {
    return "";
  }
}

/** The pack joined with the content as {content, figures, words: {language: text}}, all JSON texts. Throws what is wrong. */
export async function openPack(folder, languages) {
  const [desk, pack, ...texts] = await Promise.all(
    [scriptOf(files.desk), filesOf(folder), ...[files.content, files.figures, files.checks].map(textOf)]);
  const [content, figures, checks] = texts;
  const joined = await desk.ask("pack", `{"content":${content},"figures":${figures},"checks":${checks},` +
    `"pack":${JSON.stringify(pack)},"languages":${JSON.stringify(languages)},"country":${JSON.stringify(country())}}`);
  // The program knows the logo by the address that the page shows it from.
  for (const language of languages) {
    const { strings } = joined.words[language];
    if (strings["clinic.logo"]) strings["clinic.logo"] = new URL(`${folder}/${strings["clinic.logo"]}`, import.meta.url).href;
  }
  const words = Object.fromEntries(languages.map((language) => [language, JSON.stringify(joined.words[language])]));
  // The plain page stays where the program cannot run.
  const number = joined.words[languages[0]].strings["clinic.emergency"];
  if (number) for (const link of document.querySelectorAll('a[href^="tel:"]')) link.href = `tel:${number}`;
  return { content: JSON.stringify(joined.content), figures: JSON.stringify(joined.figures), words };
}
