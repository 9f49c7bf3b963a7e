// What has not arrived: asked for again until it is there, and told meanwhile.
import { limits } from "./limits.js";

export class Missing {
  #count = 0;
  #telling = 0;
  #waiting = new Set();

  /** `tell(true)` is called when something is missing, `tell(false)` once everything is there. */
  constructor(tell) {
    this.tell = tell;
    addEventListener("online", () => this.tryNow());
  }

  /** Repeats an attempt that throws NotArrived, ever more slowly, and gives what it resolves with in the end. */
  async until(attempt) {
    let counted = false;
    try {
      for (let pause = 1; ; pause = Math.min(limits.pause, 2 * pause)) {
        try {
          return await attempt();
        } catch (error) {
          if (error.name !== "NotArrived") throw error;
          console.warn(error);
        }
        if (!counted) this.#changeBy(1);
        counted = true;
        await this.#nextTry(pause);
      }
    } finally {
      if (counted) this.#changeBy(-1);
    }
  }

  /** Whatever waits for its next try has it now. */
  tryNow() {
    for (const go of this.#waiting) go();
  }

  #changeBy(change) {
    this.#count += change;
    if (this.#count === 1 && change === 1) {
      this.#telling = setTimeout(() => this.tell(true), 1000 * limits.grace);
    } else if (!this.#count) {
      clearTimeout(this.#telling);
      this.tell(false);
    }
  }

  #nextTry(pause) {
    return new Promise((resolve) => {
      const go = () => {
        clearTimeout(timer);
        this.#waiting.delete(go);
        resolve();
      };
      const timer = setTimeout(go, 1000 * pause);
      this.#waiting.add(go);
    });
  }
}
