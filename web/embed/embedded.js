// The app's side of a frame in another page: what it takes from that page and what it tells it. See embed.js.

import { themes } from "../bridge/wishes.js";

const version = 1;

/** The message if it is one that a page may send, else null. */
export function messageFromPage(data) {
  if (typeof data !== "object" || data === null || data.easeback !== version) return null;
  if (data.type === "hello") return { type: "hello" };
  if (data.type === "set" && themes.includes(data.theme)) return { type: "set", theme: data.theme };
  return null;
}

export class Embedding {
  /** `wishTheme(theme)` is called when the page around wants another theme. */
  constructor(wishTheme) {
    this.wishTheme = wishTheme;
    this.page = ""; // the origin that said hello first; no other is heard or told anything
    this.height = 0;
    document.documentElement.classList.add("embedded");
    addEventListener("message", (event) => this.#hear(event));
    // To whoever it is: nothing is in it but that there is an app.
    parent.postMessage({ easeback: version, type: "here" }, "*");
  }

  #hear(event) {
    if (event.source !== parent || (this.page && event.origin !== this.page)) return;
    const message = messageFromPage(event.data);
    if (!message) return;
    if (message.type === "set") {
      this.wishTheme(message.theme);
    } else if (!this.page && event.origin !== "null") {
      this.page = event.origin;
      this.#tell({ type: "ready" });
      if (this.height) this.#tell({ type: "resize", height: this.height });
    }
  }

  /** Whether the page around is of another site, as far as the browser tells. */
  inAnotherSite() {
    try {
      return !parent.location.href;
    } catch {
      return true;
    }
  }

  /** Tells how many CSS pixels the screen needs to be seen whole. */
  measure() {
    const scroller = document.querySelector("#mirror .scroller");
    if (scroller) this.#needsHeight(innerHeight - scroller.clientHeight + scroller.scrollHeight);
  }

  #needsHeight(height) {
    if (Math.abs(height - this.height) < 8) return;
    this.height = height;
    this.#tell({ type: "resize", height });
  }

  sessionFinished() { this.#tell({ type: "finished" }); }

  #tell(message) {
    if (this.page) parent.postMessage({ easeback: version, ...message }, this.page);
  }
}
