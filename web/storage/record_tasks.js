// What the person can do with their record as a whole: save a copy, bring one in, delete everything. Loaded when one
// of these is asked for.
import { dayOf } from "../page/small_texts.js";
import { giveFile } from "./give_file.js";
import { buildCaches, packCache, tabsChannel } from "./names.js";
import { deleteDatabase, done, existingNames, presentName, soonOr } from "./record_place.js";
import { fileOf, largestFile, parsed } from "./transfer.js";

async function noteCopy(store, day) {
  if (store.keeps) await store.setNote("copy", day);
}

/** Gives the person a file with everything there is, also what could not be stored. */
export async function saveCopy(host) {
  if (!globalThis.crypto?.subtle) return host.tellCare({ outcome: "needs_https" });
  try {
    const day = dayOf(new Date());
    const text = await fileOf(host.store.all, day);
    giveFile({ name: `easeback-record-${day}.json`, type: "application/json", text });
    await noteCopy(host.store, day).catch(console.warn);
    host.tellCare({ outcome: "saved", last_copy: day });
  } catch (error) {
    console.warn("No copy was made:", error);
    host.tellCare({ outcome: "not_saved" });
  }
}

/** Lets the person choose a file and adds what is in it. */
export function bringCopy(host) {
  const field = document.createElement("input");
  field.type = "file";
  field.accept = ".json,application/json";
  field.hidden = true;
  document.body.append(field); // Some browsers forget a choice in a field that is nowhere.
  field.addEventListener("cancel", () => field.remove());
  field.addEventListener("change", async () => {
    field.remove();
    const [file] = field.files;
    if (file) (await host.later).orTell(async () => host.tellCare(await bringIn(host, file)));
  });
  field.click();
}

/** Adds the events of a file, all or none, and says what came of it. */
async function bringIn(host, file) {
  if (file.size > largestFile) return { outcome: "large" };
  const now = new Date();
  let joined;
  try {
    const text = await file.text();
    const desk = await (await host.later).desk();
    joined = await desk.joinCopy({
      text, date: dayOf(now), now: now.toISOString(), events: JSON.stringify(host.store.all.flatMap(parsed)),
    });
  } catch (error) {
    if (error.name === "NotArrived") throw error; // It says nothing of the file.
    console.warn("The file could not be read:", error);
    return { outcome: "unread" };
  }
  if (joined.refused) return { outcome: joined.refused };
  return store(host, joined, dayOf(now));
}

async function store(host, { events, count, known, differ }, day) {
  const wasEmpty = !host.store.events.length;
  try {
    await host.store.bringIn(events);
    host.record.saved.tell();
    const told = { outcome: differ.length ? "brought_differing" : "brought", count, known };
    if (!wasEmpty) return told;
    // The file is a copy of all there is.
    await noteCopy(host.store, day);
    return { ...told, last_copy: day };
  } catch (error) {
    console.warn("The file could not be stored:", error);
    return { outcome: "not_stored" };
  }
}

async function empty(name) {
  const database = await done(indexedDB.open(name));
  const stores = [...database.objectStoreNames];
  if (stores.length)
    await new Promise((resolve, reject) => {
      const emptying = database.transaction(stores, "readwrite", { durability: "strict" });
      emptying.oncomplete = resolve;
      emptying.onabort = () => reject(emptying.error);
      for (const store of stores) emptying.objectStore(store).clear();
    });
  database.close();
}

/** Empties the databases, so that nothing is there whoever still has one open, and then takes them away. `emptied` is told
 *  in between; before that nothing is changed. */
export async function eraseRecord(emptied = () => {}) {
  const names = await existingNames();
  const present = await presentName();
  if (names.includes(present)) await empty(present);
  // What is left of a move holds nothing, and may be kept by another page.
  for (const name of names) if (name !== present) await soonOr(undefined, empty(name));
  emptied();
  tellTabsToLeave();
  for (const name of names) await deleteDatabase(name);
  await globalThis.caches?.delete(packCache).catch(console.warn);
  await eraseOfflineCopy().catch(console.warn);
}

/** The other tabs load themselves anew and forget what they know. */
export function tellTabsToLeave() {
  if (typeof BroadcastChannel === "function") new BroadcastChannel(tabsChannel).postMessage("leave");
}

// Without a connection the app itself could not be opened again; it holds nothing of the person.
async function eraseOfflineCopy() {
  if (navigator.onLine === false) return;
  for (const name of (await globalThis.caches?.keys()) ?? [])
    if (name.startsWith(buildCaches(new URL(".", location.href).href))) await caches.delete(name);
  const registration = await navigator.serviceWorker?.getRegistration();
  await registration?.unregister();
}

async function erase(host) {
  try {
    await eraseRecord(() => host.store.end());
    history.replaceState(null, "", location.pathname + location.search);
    host.leave();
  } catch (error) {
    console.warn("Not deleted:", error);
    host.tellCare({ outcome: "not_erased" });
  }
}

const tasks = [saveCopy, bringCopy, erase];

/** Does what was asked; the numbers are those of CareForRecord::What in app/features/record/record_care.h. */
export const carryOut = (host, what) => tasks[what]?.(host);
