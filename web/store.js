// The record in the browser: one IndexedDB entry for each event, never changed and never removed here.

const databaseName = "easeback";
const version = 1;

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** A store that keeps nothing: says so at every save. */
class NoStore {
  keeps = false;
  async load() { return []; }
  async append() { throw new Error("no storage"); }
}

class Store {
  keeps = true;

  constructor(database) {
    this.database = database;
  }

  /** All events, as JSON texts. */
  async load() {
    const events = this.database.transaction("events").objectStore("events");
    return (await done(events.getAll())).map((entry) => entry.json);
  }

  /** Resolves when the events are on the disk, and not before. */
  append(events) {
    return new Promise((resolve, reject) => {
      const transaction = this.database.transaction("events", "readwrite", { durability: "strict" });
      transaction.oncomplete = () => resolve();
      transaction.onabort = transaction.onerror = () => reject(transaction.error);
      const target = transaction.objectStore("events");
      for (const event of events) target.put({ id: event.id, json: JSON.stringify(event) });
    });
  }
}

/** Opens the store; one that keeps nothing where the browser denies storage. */
export async function openStore() {
  try {
    const request = indexedDB.open(databaseName, version);
    request.onupgradeneeded = () => request.result.createObjectStore("events", { keyPath: "id" });
    const store = new Store(await done(request));
    await store.load();
    return store;
  } catch (error) {
    console.warn("The browser denies storage:", error);
    return new NoStore();
  }
}
