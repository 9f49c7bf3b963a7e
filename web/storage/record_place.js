// Where this browser keeps the record: how an answer is awaited, and which of the databases is the present one.
//
// When a lock is set or taken off, the record moves into a database of another name, because browsers may keep pages of
// a database on the disk for long after they were overwritten. The new database is written whole in one transaction,
// with a note "generation" one higher than before; then the old one is emptied, marked as moved, and deleted. Whenever
// that is broken off, the database with the highest generation is the record, and any other is what is left of a move.
// One without that note is of generation 0 under the first name; under another name it was never finished.
//
// A page that hangs keeps a database from being deleted, and until it lets go whoever opens that database waits. So
// nobody waits for one without an end while another one answers.

import { databaseNames } from "./names.js";

/** The note "lock" of a database that the record has left. No page writes under a lock that it does not know. */
export const movedAway = { id: "moved" };

const longestWait = 1500; // milliseconds, for a database that another page may keep

const pause = (time) => new Promise((resolve) => setTimeout(resolve, time));

/** What the work gives, or `otherwise` where it takes too long or fails. */
export const soonOr = (otherwise, work) => Promise.race([work, pause(longestWait).then(() => otherwise)])
  .catch((error) => {
    console.warn(error);
    return otherwise;
  });

/** What a request to the database gives, once it is done. */
export const done = (request) => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});

/** Opens a database that is there already; null where there is none. It is not created. */
async function openExisting(name) {
  const request = indexedDB.open(name);
  let isThere = true;
  request.onupgradeneeded = () => {
    isThere = false;
    request.transaction.abort();
  };
  try {
    return await done(request);
  } catch (error) {
    if (!isThere) return null;
    throw error;
  }
}

/** The names of the record's databases that are there. */
export async function existingNames() {
  try {
    const there = new Set((await indexedDB.databases()).map(({ name }) => name));
    return databaseNames.filter((name) => there.has(name));
  } catch {
    // Older browsers do not list them.
    const there = [];
    for (const name of databaseNames) {
      const database = await openExisting(name);
      database?.close();
      if (database) there.push(name);
    }
    return there;
  }
}

/** The generation of a database; -1 for one that was never finished, or is not there. */
export async function generationOf(name) {
  const database = await openExisting(name);
  if (!database) return -1;
  try {
    const noted = database.objectStoreNames.contains("notes")
      ? (await done(database.transaction("notes").objectStore("notes").get("generation")))?.value : undefined;
    return noted ?? (name === databaseNames[0] ? 0 : -1);
  } finally {
    database.close();
  }
}

/** The name of the database that holds the record, or is to hold it. */
export async function presentName() {
  const names = await existingNames();
  if (names.length === 0) return databaseNames[0];
  if (names.length === 1 && names[0] === databaseNames[0]) return names[0];
  let present = databaseNames[0], highest = -1;
  // All at once: a slow device is slow with each of them, so one that is far behind another is kept by a page.
  await new Promise((resolve, reject) => {
    const asked = names.map(async (name) => {
      const generation = await generationOf(name);
      if (generation > highest) [present, highest] = [name, generation];
      if (generation >= 0) pause(longestWait).then(resolve);
    });
    Promise.all(asked).then(resolve, reject);
  });
  return present;
}

/** Deletes a database, or goes on after a while where another page keeps it open. */
export const deleteDatabase = (name) => soonOr(undefined, done(indexedDB.deleteDatabase(name)));

/** Deletes what is left of a move that was broken off. To be called by whoever holds the writing lock. */
export async function tidyUp() {
  const present = await presentName();
  for (const name of await existingNames()) if (name !== present) await deleteDatabase(name);
}
