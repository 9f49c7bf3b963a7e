// Other tabs of the same browser: tells them what was stored here, hears what they stored.

import { tabsChannel } from "./names.js";

export class Tabs {
  #heard;
  #left;
  #channel = null;

  /** `heard(texts)` gets events of another tab; `returned()` is told when this page may have missed some, `left()` when
   *  another tab has deleted everything. */
  constructor(heard, { returned, left }) {
    this.#heard = heard;
    this.#left = left;
    this.#listen();
    // A page that is put away with an open channel could not be brought back as it was.
    addEventListener("pagehide", () => {
      this.#channel?.close();
      this.#channel = null;
    });
    addEventListener("pageshow", ({ persisted }) => {
      if (!persisted) return;
      this.#listen();
      returned();
    });
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") returned();
    });
  }

  tell(texts) { this.#channel?.postMessage(texts); }

  #listen() {
    if (typeof BroadcastChannel !== "function") return;
    this.#channel = new BroadcastChannel(tabsChannel);
    this.#channel.onmessage = ({ data }) => {
      if (data === "leave") this.#left();
      else if (Array.isArray(data) && data.every((text) => typeof text === "string")) this.#heard(data);
    };
  }
}
