// What is shipped, as an SPDX 2.3 list: each library with its version, licence and, where it is known, the hash of the
// archive it came from. Versions are read from the sources that were built with, not from what should be there.
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";

const textOr = (file, otherwise) => readFile(file, "utf8").catch(() => otherwise);

async function found(file, pattern) {
  const match = pattern.exec(await readFile(file, "utf8"));
  if (!match) throw new Error(`No version was found in ${file}.`);
  return match.slice(1).filter(Boolean).join(".");
}

function folders(root, fonts) {
  const cache = process.env.EASEBACK_CACHE ?? path.join(root, ".cache");
  const library = (variable, folder) => process.env[variable] ?? path.join(cache, "libraries", folder);
  return {
    cache, fonts, sdl2: library("EASEBACK_SDL2", "sdl2"), imgui: library("EASEBACK_IMGUI", "imgui"), json: library("EASEBACK_JSON", "json"),
    emscripten: process.env.EASEBACK_EMSCRIPTEN ?? path.join(cache, "toolchain/usr/share/emscripten"),
  };
}

// The system libraries say their own versions in files that not every package of Emscripten has.
async function systemVersion(emscripten, file, pattern) {
  const match = pattern.exec(await textOr(path.join(emscripten, "system/lib", file), ""));
  return match ? match[1] : `of Emscripten ${await emscriptenVersion(emscripten)}`;
}

// 180100 is 18.1.0.
const dotted = (version) => (/^\d{6}$/.test(version) ? version.match(/\d\d/g).map(Number).join(".") : version);

const emscriptenVersion = async (folder) =>
  (await readFile(path.join(folder, "emscripten-version.txt"), "utf8")).trim().replaceAll('"', "");

async function listed(root, fonts) {
  const at = folders(root, fonts);
  const stb = (file) => found(path.join(at.imgui, file), /modified version of stb_\w+\.h ([\d.]*\d)/);
  const sdl = (part) => found(path.join(at.sdl2, "include/SDL_version.h"), new RegExp(`define SDL_${part}\\s+(\\d+)`));
  const sdlVersion = (await Promise.all(["MAJOR_VERSION", "MINOR_VERSION", "PATCHLEVEL"].map(sdl))).join(".");
  const json = (part) => found(path.join(at.json, "single_include/nlohmann/json.hpp"), new RegExp(`define NLOHMANN_JSON_VERSION_${part} (\\d+)`));
  const jsonVersion = (await Promise.all(["MAJOR", "MINOR", "PATCH"].map(json))).join(".");
  return [
    { name: "SDL2", version: sdlVersion, licence: "Zlib", archive: ["sources", "libsdl2"], home: "https://www.libsdl.org" },
    { name: "Dear ImGui", version: await found(path.join(at.imgui, "imgui.h"), /define IMGUI_VERSION\s+"([^"]+)"/), licence: "MIT",
      archive: ["sources", "imgui"], home: "https://github.com/ocornut/imgui" },
    { name: "stb_truetype", version: await stb("imstb_truetype.h"), licence: "MIT OR Unlicense", within: "Dear ImGui", home: "https://github.com/nothings/stb" },
    { name: "stb_rect_pack", version: await stb("imstb_rectpack.h"), licence: "MIT OR Unlicense", within: "Dear ImGui", home: "https://github.com/nothings/stb" },
    { name: "stb_textedit", version: await stb("imstb_textedit.h"), licence: "MIT OR Unlicense", within: "Dear ImGui", home: "https://github.com/nothings/stb" },
    { name: "JSON for Modern C++", version: jsonVersion, licence: "MIT", archive: ["sources", "nlohmann-json3"], home: "https://json.nlohmann.me" },
    { name: "Emscripten runtime", version: await emscriptenVersion(at.emscripten), licence: "MIT OR NCSA", archive: ["binaries", "emscripten"],
      home: "https://emscripten.org" },
    { name: "musl", version: await systemVersion(at.emscripten, "libc/musl/VERSION", /^([\d.]+)/), licence: "MIT", within: "Emscripten runtime", home: "https://musl.libc.org" },
    { name: "libc++", version: dotted(await systemVersion(at.emscripten, "libcxx/include/__config", /LIBCPP_VERSION (\d{6})/)), licence: "Apache-2.0 WITH LLVM-exception",
      within: "Emscripten runtime", home: "https://libcxx.llvm.org" },
    { name: "compiler-rt", version: `of Emscripten ${await emscriptenVersion(at.emscripten)}`, licence: "Apache-2.0 WITH LLVM-exception",
      within: "Emscripten runtime", home: "https://compiler-rt.llvm.org" },
    { name: "Atkinson Hyperlegible", version: fontVersion(await textOr(`${at.fonts}.key`, "")), licence: "OFL-1.1",
      archive: ["binaries", "fonts-atkinson-hyperlegible-ttf"], home: "https://www.brailleinstitute.org/freefont" },
  ];
}

// The font's files do not tell; the package it came in does.
const fontVersion = (key) => /_([^_]+)_all\.deb$/.exec(key.trim())?.[1] ?? "NOASSERTION";

const idOf = (name) => `SPDXRef-${name.replace(/\+/g, "x").replace(/[^A-Za-z0-9.]+/g, "-")}`;

function packageOf({ name, version, licence, home, archive }, archives) {
  const used = archive && archives[archive[0]]?.[archive[1]];
  return {
    SPDXID: idOf(name), name, ...(version === "NOASSERTION" ? {} : { versionInfo: version }), downloadLocation: "NOASSERTION",
    homepage: home, filesAnalyzed: false, licenseConcluded: licence, licenseDeclared: licence, copyrightText: "NOASSERTION",
    // A hash only for the archive of this very version.
    ...(used?.version.replace(/^\d+:/, "").startsWith(version) ? { packageFileName: used.name, checksums: [{ algorithm: "SHA256", checksumValue: used.sha256 }] } : {}),
  };
}

/** The list as JSON text. `version` is that of Easeback; `created` the time the sources are of. */
export async function spdx(root, fonts, version, created) {
  const libraries = await listed(root, fonts);
  const archives = JSON.parse(await textOr(path.join(folders(root, fonts).cache, "used-archives.json"), "{}"));
  const own = {
    SPDXID: "SPDXRef-Easeback", name: "Easeback", versionInfo: version, downloadLocation: "NOASSERTION", filesAnalyzed: false,
    licenseConcluded: "Apache-2.0", licenseDeclared: "Apache-2.0", copyrightText: "NOASSERTION",
  };
  const packages = [own, ...libraries.map((library) => packageOf(library, archives))];
  const relationships = [
    { spdxElementId: "SPDXRef-DOCUMENT", relationshipType: "DESCRIBES", relatedSpdxElement: own.SPDXID },
    ...libraries.map(({ name, within }) => (
      { spdxElementId: within ? idOf(within) : own.SPDXID, relationshipType: "CONTAINS", relatedSpdxElement: idOf(name) })),
  ];
  const hash = createHash("sha256").update(JSON.stringify(packages)).digest("hex").slice(0, 32);
  return JSON.stringify({
    spdxVersion: "SPDX-2.3", dataLicense: "CC0-1.0", SPDXID: "SPDXRef-DOCUMENT", name: `easeback-${version}`,
    documentNamespace: `https://spdx.org/spdxdocs/easeback-${version}-${hash}`,
    creationInfo: { created, creators: ["Tool: easeback web/build/spdx.mjs"] },
    packages, relationships,
  }, null, 1);
}
