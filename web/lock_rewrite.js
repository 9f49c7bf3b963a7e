// Writes the whole record anew under another lock, or none. All of it in one transaction: whenever it is broken off,
// the record is as it was before or as it is to be, and the lock beside it fits.
import { databaseName, done, writingLock } from "./record_place.js";

const alone = (work) => navigator.locks?.request(writingLock, work) ?? work();

/** Whether it was written; not where an entry came in between. */
function write(database, { entries, lock, places }) {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(["events", "notes"], "readwrite", { durability: "strict" });
    let fits = true;
    transaction.oncomplete = () => resolve(true);
    transaction.onabort = () => (fits ? reject(transaction.error) : resolve(false));
    const events = transaction.objectStore("events");
    events.getAllKeys().onsuccess = ({ target }) => {
      fits = target.result.length === places.length && target.result.every((place, index) => place === places[index]);
      if (!fits) {
        transaction.abort();
        return;
      }
      const notes = transaction.objectStore("notes");
      if (lock) notes.put({ name: "lock", value: lock });
      else notes.delete("lock");
      for (const entry of entries) events.put(entry);
    };
  });
}

/** Puts `lock` beside the record (null takes it away) and every entry through `change`; without that, none. */
export const rewrite = ({ lock, change }) => alone(async () => {
  const database = await done(indexedDB.open(databaseName));
  try {
    for (;;) {
      const before = await done(database.transaction("events").objectStore("events").getAll());
      const entries = change ? await Promise.all(before.map(change)) : [];
      if (await write(database, { entries, lock, places: before.map(({ place }) => place) })) return;
    }
  } finally {
    database.close();
  }
});
