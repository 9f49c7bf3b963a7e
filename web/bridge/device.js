// The device around the program: the size of the canvas, what the person set in the system, the time, and a WebGL
// context that may get lost.
import { dayOf } from "../page/small_texts.js";

const settings = ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)",
                  "(prefers-reduced-motion: reduce)"];

export class Device {
  #wasm;
  #frames;
  #canvas;
  #wishes;

  constructor({ wasm, frames, canvas, wishes }) {
    this.#wasm = wasm;
    this.#frames = frames;
    this.#canvas = canvas;
    this.#wishes = wishes;
  }

  /** Tells all of it once. */
  tell() {
    this.#tellSettings();
    this.#tellSize(null);
  }

  /** Tells whatever changes from now on. */
  follow() {
    new ResizeObserver((entries) => this.#tellSize(entries[0])).observe(this.#canvas, observedBox());
    this.#watchPixelRatio();
    for (const query of settings) matchMedia(query).addEventListener("change", () => this.#tellSettings());
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") this.#frames.after(() => this.tellTime());
    });
    this.#canvas.addEventListener("webglcontextlost", (event) => {
      event.preventDefault();
      this.#wasm.plain._easeback_context_lost();
    });
    this.#canvas.addEventListener("webglcontextrestored",
      () => this.#frames.after(() => this.#wasm.plain._easeback_context_restored()));
  }

  tellTime() {
    const now = new Date();
    this.#wasm.call("_easeback_time", dayOf(now), now.toISOString());
  }

  /** The page around wants other colours than the device; a choice in the settings goes before both. */
  wishTheme(theme) {
    this.#wishes.theme = theme;
    this.#tellSettings();
  }

  // A media query on the present ratio tells of the next one only, so it is set anew each time.
  #watchPixelRatio() {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", () => {
      this.#tellSize(null);
      this.#watchPixelRatio();
    }, { once: true });
  }

  #tellSize(entry) {
    const { width, height } = this.#canvas.getBoundingClientRect();
    if (width < 1 || height < 1) return;
    const exact = entry?.devicePixelContentBoxSize?.[0];
    const deviceWidth = devicePixels(width, exact?.inlineSize);
    const deviceHeight = devicePixels(height, exact?.blockSize);
    const insets = safeArea(this.#canvas);
    this.#frames.after(() => this.#wasm.plain._easeback_viewport(width, height, deviceWidth, deviceHeight, ...insets));
  }

  #tellSettings() {
    const matches = (query) => Number(matchMedia(query).matches);
    const theme = this.#wishes.theme === "auto" ? null : this.#wishes.theme;
    const rootSize = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    this.#frames.after(() => this.#wasm.plain._easeback_device(
      theme ? Number(theme === "dark") : matches("(prefers-color-scheme: dark)"),
      Number(theme === "contrast" || matches("(prefers-contrast: more)") || matches("(forced-colors: active)")),
      matches("(prefers-reduced-motion: reduce)"), rootSize / 16));
  }
}

function observedBox() {
  const supported = "devicePixelContentBoxSize" in (globalThis.ResizeObserverEntry?.prototype ?? {});
  return supported ? { box: "device-pixel-content-box" } : {};
}

// The browser knows best where its pixels fall, but some report the size of another ratio than the one they
// draw with; an answer that is off by more than rounding is not believed.
function devicePixels(length, exact) {
  const expected = Math.round(length * devicePixelRatio);
  return exact !== undefined && Math.abs(exact - expected) <= 1 ? exact : expected;
}

// The parts of the screen that a notch or a home bar covers, which only style sheets can ask for (see style.css).
function safeArea(canvas) {
  const { scrollPaddingTop, scrollPaddingRight, scrollPaddingBottom, scrollPaddingLeft } = getComputedStyle(canvas);
  return [scrollPaddingTop, scrollPaddingRight, scrollPaddingBottom, scrollPaddingLeft].map((inset) => parseFloat(inset) || 0);
}
