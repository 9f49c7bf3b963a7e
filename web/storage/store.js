// The record in the browser: loads it, saves what is new, follows other tabs, and finds its way back when the
// browser takes the database away.
import { writingLock } from "./names.js";
import { Database, NewerRecord } from "./store_database.js";
import { Tabs } from "./store_tabs.js";
import { Writer } from "./store_writer.js";

export { NewerRecord };

/** The record is locked and could not be opened. */
export class StaysLocked extends Error {}

const longestWaitForOthers = 5000; // milliseconds

/** One tab writes at a time. A tab that hangs does not keep the others from saving: transactions stay whole anyway. */
async function alone(work) {
  let begun = false;
  const begin = () => {
    begun = true;
    return work();
  };
  try {
    return await (navigator.locks?.request(writingLock, { signal: AbortSignal.timeout?.(longestWaitForOthers) }, begin) ?? begin());
  } catch (error) {
    if (begun) throw error;
    return begin();
  }
}

/** What a store tells: `saved` after each group given to append, `failed` at each attempt that failed, `arrived` with
 *  events of other tabs or of a file, `trouble` with "gone" (the record was deleted meanwhile) or "newer" (a newer
 *  program took over), `left` when another tab has deleted everything, or has locked
 *  the record or taken the lock off. */
const nobody = { saved() {}, failed() {}, arrived() {}, trouble() {}, left() {} };

