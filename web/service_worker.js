// Keeps one whole version of the app on the device. A version is either there with every file, each checked by its
// hash, or not at all; a page and the files it names always come from the same one. A newer version waits until no
// page of the older one is open, or until the person asks for it.
import { kept } from "easeback:kept";

// Another copy of the app may live beside this one, so names carry the place.
const place = self.registration.scope;
const ours = `easeback ${place} `;
const cacheName = ours + kept.version;

const addressOf = (name) => new URL(name, place).href;
const addresses = new Set(kept.files.map(([name]) => addressOf(name)));
const neverChanges = (name) => /\.[0-9a-f]{10}\./.test(name);

const otherCaches = async () => (await caches.keys()).filter((name) => name.startsWith(ours) && name !== cacheName);

// --- Installing ---------------------------------------------------------------------------------------

async function fromEarlier(name, earlier) {
  if (!neverChanges(name)) return undefined;
  for (const cache of earlier) {
    const found = await caches.match(addressOf(name), { cacheName: cache, ignoreVary: true });
    if (found) return found;
  }
  return undefined;
}

// What the page has fetched a moment ago comes from the browser's cache. The browser refuses what has another hash.
async function fetched(name, integrity) {
  const get = (cache) => fetch(addressOf(name), { integrity, cache, credentials: "same-origin" });
  const response = await (neverChanges(name) ? get("force-cache").catch(() => get("reload")) : get("no-cache"));
  if (!response.ok) throw new Error(`${name}: ${response.status}`);
  // An answer that was redirected may not be given to a navigation.
  return response.redirected ? new Response(response.body, { headers: response.headers }) : response;
}

async function install() {
  const earlier = await otherCaches();
  const cache = await caches.open(cacheName);
  try {
    // One after the other: nobody waits for it, and the page may be fetching too.
    for (const [name, integrity] of kept.files)
      await cache.put(addressOf(name), (await fromEarlier(name, earlier)) ?? (await fetched(name, integrity)));
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
}

async function activate() {
  for (const name of await otherCaches()) await caches.delete(name);
  await self.clients.claim();
}

// --- Answering ----------------------------------------------------------------------------------------

const isHome = ({ origin, pathname }) => [place, addressOf("index.html")].includes(origin + pathname);

async function answer(address, request) {
  return (await caches.match(address, { cacheName, ignoreVary: true })) ?? fetch(request);
}

// A page of the older version would find its own files gone, so there must be no other.
async function takeOver(asking) {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const others = windows.filter(({ id, url }) => id !== asking.id && url.startsWith(place));
  if (others.length) asking.postMessage("other tabs");
  else await self.skipWaiting();
}

self.addEventListener("install", (event) => event.waitUntil(install()));
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(takeOver(event.source));
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET") return;
  if (request.mode === "navigate" && isHome(address)) event.respondWith(answer(place, request));
  else if (addresses.has(address.href)) event.respondWith(answer(address.href, request));
});
