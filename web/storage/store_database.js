// The database: one entry for each event, never changed and never removed here. Under a lock, what an entry says is
// encrypted; its id is not.
import { done, movedAway, presentName } from "./record_place.js";
import { migrate, version } from "./store_steps.js";

/** The record was written by a newer program than this one. Nothing of it was read or changed. */
export class NewerRecord extends Error {}

export class Database {
  #connection;
  /** Of the lock that is on the record; see lock_crypto.js. */
  cipher = null;

  constructor(connection) {
    this.#connection = connection;
  }

  /** Opens the database, brought to this version. `blocked` is told while a page with an older one keeps it from that. */
  static async open({ blocked } = {}) {
    for (;;) {
      const name = await presentName();
      const database = await Database.#openAs(name, blocked);
      if ((await database.note("lock"))?.id !== movedAway.id) return database;
      // The record moved while it was being opened; or where it moved to is gone, and it begins anew.
      if (await presentName() === name) await database.#forgetMove();
      database.close();
    }
  }

  static async #openAs(name, blocked) {
    const request = indexedDB.open(name, version);
    request.onblocked = () => blocked?.();
    request.onupgradeneeded = ({ oldVersion }) => migrate(request.result, request.transaction, oldVersion);
    try {
      return new Database(await done(request));
    } catch (error) {
      throw error.name === "VersionError" ? new NewerRecord(error.message) : error;
    }
  }

  /** `ended` is told when the connection is gone: deleted, cleared, or wanted by a newer version. Until then the
   *  newer one waits for `finish`. */
  watch({ finish, ended }) {
    this.#connection.onclose = ended;
    this.#connection.onversionchange = async () => {
      await finish();
      this.#connection.close();
      ended();
    };
  }

  /** Entries {place, id, json} that were stored after a place, in the order of storing. */
  async eventsAfter(place) {
    const events = this.#connection.transaction("events").objectStore("events");
    const entries = await done(events.getAll(IDBKeyRange.lowerBound(place, true)));
    return this.cipher ? this.cipher.openAll(entries) : entries.filter(({ data }) => !data);
  }

  /** Resolves when all of the entries {id, json} are on the disk, and not before; none of them is there otherwise.
   *  Entries that are there already stay as they are. Nothing is written under another lock than the present one. */
  async write(entries) {
    const sealed = (await this.cipher?.sealAll(entries)) ?? entries;
    return new Promise((resolve, reject) => {
      const transaction = this.#connection.transaction(["events", "notes"], "readwrite", { durability: "strict" });
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error ?? new Error("not stored"));
      const events = transaction.objectStore("events");
      transaction.objectStore("notes").get("lock").onsuccess = ({ target }) => {
        if (target.result?.value.id !== this.cipher?.id) transaction.abort();
        else
          for (const entry of sealed)
            events.index("id").getKey(entry.id).onsuccess = (found) => {
              if (found.target.result === undefined) events.add(entry);
            };
      };
    });
  }

  close() { this.#connection.close(); }

  async note(name) {
    return (await done(this.#connection.transaction("notes").objectStore("notes").get(name)))?.value;
  }

  async setNote(name, value) {
    await done(this.#connection.transaction("notes", "readwrite").objectStore("notes").put({ name, value }));
  }

  async #forgetMove() {
    const notes = this.#connection.transaction("notes", "readwrite").objectStore("notes");
    await done(notes.clear());
  }
}
