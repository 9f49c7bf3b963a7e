// Keeps one whole version of the app on the device. A version is either there with every file, each checked by its
// hash, or not at all; a page and the files it names always come from the same one. A newer version waits until no
// page of the older one is open, or until the person asks for it.
import { fetchOnce } from "../page/fetching.js";
import { buildCaches } from "../storage/names.js";
import { kept } from "easeback:kept";

// Another copy of the app may live beside this one, so names carry the place.
const place = self.registration.scope;
const ours = buildCaches(place);
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

// An answer that was redirected may not be given to a navigation.
const direct = (response) => response.redirected ? new Response(response.body, { headers: response.headers }) : response;

// What the page has fetched a moment ago comes from the browser's cache. What is wrong is written over, or goes with
// the whole version.
async function fetchInto(store, name, hash) {
  const use = (response) => store.put(addressOf(name), direct(response));
  const get = async (cache) => (await fetchOnce(addressOf(name), { cache, hash, use })).made;
  await get(neverChanges(name) ? "force-cache" : "no-cache").catch(() => get("reload"));
}

async function install() {
  const earlier = await otherCaches();
  const cache = await caches.open(cacheName);
  try {
    // One after the other: nobody waits for it, and the page may be fetching too.
    for (const [name, hash] of kept.files) {
      const found = await fromEarlier(name, earlier);
      await (found ? cache.put(addressOf(name), found) : fetchInto(cache, name, hash));
    }
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
