// The scripts of the page, bundled and minified.
import { readFile } from "node:fs/promises";

import { build, transform } from "esbuild";

import { textOf } from "./content.mjs";

const target = ["es2022"];

/** The compiler's glue, minified. */
export async function minifyGlue(file, dev) {
  const source = await readFile(file, "utf8");
  if (dev) return source;
  const { code } = await transform(source, { minify: true, format: "esm", target, legalComments: "none" });
  return code;
}

// What the page says before the program runs, or when it cannot.
const pageWords = [
  "welcome.title", "app.promise", "danger.title", "danger.call", "danger.signs", "welcome.limits", "common.not_reviewed",
  "loading.words", "loading.no_wasm", "loading.no_webgl2", "loading.failed",
];

/** A script with everything it imports; "easeback:parts" gives it the names of the other files. */
export async function bundleScript(file, parts, texts, dev) {
  const words = {};
  for (const [language, text] of Object.entries(texts))
    words[language] = Object.fromEntries(pageWords.map((key) => [key, textOf(text, key)]));
  const given = {
    name: "parts",
    setup(builder) {
      builder.onResolve({ filter: /^easeback:parts$/ }, () => ({ path: "parts", namespace: "easeback" }));
      builder.onLoad({ filter: /.*/, namespace: "easeback" }, () => ({
        contents: `export const parts = ${JSON.stringify({ ...parts, words })};`,
      }));
    },
  };
  const result = await build({
    entryPoints: [file], bundle: true, format: "esm", target, minify: !dev, write: false, plugins: [given],
    legalComments: "none", logLevel: "silent",
  });
  return result.outputFiles[0].text;
}
