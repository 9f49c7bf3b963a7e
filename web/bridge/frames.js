// When the program draws: after something was told to it that changes the picture, at the time it asked for, and never
// otherwise.
export class Frames {
  #program;
  #isAsked = false;
  #request = 0;
  #last = 0; // milliseconds
  #wakeTimer = 0;

  /** `program` has the exported functions frame_is_due, wake_time and frame. */
  constructor(program) {
    this.#program = program;
  }

  /** Tells the program something; a frame follows if the program wants one. */
  after(tell) {
    tell();
    if (this.#isAsked) return;
    if (this.#program._easeback_frame_is_due()) this.#ask();
    else this.#wakeLater();
  }

  /** Draws once for all that `tell` says, without waiting for the browser. */
  onceAfter(tell) {
    this.#isAsked = true;
    tell();
    this.#frame(performance.now());
  }

  /** Draws at once and not with the next frame. */
  now() {
    cancelAnimationFrame(this.#request);
    this.#frame(performance.now());
  }

  #ask() {
    this.#isAsked = true;
    clearTimeout(this.#wakeTimer);
    this.#request = requestAnimationFrame((time) => this.#frame(time));
  }

  // A timer's next second needs a frame, and nothing in between.
  #wakeLater() {
    clearTimeout(this.#wakeTimer);
    const time = this.#program._easeback_wake_time();
    if (time < 0) return;
    this.#wakeTimer = setTimeout(() => this.#ask(), Math.max(0, 1000 * time - performance.now()));
  }

  #frame(time) {
    this.#isAsked = false;
    // The time of an event may be ahead of the time of the next frame.
    this.#last = Math.max(this.#last, time);
    this.#program._easeback_frame(this.#last / 1000);
    this.after(() => {});
  }
}