/** A store that keeps nothing: says so at every save. */
class NoStore {
  keeps = false;
  waits = false;
  events = [];
  #told = nobody;
  listen(told) { this.#told = { ...this.#told, ...told }; }
  get all() { return this.events; }
  append(events) {
    this.events.push(...events.map((event) => JSON.stringify(event)));
    this.#told.failed(new Error("no storage"));
  }
}

class Store {
  keeps = true;
  #told = nobody;
  /** The lock on the record, as it is kept beside it; undefined for none. */
  lock;
  /** "gone" or "newer" when saving has to wait for the person, else empty. */
  trouble = "";
  #cipher = null;
  #database;
  #opening = null;
  #stored = new Map(); // JSON texts by id, in the order of the database
  #place = 0;          // of the last entry that was read
  #writer = new Writer((entries) => this.#write(entries), {
    saved: (entries) => {
      this.#remember(entries);
      this.#told.saved();
      this.#tabs.tell(entries.map(({ json }) => json));
    },
    failed: (error) => this.#told.failed(error),
  });
  #tabs = new Tabs((texts) => this.#arrive(texts.map((json) => ({ id: JSON.parse(json).id, json }))), {
    returned: () => this.#catchUp(),
    left: () => this.#told.left(),
  });

  /** Opens the database for the first time. `unlock` gives the cipher of a lock. */
  async open({ unlock, ...options }) {
    let database = await Database.open(options);
    this.lock = await database.note("lock");
    if (this.lock) {
      // It takes as long as the person needs, and nobody has to wait for this page meanwhile.
      database.close();
      this.#cipher = await unlock(this.lock).catch((error) => { throw new StaysLocked(error.message); });
      database = await Database.open(options);
      // Meanwhile another tab may have taken the lock off, or deleted everything.
      if ((await database.note("lock"))?.id !== this.lock.id) location.reload();
    }
    await this.adopt(database);
  }

  /** Takes over an open database and what is in it. */
  async adopt(database) {
    database.cipher = this.#cipher;
    const entries = await database.eventsAfter(0);
    const there = new Set(entries.map(({ id }) => id));
    if ([...this.#stored.keys()].some((id) => !there.has(id))) {
      database.close();
      return this.#report("gone");
    }
    this.#database = database;
    this.#place = entries.at(-1)?.place ?? 0;
    database.watch({ finish: () => this.#writer.idle(), ended: () => this.#connect().catch(() => {}) });
    this.#arrive(entries);
  }

  /** Tells these of `nobody` above from now on, in place of whoever was told before. */
  listen(told) { this.#told = { ...this.#told, ...told }; }

  /** The passphrase has changed; the lock is the same. */
  relocked(lock) { this.lock = lock; }

  /** All events, as JSON texts. */
  get events() { return [...this.#stored.values()]; }

  /** All events, with those that are not on the disk yet. */
  get all() { return [...this.events, ...this.#writer.waiting.map(({ json }) => json)]; }

  /** Whether something is not on the disk yet. */
  get waits() { return this.#writer.waits; }

  /** Saves events as soon as that can be done. */
  append(events) {
    this.#writer.add(events.map((event) => ({ id: event.id, json: JSON.stringify(event) })));
  }

  /** Stores again what was deleted, because the person wants to keep it. */
  async keepAgain() {
    const database = await Database.open();
    database.cipher = this.#cipher;
    if (this.lock) await database.setNote("lock", this.lock);
    await database.write([...this.#stored].map(([id, json]) => ({ id, json })));
    this.trouble = "";
    await this.adopt(database);
    this.#writer.tryNow();
  }

  /** Stores events that come from a file, all or none. */
  async bringIn(events) {
    const fresh = new Map(events.map((event) => [event.id, { id: event.id, json: JSON.stringify(event) }]));
    for (const id of this.#stored.keys()) fresh.delete(id);
    const entries = [...fresh.values()];
    await this.#write(entries);
    this.#arrive(entries);
    this.#tabs.tell(entries.map(({ json }) => json));
  }

  /** Lets go of the database and of what waits. Nothing is stored or told from here on. */
  end() {
    this.trouble = "ended";
    this.#writer.drop();
    this.#told.saved();
    this.#told = nobody;
    this.#database?.close();
  }

  note(name) { return this.#database?.note(name); }
  async setNote(name, value) { await this.#database?.setNote(name, value); }

  async #write(entries) {
    if (!this.#database) await this.#connect();
    await alone(() => this.#database.write(entries));
  }

  // The connection ended. Whether the record is still there decides how to go on.
  #connect() {
    this.#database = null;
    return (this.#opening ??= this.#reopen().finally(() => { this.#opening = null; }));
  }

  async #reopen() {
    try {
      if (!this.trouble) {
        const database = await Database.open();
        // Another tab has set a lock or taken it off, and the record has moved.
        if ((await database.note("lock"))?.id !== this.lock?.id) {
          database.close();
          this.#told.left();
          this.trouble = "locked elsewhere";
        } else await this.adopt(database);
      }
    } catch (error) {
      if (error instanceof NewerRecord) this.#report("newer");
      else throw error;
    }
    if (this.trouble) throw new Error(`the record is ${this.trouble}`);
  }

  #report(trouble) {
    this.trouble = trouble;
    this.#told.trouble(trouble);
  }

  async #catchUp() {
    this.#writer.tryNow();
    try {
      if (this.#database && (await this.note("lock"))?.id !== this.lock?.id) return this.#told.left();
      const entries = (await this.#database?.eventsAfter(this.#place)) ?? [];
      this.#place = entries.at(-1)?.place ?? this.#place;
      this.#arrive(entries);
    } catch (error) {
      console.warn("Other tabs could not be followed:", error);
    }
  }

  #arrive(entries) {
    const fresh = entries.filter(({ id }) => !this.#stored.has(id));
    this.#remember(fresh);
    if (fresh.length) this.#told.arrived(fresh.map(({ json }) => json));
  }

  #remember(entries) { for (const { id, json } of entries) this.#stored.set(id, json); }
}

// Just after a crash, or while another page is being cleared away, a database may not open for a moment. What the
// browser forbids stays forbidden.
const pauses = [0, 100, 300, 900, 2000, 3000]; // milliseconds, before each further attempt
const mayPass = ({ name }) => !["SecurityError", "ReferenceError", "TypeError"].includes(name);

/** Opens the store; one that keeps nothing where the browser denies storage. `blocked` is told while another tab with
 *  an older program keeps it from being opened. Throws NewerRecord or StaysLocked. */
export async function openStore(options = {}) {
  for (let attempt = 0; ; ++attempt) {
    try {
      const store = new Store();
      await store.open(options);
      return store;
    } catch (error) {
      if (error instanceof NewerRecord || error instanceof StaysLocked) throw error;
      console.warn(`The browser denies storage (attempt ${attempt + 1}):`, error);
      if (attempt === pauses.length || !mayPass(error)) return new NoStore();
    }
    await new Promise((resolve) => setTimeout(resolve, pauses[attempt]));
  }
}
