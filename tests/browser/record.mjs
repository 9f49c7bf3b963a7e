// Looks into the browser's database from outside the app.

/** The entries of the record in the order of storing, and the notes: {version, events, notes}. */
export const readRecord = (page) => page.evaluate(async () => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await done(indexedDB.open("easeback"));
  const all = (name) => database.objectStoreNames.contains(name)
    ? done(database.transaction(name).objectStore(name).getAll()) : [];
  const record = { version: database.version, events: await all("events"), notes: await all("notes") };
  database.close();
  return record;
});

/** The events alone, parsed. */
export const readEvents = async (page) => (await readRecord(page)).events.map(({ json }) => JSON.parse(json));

/** Makes a database as an earlier version did: `stores` are {name, options, entries}. Run on a page without the app. */
export const makeRecord = (page, version, stores) => page.evaluate(([number, given]) => new Promise((resolve, reject) => {
  const request = indexedDB.open("easeback", number);
  request.onupgradeneeded = () => {
    for (const { name, options, entries, indexes = [] } of given) {
      const store = request.result.createObjectStore(name, options);
      for (const index of indexes) store.createIndex(...index);
      for (const entry of entries) store.add(entry);
    }
  };
  request.onsuccess = () => {
    request.result.close();
    resolve();
  };
  request.onerror = () => reject(request.error);
}), [version, stores]);

/** An address of the same origin that has no app. */
export const emptyPage = (server) => `${server.address}licences/easeback.txt`;
