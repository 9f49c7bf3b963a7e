// Looks into the browser's database from outside the app.

/** The entries of the record in the order of storing, and the notes: {version, events, notes}. */
export const readRecord = (page) => page.evaluate(async () => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  // As web/storage/record_place.js has it: the database of the highest generation. One that is kept by a page does not open.
  const generation = async (name) => {
    const database = await done(indexedDB.open(name));
    const noted = database.objectStoreNames.contains("notes")
      ? (await done(database.transaction("notes").objectStore("notes").get("generation")))?.value : undefined;
    database.close();
    return noted ?? (name === "easeback" ? 0 : -1);
  };
  const late = new Promise((resolve) => setTimeout(() => resolve(-1), 1500));
  let present = "easeback", highest = -1;
  for (const { name } of await indexedDB.databases()) {
    if (!/^easeback(-\d)?$/.test(name)) continue;
    const found = await Promise.race([generation(name), late]);
    if (found > highest) [present, highest] = [name, found];
  }
  const database = await done(indexedDB.open(present));
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
