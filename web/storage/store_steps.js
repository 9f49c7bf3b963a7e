// How the database came to its present form: one step for each version, never changed once shipped.
import { done } from "./record_place.js";

const steps = [
  // 1: one entry for each event, found by its id.
  (database) => { database.createObjectStore("events", { keyPath: "id" }); },

  // 2: entries keep the order in which they were stored, so that a page can ask for what is new to it; and there
  // are notes about this device, which are no part of the record.
  async (database, transaction) => {
    const entries = await done(transaction.objectStore("events").getAll());
    database.deleteObjectStore("events");
    const events = database.createObjectStore("events", { keyPath: "place", autoIncrement: true });
    events.createIndex("id", "id", { unique: true });
    const sequence = ({ json }) => { try { return JSON.parse(json).seq ?? 0; } catch { return 0; } };
    const sorted = entries.map((entry) => [sequence(entry), entry]).sort(([a], [b]) => a - b);
    for (const [, entry] of sorted) events.add(entry);
    database.createObjectStore("notes", { keyPath: "name" });
  },

  // 3: the note "lock" may be there; then entries are {place, id, iv, data} instead of {place, id, json}.
  () => {},
];

/** The version that this program reads and writes. */
export const version = steps.length;

/** Brings a database of an earlier version to the present one, whole or not at all. */
export async function migrate(database, transaction, from) {
  try {
    for (const step of steps.slice(from)) await step(database, transaction);
  } catch (error) {
    console.error("The record could not be brought to this version:", error);
    transaction.abort();
  }
}
