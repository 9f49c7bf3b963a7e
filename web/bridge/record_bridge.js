// The record between the store and the program: what is there at the start, what other tabs bring, and whether all of
// it is saved.
import { Listeners } from "./listeners.js";

export class RecordBridge {
  /** Hear that something was saved. */
  saved = new Listeners();
  /** Hear of events that the person has made, as objects. */
  appended = new Listeners();
  #store;
  #wasm;
  #frames;

  constructor({ store, wasm, frames }) {
    this.#store = store;
    this.#wasm = wasm;
    this.#frames = frames;
  }

  /** Gives the program the record, and from then on what changes in it. `whenComplete(act)` acts once all of the program
   *  is there; `leave` begins anew. */
  follow({ whenComplete, leave }) {
    this.#give(this.#store.events);
    this.#store.listen({
      saved: () => {
        if (!this.#store.waits) removeEventListener("beforeunload", stay);
        this.#frames.after(() => this.#wasm.plain._easeback_saved(1));
        this.saved.tell();
      },
      failed: (error) => {
        console.warn("Not saved:", error);
        if (this.#store.waits) addEventListener("beforeunload", stay);
        this.#frames.after(() => this.#wasm.plain._easeback_saved(0));
      },
      arrived: (texts) => whenComplete(() => this.#frames.after(() => this.#give(texts))),
      left: leave,
    });
  }

  /** Saves events, a JSON list. */
  append(json) {
    const events = JSON.parse(json);
    this.#store.append(events);
    this.appended.tell(events);
  }

  // One text that cannot be read does not take the others with it.
  #give(texts) {
    const give = (list) => this.#wasm.call("_easeback_events", `[${list.join(",")}]`);
    const fault = give(texts);
    if (!fault) return;
    console.warn("Part of the record could not be read:", fault);
    give(texts.filter(isJson));
  }
}

// What is not saved yet would be lost with the page.
const stay = (event) => event.preventDefault();

function isJson(text) {
  try {
    return Boolean(JSON.parse(text));
  } catch {
    return false;
  }
}
