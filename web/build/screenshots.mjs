// Pictures of the app that a browser shows before it installs it. They are taken anew by tests/browser/screenshots.mjs.
import { readFile } from "node:fs/promises";
import path from "node:path";

/** What is shown: the screen, the record it shows (tests/browser/lives.mjs), the form of the window, and its name. */
export const screenshots = [
  { name: "today", path: "/today", life: "weeks", form: "narrow", label: "today.title" },
  { name: "session", path: "/session", life: "inSession", form: "narrow", label: "session.title" },
  { name: "progress", path: "/progress", life: "weeks", form: "wide", label: "progress.title" },
];

/** The file of one of them in web/images. */
export const fileOf = ({ name }, language) => `${language}-${name}.png`;

// A PNG tells its size after its first 16 bytes.
const sizeOf = (png) => `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;

// A new language has none until they are taken from a site that has the language.
async function pictureOf(folder, shown, language) {
  const file = (code) => path.join(folder, "images", fileOf(shown, code));
  return readFile(file(language)).catch(() => readFile(file("en")));
}

/** Adds those of a language to a site. Returns what the manifest says of them; `label` finds the words of a key. */
export const addScreenshots = (site, folder, language, label) => Promise.all(screenshots.map(async (shown) => {
  const png = await pictureOf(folder, shown, language);
  const src = site.addHashed(`images/${fileOf(shown, language)}`, png);
  return { src, sizes: sizeOf(png), type: "image/png", form_factor: shown.form, label: label(shown.label) };
}));
