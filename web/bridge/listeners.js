/** Whoever wants to hear of one kind of happening. */
export class Listeners {
  #all = new Set();

  /** Hears of it from now on; the returned function ends that. */
  add(listener) {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  tell(...values) {
    for (const listener of [...this.#all]) listener(...values);
  }
}
