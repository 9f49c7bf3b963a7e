// What makes the app work without a connection: the service worker with the list of all files it keeps.
import { createHash } from "node:crypto";
import path from "node:path";

import { bundle } from "./scripts.mjs";

// What the app does not need in order to run.
const notKept = (name) => /^(headers\.json|sizes\.json|service_worker\.js|embed\.js|(licences|examples|images)\/.*)$/.test(name);

/** The files to keep, as [address, SHA-256 of the content in hexadecimal digits]. */
export function filesToKeep(files) {
  return [...files].filter(([name]) => !notKept(name)).map(([name, content]) => [
    name === "index.html" ? "./" : name, createHash("sha256").update(content).digest("hex"),
  ]);
}

/** The service worker for a site of these files (a map from name to content). */
export function serviceWorker(root, files, dev) {
  const kept = filesToKeep(files);
  const version = createHash("sha256").update(JSON.stringify(kept)).digest("hex").slice(0, 10);
  return bundle(path.join(root, "web/offline/service_worker.js"), { kept: { files: kept, version } }, dev, "iife");
}
