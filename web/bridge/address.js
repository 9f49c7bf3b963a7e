// The page's address: the part behind "#" names the screen, and the browser's own way back works within the app.
import { Listeners } from "./listeners.js";

export class Address {
  /** Hear that the app has put another address there. */
  moved = new Listeners();
  #goTo;

  /** `goTo(path)` is told where the person wants to be. */
  constructor(goTo) {
    this.#goTo = goTo;
    for (const change of ["popstate", "hashchange"]) addEventListener(change, () => goTo(this.path));
  }

  get path() { return location.hash.slice(1); }

  show(path, replace) {
    if (location.hash === `#${path}`) return;
    const depth = (history.state?.depth ?? 0) + (replace ? 0 : 1);
    history[replace ? "replaceState" : "pushState"]({ depth }, "", `#${path}`);
    this.moved.tell();
  }

  /** To where one came from within the app, or else to that path. */
  back(otherwise) {
    if (history.state?.depth > 0) history.back();
    else {
      history.replaceState({ depth: 0 }, "", `#${otherwise}`);
      this.#goTo(otherwise);
    }
  }
}
