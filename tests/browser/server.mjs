// A small server for the tests: serves a folder as the real one does, and can misbehave on request.
import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import http from "node:http";
import path from "node:path";

const types = {
  ".html": "text/html; charset=utf-8", ".js": "text/javascript; charset=utf-8", ".json": "application/json",
  ".wasm": "application/wasm", ".ttf": "font/ttf", ".txt": "text/plain; charset=utf-8", ".css": "text/css",
  ".webmanifest": "application/manifest+json", ".png": "image/png", ".svg": "image/svg+xml",
};

/** Serves `folder`. `intercept(request, response)` may answer first and then returns true. `show(folder)` puts a newer
 *  build in its place. */
export async function serve(first, { intercept = () => false } = {}) {
  let folder = first;
  const { content_security_policy: policy } = JSON.parse(await readFile(path.join(folder, "headers.json"), "utf8"));
  const requests = [];
  const server = http.createServer(async (request, response) => {
    const name = decodeURIComponent(new URL(request.url, "http://localhost").pathname);
    requests.push(name);
    if (await intercept(request, response)) return;
    const file = path.join(folder, name.endsWith("/") ? `${name}index.html` : name);
    const found = file.startsWith(folder) && (await stat(file).catch(() => null));
    if (!found || !found.isFile()) return void response.writeHead(404).end();
    const headers = {
      "Content-Type": types[path.extname(file)] ?? "application/octet-stream",
      "Content-Security-Policy": policy,
      "Cache-Control": /\.[0-9a-f]{10}\./.test(name) ? "public, max-age=31536000, immutable" : "no-cache",
    };
    const compressed = (await stat(`${file}.br`).catch(() => null)) && /\bbr\b/.test(request.headers["accept-encoding"] ?? "");
    if (compressed) headers["Content-Encoding"] = "br";
    response.writeHead(200, headers);
    createReadStream(compressed ? `${file}.br` : file).pipe(response);
  });
  await new Promise((resolve) => server.listen(0, "localhost", resolve));
  return {
    address: `http://localhost:${server.address().port}/`,
    requests,
    show(newer) { folder = newer; },
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }),
  };
}
