// The licences of everything that is shipped.
import { readFile } from "node:fs/promises";
import path from "node:path";

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
<ul>${names.map((name) => `<li><a href="${name}">${name.replace(".txt", "")}</a></li>`).join("\n")}</ul></html>
`;

/** Pairs of file name and text; index.html leads to the others. */
export async function licences(root, fonts) {
  const found = [];
  for (const [name, candidates] of Object.entries(places(root, fonts))) {
    const texts = await Promise.all(candidates.map((file) => readFile(file).catch(() => null)));
    const text = texts.find((content) => content !== null);
    if (!text) throw new Error(`The licence '${name}' was found at none of: ${candidates.join(", ")}.`);
    found.push([name, text]);
  }
  found.push(["index.html", listing(found.map(([name]) => name))]);
  return found;
}
