// Saves one group of events after the other, in their order, so that what is on the disk is always a beginning
// of what happened here. A group that cannot be saved is kept and tried again; nothing overtakes it.

const longestPause = 30; // seconds

export class Writer {
  #write;
  #told;
  #waiting = [];
  #busy = null;
  #pause = 1;
  #timer = 0;

  /** `write(events)` resolves when they are on the disk; `told` gets saved(events) or failed(error). */
  constructor(write, told) {
    this.#write = write;
    this.#told = told;
  }

  /** The events that wait, in their order. */
  get waiting() { return this.#waiting.flat(); }

  get waits() { return this.#waiting.length > 0; }

  add(group) {
    this.#waiting.push(group);
    this.tryNow();
  }

  /** Forgets what waits. */
  drop() { this.#waiting = []; }

  /** Resolves when what is being written is written, or could not be. */
  async idle() { await this.#busy; }

  tryNow() {
    if (this.#waiting.length) this.#busy ??= this.#work();
  }

  async #work() {
    clearTimeout(this.#timer);
    try {
      while (this.#waiting.length) {
        const groups = [...this.#waiting];
        await this.#write(groups.flat());
        this.#pause = 1;
        this.#waiting.splice(0, groups.length);
        for (const group of groups) this.#told.saved(group);
      }
    } catch (error) {
      this.#timer = setTimeout(() => this.tryNow(), 1000 * this.#pause);
      this.#pause = Math.min(longestPause, 2 * this.#pause);
      this.#told.failed(error);
    } finally {
      this.#busy = null;
    }
  }
}
