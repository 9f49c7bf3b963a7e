// The licences of everything that is shipped.
import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { execFile } from "node:child_process";

import { spdx } from "./spdx.mjs";

// Where each licence lies: the first place that exists counts, because systems lay the tools out differently.
function places(root, fonts) {
  const cache = process.env.EASEBACK_CACHE ?? path.join(root, ".cache");
  const library = (variable, folder) => process.env[variable] ?? path.join(cache, "libraries", folder);
  const emscripten = process.env.EASEBACK_EMSCRIPTEN ?? path.join(cache, "toolchain/usr/share/emscripten");
  return {
    "easeback.txt": [path.join(root, "LICENSE")],
    "sdl2.txt": [path.join(library("EASEBACK_SDL2", "sdl2"), "LICENSE.txt")],
    "dear-imgui.txt": [path.join(library("EASEBACK_IMGUI", "imgui"), "LICENSE.txt")],
    "nlohmann-json.txt": [path.join(library("EASEBACK_JSON", "json"), "LICENSE.MIT")],
    "atkinson-hyperlegible-font.txt": [path.join(fonts, "copyright"), path.join(fonts, "OFL.txt")],
    "emscripten.txt": [path.join(emscripten, "LICENSE"), path.join(emscripten, "../doc/emscripten/copyright"),
                       "/usr/share/doc/emscripten/copyright"],
    "musl.txt": [path.join(emscripten, "system/lib/libc/musl/COPYRIGHT")],
    "llvm-libraries.txt": [path.join(emscripten, "system/lib/libcxx/LICENSE.TXT"),
                           path.join(emscripten, "../doc/llvm-19/copyright"), "/usr/share/doc/llvm-19/copyright"],
  };
}

const listing = (names) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>Licences</title><h1>Licences</h1>
<ul>${names.map((name) => `<li><a href="${name}">${name.replace(/\.txt$/, "")}</a></li>`).join("\n")}</ul></html>
`;

// The same sources give the same list: their time is that of the last change, not of the build.
async function timeOfSources(root) {
  const seconds = await promisify(execFile)("git", ["log", "-1", "--format=%ct"], { cwd: root }).then(({ stdout }) => Number(stdout), () => 0);
  return new Date(1000 * Number(process.env.SOURCE_DATE_EPOCH ?? seconds)).toISOString().replace(/\.\d+Z$/, "Z");
}

/** Pairs of file name and text; index.html leads to the others. */
export async function licences(root, fonts) {
  const found = [];
  for (const [name, candidates] of Object.entries(places(root, fonts))) {
    const texts = await Promise.all(candidates.map((file) => readFile(file).catch(() => null)));
    const text = texts.find((content) => content !== null);
    if (!text) throw new Error(`The licence '${name}' was found at none of: ${candidates.join(", ")}.`);
    found.push([name, text]);
  }
  const { version } = JSON.parse(await readFile(path.join(root, "package.json"), "utf8"));
  found.push(["easeback.spdx.json", await spdx(root, fonts, version, await timeOfSources(root))]);
  found.push(["index.html", listing(found.map(([name]) => name))]);
  return found;
}
