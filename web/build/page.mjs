// index.html: the plain page that needs no program.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";

import { transform } from "esbuild";

import { limits } from "../page/limits.js";
import { textOf } from "./content.mjs";
import { addScreenshots } from "./screenshots.mjs";

const entities = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text) => text.replace(/[&<>"']/g, (character) => entities[character]);

/** What the page may load and do; its one inline style is named by its hash. */
export function contentPolicy(style) {
  const hash = createHash("sha256").update(style).digest("base64");
  return [
    "default-src 'none'", "script-src 'self' 'wasm-unsafe-eval'", `style-src 'self' 'sha256-${hash}'`,
    "font-src 'self'", "img-src 'self'", "connect-src 'self'", "manifest-src 'self'", "worker-src 'self'",
    "frame-src 'self'", "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'",
    "trusted-types easeback",
  ].join("; ");
}

// Placeholders "{{key}}" are values of `own`, such as files of the build, or keys of the texts.
const filled = (template, own, text, asWritten) =>
  template.replace(/\{\{([a-zA-Z_0-9.]+)\}\}/g, (_, key) => own[key] ?? asWritten(textOf(text, key)));

/** Adds what a browser needs to know in order to install the app, once for each language. */
export async function addManifests(site, folder, parts, texts) {
  const template = await readFile(path.join(folder, "page", "manifest.template.json"), "utf8");
  const inJson = (words) => JSON.stringify(words).slice(1, -1);
  for (const [language, text] of Object.entries(texts)) {
    const manifest = JSON.parse(filled(template, { ...parts, language }, text, inJson));
    manifest.screenshots = await addScreenshots(site, folder, language, (key) => textOf(text, key));
    site.add(`${language}.webmanifest`, JSON.stringify(manifest));
  }
}

/** The page and its policy. */
export async function indexPage(folder, parts, text) {
  const fill = (template, own) => filled(template, own, text, escaped);
  const styleSource = fill(await readFile(path.join(folder, "page", "style.css"), "utf8"), { ...parts, "limits.plain": limits.plain });
  const style = (await transform(styleSource, { loader: "css", minify: true })).code.trim();
  const policy = contentPolicy(style);
  const signs = textOf(text, "danger.signs").map((sign) => `<li>${escaped(sign)}</li>`).join("\n");
  const html = fill(await readFile(path.join(folder, "page", "index.html"), "utf8"), {
    ...parts, style, policy: escaped(policy), language: text.language, "danger.signs": signs,
  });
  return { html, policy };
}
