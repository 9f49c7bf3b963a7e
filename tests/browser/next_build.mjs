// A newer build of the same site, made from a finished one.
import { createHash } from "node:crypto";
import { mkdtemp, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { serviceWorker } from "../../web/build/offline.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));

async function filesOf(folder) {
  const files = new Map();
  const entries = (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isFile());
  for (const name of entries.map((entry) => entry.name).sort()) {
    if (/\.(br|gz)$/.test(name)) continue;
    files.set(name, await readFile(path.join(folder, name)));
  }
  return files;
}

const integrityOf = (content) => `sha256-${createHash("sha256").update(content).digest("base64")}`;

/** Writes a site like the one in `folder`, whose first script says `document.documentElement.dataset.build = name`. */
export async function nextBuild(folder, name) {
  const files = await filesOf(folder);
  const before = [...files.keys()].find((file) => /^page\.[0-9a-f]{10}\.js$/.test(file));
  const script = `${files.get(before)}\ndocument.documentElement.dataset.build=${JSON.stringify(name)};`;
  const after = `page.${createHash("sha256").update(script).digest("hex").slice(0, 10)}.js`;
  files.set(after, Buffer.from(script));
  const page = String(files.get("index.html")).replaceAll(before, after).replaceAll(integrityOf(files.get(before)), integrityOf(script));
  files.set("index.html", Buffer.from(page));
  files.delete(before);
  files.delete("service_worker.js");
  files.set("service_worker.js", Buffer.from(await serviceWorker(root, files, false)));
  const target = await mkdtemp(path.join(os.tmpdir(), "easeback-next-"));
  for (const [file, content] of files) {
    await mkdir(path.dirname(path.join(target, file)), { recursive: true });
    await writeFile(path.join(target, file), content);
  }
  return { folder: target, page: after };
}
