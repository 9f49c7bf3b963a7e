// Writes the record anew under another lock, or none. The record moves into a database of another name (see
// record_place.js), written whole in one transaction; whenever it is broken off, the record is as it was before or as it
// is to be, and the lock beside it fits. Another passphrase for the same lock changes the note about it alone.
import { databaseNames, writingLock } from "../storage/names.js";
import {
  deleteDatabase, done, existingNames, generationOf, movedAway, presentName, soonOr, tidyUp,
} from "../storage/record_place.js";
import { migrate, version } from "../storage/store_steps.js";

const alone = (work) => navigator.locks?.request(writingLock, work) ?? work();

const open = (name) => done(indexedDB.open(name));

function whole(database, change) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(["events", "notes"], "readwrite", { durability: "strict" });
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error ?? new Error("not written"));
    change(transaction.objectStore("events"), transaction.objectStore("notes"));
  });
}

/** Puts the lock's note beside the record, which stays as it is. */
export const noteLock = (lock) => alone(async () => {
  const database = await open(await presentName());
  try {
    await whole(database, (_, notes) => notes.put({ name: "lock", value: lock }));
  } finally {
    database.close();
  }
});

async function make(name) {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = ({ oldVersion }) => migrate(request.result, request.transaction, oldVersion);
  return done(request);
}

const allOf = (database, name) => done(database.transaction(name).objectStore(name).getAll());

// Empties the database that the record has left, so that nothing is readable in it where another page keeps it from being
// deleted, and what such a page still writes is refused. Gives false, and changes nothing, where there are not just
// `count` entries in it any more: a page that did not wait for its turn has added something.
async function leave(database, count) {
  let left = false;
  await whole(database, (events, notes) => {
    events.count().onsuccess = ({ target }) => {
      left = target.result === count;
      if (!left) return;
      events.clear();
      notes.clear();
      notes.put({ name: "lock", value: movedAway });
      notes.put({ name: "generation", value: -1 });
    };
  });
  return left;
}

async function freeName(from) {
  const taken = new Set(await existingNames());
  return databaseNames.find((name) => !taken.has(name)) ?? databaseNames.find((name) => name !== from);
}

/** Moves the record into a new database, under `lock` (null for none) and with every entry put through `change`. */
export const rewrite = ({ lock, change }) => alone(async () => {
  await tidyUp();
  const from = await presentName();
  const old = await open(from);
  const to = await freeName(from);
  try {
    const generation = 1 + Math.max(0, await generationOf(from));
    for (let entries = null; !entries || !(await leave(old, entries.length));) {
      entries = await allOf(old, "events");
      const notes = (await allOf(old, "notes")).filter(({ name }) => name !== "lock");
      const changed = await Promise.all(entries.map(change));
      const fresh = await soonOr(null, make(to));
      if (!fresh) throw new Error(`${to} is kept by another page`);
      try {
        await whole(fresh, (events, beside) => {
          events.clear();
          for (const entry of changed) events.put(entry);
          for (const note of notes) beside.put(note);
          if (lock) beside.put({ name: "lock", value: lock });
          beside.put({ name: "generation", value: generation });
        });
      } finally {
        fresh.close();
      }
    }
  } catch (error) {
    await deleteDatabase(to);
    throw error;
  } finally {
    old.close();
  }
  await deleteDatabase(from);
});
