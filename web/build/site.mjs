// The folder that is being made: names, hashes and compressed copies.
import { createHash } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import zlib from "node:zlib";

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

export class Site {
  constructor(folder) {
    this.folder = folder;
    this.files = new Map();
    this.sizes = new Map();
  }

  /** Adds a file under its own name. */
  add(name, content) {
    this.files.set(name, Buffer.from(content));
    return name;
  }

  /** Adds a file whose name carries a hash of its content; returns that name. */
  addHashed(name, content) {
    const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
    const { dir, name: stem, ext } = path.parse(name);
    return this.add(path.posix.join(dir, `${stem}.${hash}${ext}`), content);
  }

  /** The hash of a file as browsers check it. */
  integrity(name) {
    return `sha256-${createHash("sha256").update(this.files.get(name)).digest("base64")}`;
  }

  /** Writes everything beside the target first, so that a failure leaves the old folder whole. */
  async write() {
    const fresh = `${this.folder}.new`;
    await rm(fresh, { recursive: true, force: true });
    for (const [name, content] of this.files) {
      const file = path.join(fresh, name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, content);
    }
    await Promise.all([...this.files].map(([name, content]) => this.#compress(path.join(fresh, name), name, content)));
    await rm(this.folder, { recursive: true, force: true });
    await rename(fresh, this.folder);
  }

  /** Writes one more file into the finished folder, not compressed. */
  async writePlain(name, content) {
    await writeFile(path.join(this.folder, name), content);
  }

  async #compress(file, name, content) {
    const parameters = { [zlib.constants.BROTLI_PARAM_QUALITY]: 11, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: content.length };
    const [small, zipped] = await Promise.all([brotli(content, { params: parameters }), gzip(content, { level: 9 })]);
    this.sizes.set(name, Math.min(small.length, content.length));
    if (small.length < content.length) await writeFile(`${file}.br`, small);
    if (zipped.length < content.length) await writeFile(`${file}.gz`, zipped);
  }
}
