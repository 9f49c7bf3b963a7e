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
  "loading.words", "loading.no_wasm", "loading.no_webgl2", "loading.failed", "loading.again", "loading.other_tab",
  "loading.newer_record",
];

// What a message of the page says above the program when a part of it has not arrived, and of other things later.
const missingWords = ["notice.missing", "notice.try_now", "notice.failed", "notice.reload"];
const noticeWords = ["notice.not_done", "notice.again",
                     "notice.gone", "notice.keep", "notice.leave", "notice.newer", "notice.update",
                     "notice.use", "notice.not_now", "notice.other_tabs", "notice.framed", "notice.own_tab",
                     "notice.stay", "notice.pack", "notice.pack_seen"];

// What the page of a locked record says, and the forms of the lock.
const lockWords = [
  "lock.locked", "lock.passphrase", "lock.open", "lock.wrong", "lock.forgotten", "lock.forgotten_about", "lock.erase",
  "lock.erase_yes", "lock.set_title", "lock.protects", "lock.protects_not", "lock.no_way_back", "lock.copy_first", "lock.new",
  "lock.again", "lock.short", "lock.differ", "lock.not_saved", "lock.failed", "lock.set", "lock.change_title", "lock.present",
  "lock.change", "lock.remove_title", "lock.remove_about", "lock.remove", "lock.cancel",
];

const wordsOf = (keys, texts) => Object.fromEntries(Object.entries(texts).map(
  ([language, text]) => [language, Object.fromEntries(keys.map((key) => [key, textOf(text, key)]))]));

/** The first script; "easeback:parts" gives it the names of the other files. */
export const pageScript = (file, parts, texts, dev) =>
  bundle(file, { parts: { ...parts, words: wordsOf(pageWords, texts), noticeWords: wordsOf(missingWords, texts) } }, dev);

/** The script for after the first frame; `scripts` are the names of those it loads when they are needed. */
export const laterScript = (file, scripts, texts, dev) => bundle(file, { words: wordsOf(noticeWords, texts), ...scripts }, dev);

/** A script of the lock. */
export const lockScript = (file, texts, dev) => bundle(file, { words: wordsOf(lockWords, texts) }, dev);

/** A script with everything it imports. From "easeback:NAME" it gets what `given` has under NAME. */
export async function bundle(file, given, dev, format = "esm") {
  const giving = {
    name: "given",
    setup(builder) {
      builder.onResolve({ filter: /^easeback:/ }, ({ path }) => ({ path: path.split(":")[1], namespace: "easeback" }));
      builder.onLoad({ filter: /.*/, namespace: "easeback" }, ({ path }) => ({
        contents: `export const ${path} = ${JSON.stringify(given[path])};`,
      }));
    },
  };
  const result = await build({
    entryPoints: [file], bundle: true, format, target, minify: !dev, write: false, plugins: [giving],
    legalComments: "none", logLevel: "silent",
  });
  return result.outputFiles[0].text;
}
