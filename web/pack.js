// A clinic's pack: a folder on the app's own origin. It is fetched before the app starts, checked and joined with the
// content by the desk. A pack with any fault is not used at all.
import { files } from "easeback:files";

const cacheName = "easeback-pack";

const address = (name) => new URL(name, import.meta.url).href;

async function asText(name) {
  const response = await fetch(address(name), { credentials: "same-origin" });
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  return response.text();
}

// The pack changes under the same name, so it is asked for each time; without a connection the last one is good.
async function fromPack(folder, name) {
  const place = new URL(`${folder}/${name}`, import.meta.url);
  const cache = await globalThis.caches?.open(cacheName).catch(() => null);
  const response = await fetch(place, { credentials: "same-origin", cache: "no-cache" }).catch(() => cache?.match(place));
  if (!response?.ok) throw new Error(`${place.pathname}: ${response?.status ?? "not reached"}`);
  if (response.redirected && new URL(response.url).origin !== place.origin) throw new Error(`${place.pathname} leads elsewhere`);
  await cache?.put(place, response.clone()).catch(() => {});
  return response.text();
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
    [import(address(files.desk)), filesOf(folder), ...[files.content, files.figures, files.checks].map(asText)]);
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
