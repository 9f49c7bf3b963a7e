// A server whose files can be broken in every way that happens on real networks, and healed again.
import { readFile } from "node:fs/promises";
import path from "node:path";

import { serve } from "./server.mjs";

// The worst there is: what has a name with a hash is kept for ever.
const keptFor = (name) => ({ "Cache-Control": /\.[0-9a-f]{10}\./.test(name) ? "public, max-age=31536000, immutable" : "no-cache" });
const types = { ".js": "text/javascript", ".json": "application/json", ".wasm": "application/wasm", ".ttf": "font/ttf" };

function withOneByteChanged(bytes) {
  const changed = Buffer.from(bytes);
  changed[changed.length >> 1] ^= 1;
  return changed;
}

const answering = (change) => (response, { headers, bytes }) => response.writeHead(200, headers).end(change(bytes));

/** What can happen to a file, by name. */
export const faults = {
  "404": (response) => response.writeHead(404).end(),
  "500": (response) => response.writeHead(500).end("trouble"),
  "a portal's page": (response, { headers }) => response.writeHead(200, { ...headers, "Content-Type": "text/html" }).end("<!doctype html><title>Log in</title>"),
  "half of it": answering((bytes) => bytes.subarray(0, bytes.length >> 1)),
  "one byte changed": answering(withOneByteChanged),
  "nothing in it": answering(() => ""),
  "no answer": () => {},
  "half of it, then silence": (response, { headers, bytes }) => {
    response.writeHead(200, { ...headers, "Content-Length": bytes.length });
    response.write(bytes.subarray(0, bytes.length >> 1));
  },
};

/** "desk.js" of "/desk.0123456789.js". */
const plainName = (address) => new URL(address, "http://localhost").pathname.slice(1).replace(/\.[0-9a-f]{10}(?=\.)/, "");

/** Serves a site; `broken` says by the plain name of a file which of the faults it has, and `asked` how often it was asked for. */
export async function serveBroken(site, broken = {}) {
  const asked = {};
  const server = await serve(site, {
    async intercept(request, response) {
      const name = plainName(request.url);
      asked[name] = (asked[name] ?? 0) + 1;
      const breakIt = faults[broken[name]];
      if (!breakIt) return false;
      const { pathname } = new URL(request.url, "http://localhost");
      const bytes = await readFile(path.join(site, pathname.endsWith("/") ? "index.html" : pathname));
      breakIt(response, { headers: { ...keptFor(request.url), "Content-Type": types[path.extname(name)] }, bytes });
      return true;
    },
  });
  return { ...server, broken, asked };
}
