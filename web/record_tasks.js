// What the person can do with their record as a whole: save a copy, bring one in, delete everything. Loaded when one
// of these is asked for.
import { giveFile } from "./give_file.js";
import { databaseName, done } from "./record_place.js";
import { dayOf } from "./small_texts.js";
import { fileOf, largestFile } from "./transfer.js";

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
    if (field.files[0]) host.tellCare(await bringIn(host, field.files[0]));
  });
  field.click();
}

/** Adds the events of a file, all or none, and says what came of it. */
async function bringIn(host, file) {
  if (file.size > largestFile) return { outcome: "large" };
  let text, checked;
  try {
    text = await file.text();
    const desk = await host.desk();
    checked = await desk.ask("import", JSON.stringify({ text }));
  } catch (error) {
    console.warn("The file could not be read:", error);
    return { outcome: "unread" };
  }
  if (checked.refused) return { outcome: checked.refused };
  return store(host, JSON.parse(text).events);
}

async function store(host, events) {
  const day = dayOf(new Date());
  const wasEmpty = !host.store.events.length;
  try {
    const count = await host.store.bringIn(events);
    host.afterSave();
    const told = { outcome: "brought", count, known: events.length - count };
    if (!wasEmpty) return told;
    // The file is a copy of all there is.
    await noteCopy(host.store, day);
    return { ...told, last_copy: day };
  } catch (error) {
    console.warn("The file could not be stored:", error);
    return { outcome: "not_stored" };
  }
}

/** Empties the database, so that nothing is there whoever still has it open, and then takes it away. `emptied` is told
 *  in between; before that nothing is changed. */
export async function eraseRecord(emptied = () => {}) {
  const database = await done(indexedDB.open(databaseName));
  const names = [...database.objectStoreNames];
  await new Promise((resolve, reject) => {
    const emptying = database.transaction(names, "readwrite", { durability: "strict" });
    emptying.oncomplete = resolve;
    emptying.onabort = () => reject(emptying.error);
    for (const name of names) emptying.objectStore(name).clear();
  });
  database.close();
  emptied();
  tellTabsToLeave();
  await Promise.race([
    done(indexedDB.deleteDatabase(databaseName)), new Promise((resolve) => setTimeout(resolve, 2000)),
  ]).catch(console.warn);
  await eraseOfflineCopy().catch(console.warn);
}

/** The other tabs load themselves anew and forget what they know. */
export function tellTabsToLeave() {
  if (typeof BroadcastChannel === "function") new BroadcastChannel("easeback").postMessage("leave");
}

// Without a connection the app itself could not be opened again; it holds nothing of the person.
async function eraseOfflineCopy() {
  if (navigator.onLine === false) return;
  for (const name of (await globalThis.caches?.keys()) ?? [])
    if (name.startsWith(`easeback ${new URL(".", location.href).href} `)) await caches.delete(name);
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

/** Does what was asked; the numbers are those of CareForRecord::What in app/model/record_care.h. */
export const carryOut = (host, what) => tasks[what]?.(host);
