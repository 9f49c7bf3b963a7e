// The list of what is shipped: its form, and whether it tells the versions that were provisioned.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import path from "node:path";

const read = async (file) => JSON.parse(await readFile(file, "utf8"));
const cache = process.env.EASEBACK_CACHE ?? new URL("../../../.cache", import.meta.url).pathname;

// Names in the list and in what was provisioned.
const archives = {
  "SDL2": ["sources", "libsdl2"], "Dear ImGui": ["sources", "imgui"], "JSON for Modern C++": ["sources", "nlohmann-json3"],
  "Emscripten runtime": ["binaries", "emscripten"], "Atkinson Hyperlegible": ["binaries", "fonts-atkinson-hyperlegible-ttf"],
};
const parts = ["stb_truetype", "stb_rect_pack", "stb_textedit", "musl", "libc++", "compiler-rt"];

export default [
  {
    name: "the list of what is shipped is whole SPDX and names the versions and hashes that were provisioned",
    async run({ site }) {
      const list = await read(path.join(site, "licences/easeback.spdx.json"));
      assert.equal(list.spdxVersion, "SPDX-2.3");
      assert.equal(list.dataLicense, "CC0-1.0");
      assert.match(list.documentNamespace, /^https:\/\/spdx\.org\/spdxdocs\/easeback-[\d.]+-[0-9a-f]{32}$/);
      assert.match(list.creationInfo.created, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
      const ids = list.packages.map(({ SPDXID }) => SPDXID);
      assert.equal(new Set(ids).size, ids.length);
      for (const each of list.packages) {
        assert.match(each.SPDXID, /^SPDXRef-[A-Za-z0-9.-]+$/);
        for (const key of ["name", "versionInfo", "downloadLocation", "licenseConcluded", "licenseDeclared", "copyrightText"]) assert.ok(each[key], `${each.name} ${key}`);
      }
      for (const { spdxElementId, relatedSpdxElement } of list.relationships)
        for (const id of [spdxElementId, relatedSpdxElement]) assert.ok(id === "SPDXRef-DOCUMENT" || ids.includes(id), id);
      const named = (name) => list.packages.find((each) => each.name === name);
      for (const name of parts) assert.ok(named(name), name);
      const used = await read(path.join(cache, "used-archives.json")).catch(() => null);
      for (const [name, [kind, archive]] of Object.entries(archives)) {
        assert.ok(named(name), name);
        if (!used) continue; // the libraries are the person's own
        const { version, sha256 } = used[kind][archive];
        assert.ok(version.startsWith(named(name).versionInfo), `${name} ${named(name).versionInfo}, provisioned ${version}`);
        assert.equal(named(name).checksums[0].checksumValue, sha256, name);
      }
    },
  },
];
