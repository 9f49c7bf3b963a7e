// What the program asks of the page, and what the page tells the program: frames, sizes, preferences, the
// address, the time, storage.
import { pageIsIn } from "./language.js";
import { Mirror } from "./mirror.js";
import { dayOf, hex } from "./small_texts.js";

const kinds = { activate: 0, number: 1, text: 2, dismiss: 3 };

const draftsKey = "easeback-drafts";

export class Host {
  /** `wordsFor(language)` brings the words of a language as JSON texts. */
  constructor(store, wordsFor, wishes) {
    this.store = store;
    this.wordsFor = wordsFor;
    this.wishes = wishes;
    this.attention = { hovered: 0, held: 0, focused: 0 };
    this.frameAsked = false;
    this.frameRequest = 0;
    this.lastFrame = 0;
    this.wakeTimer = 0;
    // What has to wait while there is the first page alone.
    this.held = null;
    this.wantsMore = new Promise((resolve) => { this.wantMore = resolve; });
    // These come after the first frame.
    this.guide = null;
    this.paper = null;
    this.desk = null;
    this.careTurn = 0;
    this.later = new Promise((resolve) => { this.arrive = resolve; });
    this.moved = () => {};
    this.afterSave = () => {};
    this.afterMirror = () => {};
    this.afterAppend = () => {};
  }

  // --- Starting ---------------------------------------------------------------------------------

  /** Returns a fault, or nothing when the program runs. Without content it runs on its first page until complete(). */
  async start(module, { content, texts, regular, bold }) {
    this.module = module;
    this.canvas = document.getElementById("canvas");
    this.tree = new Mirror(document.getElementById("mirror"), this);
    this.#giveFont(0, regular);
    this.#giveFont(1, bold);
    let fault = null;
    for (const text of texts) fault ??= this.#call("_easeback_language", text);
    fault ??= this.#call("_easeback_start", content, hex(crypto.getRandomValues(new Uint8Array(12))));
    if (fault) return fault;
    if (!content) this.held = [];
    this.#tellTime();
    this.module._easeback_storage(Number(this.store.keeps));
    // All that is told now is for the one frame that comes at the end of this.
    this.frameAsked = true;
    this.#followStore();
    this.#tellDevice();
    this.#tellSize(null);
    // What was kept before a lock was set elsewhere is not taken up, and does not stay.
    if (this.store.lock) this.keep("");
    this.#call("_easeback_drafts", keptDrafts());
    this.#call("_easeback_route", location.hash.slice(1));
    this.#listen();
    this.#frame(performance.now());
    this.#takeOver();
    return null;
  }

  /** The rest of what the questions need, where it was not there at the start; what was held is carried out. Returns a fault. */
  complete(content, text) {
    const fault = this.#call("_easeback_language", text) ?? this.#call("_easeback_content", content);
    if (fault) return fault;
    const held = this.held;
    this.held = null;
    this.tree.root.ariaBusy = null;
    for (const act of held) act();
    this.#act(() => {});
    return null;
  }

  // Nothing that is done is lost, even where it comes before what it needs.
  #whenComplete(act) {
    if (!this.held) {
      act();
      return;
    }
    this.held.push(act);
    this.tree.root.ariaBusy = "true";
    this.wantMore();
  }

  /** Figures that were not needed for the first frame. */
  addFigures(json) {
    const fault = this.#call("_easeback_figures", json);
    if (fault) console.warn("Some figures could not be read:", fault);
    this.#act(() => {});
  }

  /** Words that were not needed for the first frame. */
  addWords(texts) {
    for (const text of texts) {
      const fault = this.#call("_easeback_language", text);
      if (fault) console.warn("Some words could not be read:", fault);
    }
    this.#act(() => {});
  }

  #takeOver() {
    this.canvas.classList.add("running");
    document.getElementById("mirror").hidden = false;
    performance.mark("easeback-first-frame");
    document.documentElement.dataset.easeback = "running";
  }

  #giveFont(face, bytes) {
    const place = this.module._malloc(bytes.length);
    this.module.HEAPU8.set(bytes, place);
    this.module._easeback_font(face, place, bytes.length);
    this.module._free(place);
  }

  /** Calls an exported function; texts are passed as UTF-8 and a text it returns comes back as one. */
  #call(name, ...values) {
    const texts = [];
    const passed = values.map((value) => {
      if (typeof value !== "string") return value;
      texts.push(this.module.stringToNewUTF8(value));
      return texts.at(-1);
    });
    const result = this.module[name](...passed);
    for (const text of texts) this.module._free(text);
    return result ? this.module.UTF8ToString(result) : null;
  }

  // --- What happens, told to the program ---------------------------------------------------------

  #listen() {
    new ResizeObserver((entries) => this.#tellSize(entries[0])).observe(this.canvas, this.#observedBox());
    this.#watchPixelRatio();
    for (const query of ["(prefers-color-scheme: dark)", "(prefers-contrast: more)", "(forced-colors: active)",
                         "(prefers-reduced-motion: reduce)"])
      matchMedia(query).addEventListener("change", () => this.#tellDevice());
    for (const change of ["popstate", "hashchange"])
      addEventListener(change, () => this.#whenComplete(() => this.#goTo(location.hash.slice(1))));
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "visible") this.#act(() => this.#tellTime());
    });
    this.canvas.addEventListener("webglcontextlost", (event) => {
      event.preventDefault();
      this.module._easeback_context_lost();
    });
    this.canvas.addEventListener("webglcontextrestored", () => this.#act(() => this.module._easeback_context_restored()));
  }

  #followStore() {
    this.#giveEvents(this.store.events);
    this.store.told = {
      saved: () => {
        if (!this.store.waits) removeEventListener("beforeunload", stay);
        this.#act(() => this.module._easeback_saved(1));
        this.afterSave();
      },
      failed: (error) => {
        console.warn("Not saved:", error);
        if (this.store.waits) addEventListener("beforeunload", stay);
        this.#act(() => this.module._easeback_saved(0));
      },
      arrived: (texts) => this.#whenComplete(() => this.#act(() => this.#giveEvents(texts))),
      trouble() {},
      left: () => this.leave(),
    };
  }

  // One text that cannot be read does not take the others with it.
  #giveEvents(texts) {
    const give = (list) => this.#call("_easeback_events", `[${list.join(",")}]`);
    const fault = give(texts);
    if (!fault) return;
    console.warn("Part of the record could not be read:", fault);
    give(texts.filter(isJson));
  }

  #goTo(path) {
    this.#act(() => this.#call("_easeback_route", path));
  }

  #observedBox() {
    const supported = "devicePixelContentBoxSize" in (globalThis.ResizeObserverEntry?.prototype ?? {});
    return supported ? { box: "device-pixel-content-box" } : {};
  }

  // A media query on the present ratio tells of the next one only, so it is set anew each time.
  #watchPixelRatio() {
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener("change", () => {
      this.#tellSize(null);
      this.#watchPixelRatio();
    }, { once: true });
  }

  #tellSize(entry) {
    const { width, height } = this.canvas.getBoundingClientRect();
    if (width < 1 || height < 1) return;
    const exact = entry?.devicePixelContentBoxSize?.[0];
    const deviceWidth = devicePixels(width, exact?.inlineSize);
    const deviceHeight = devicePixels(height, exact?.blockSize);
    const insets = safeArea(this.canvas);
    this.#act(() => this.module._easeback_viewport(width, height, deviceWidth, deviceHeight, ...insets));
  }

  #tellDevice() {
    const matches = (query) => Number(matchMedia(query).matches);
    const theme = this.wishes.theme === "auto" ? null : this.wishes.theme;
    const rootSize = parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
    this.#act(() => this.module._easeback_device(
      theme ? Number(theme === "dark") : matches("(prefers-color-scheme: dark)"),
      theme === "contrast" || matches("(prefers-contrast: more)") || matches("(forced-colors: active)"),
      matches("(prefers-reduced-motion: reduce)"), rootSize / 16));
  }

  #tellTime() {
    const now = new Date();
    this.#call("_easeback_time", dayOf(now), now.toISOString());
  }

  activated(id) {
    this.#whenComplete(() => {
      this.#do(id, kinds.activate);
      // At once and not with the next frame: clipboard, sound and voice are granted within the event alone.
      cancelAnimationFrame(this.frameRequest);
      this.#frame(performance.now());
    });
  }
  numberSet(id, number) { this.#do(id, kinds.number, number); }
  textSet(id, text) { this.#do(id, kinds.text, 0, text); }
  dismissed(id) { this.#do(id, kinds.dismiss); }

  #do(id, kind, number = 0, text = "") {
    this.#whenComplete(() => this.#act(() => {
      this.#tellTime();
      this.#call("_easeback_act", id, kind, number, text);
    }));
  }

  attend(change) {
    const next = { ...this.attention, ...change };
    if (next.hovered === this.attention.hovered && next.held === this.attention.held &&
        next.focused === this.attention.focused) return;
    this.attention = next;
    this.#act(() => this.module._easeback_attention(next.hovered, next.held, next.focused));
  }

  scrolled(id, offset) { this.#act(() => this.module._easeback_scroll(id, offset)); }

  // --- Frames ------------------------------------------------------------------------------------

  #act(tell) {
    tell();
    if (this.frameAsked) return;
    if (this.module._easeback_frame_is_due()) this.#askForFrame();
    else this.#wakeLater();
  }

  #askForFrame() {
    this.frameAsked = true;
    clearTimeout(this.wakeTimer);
    this.frameRequest = requestAnimationFrame((time) => this.#frame(time));
  }

  // A timer's next second needs a frame, and nothing in between.
  #wakeLater() {
    clearTimeout(this.wakeTimer);
    const time = this.module._easeback_wake_time();
    if (time < 0) return;
    this.wakeTimer = setTimeout(() => this.#askForFrame(), Math.max(0, 1000 * time - performance.now()));
  }

  #frame(time) {
    this.frameAsked = false;
    // The time of an event may be ahead of the time of the next frame.
    this.lastFrame = Math.max(this.lastFrame, time);
    this.module._easeback_frame(this.lastFrame / 1000);
    this.#act(() => {});
  }

  // --- What the program asks for ------------------------------------------------------------------

  mirror(update) {
    this.tree.apply(JSON.parse(update));
    this.afterMirror();
  }
  focus(id) { this.tree.focus(id); }

  append(json) {
    const events = JSON.parse(json);
    this.store.append(events);
    this.afterAppend(events);
  }

  /** The page around wants other colours than the device; a choice in the settings goes before both. */
  wishTheme(theme) {
    this.wishes.theme = theme;
    this.#tellDevice();
  }

  route(path, replace) {
    if (location.hash === `#${path}`) return;
    const depth = (history.state?.depth ?? 0) + (replace ? 0 : 1);
    history[replace ? "replaceState" : "pushState"]({ depth }, "", `#${path}`);
    this.moved();
  }

  /** To where one came from within the app, or else to that path. */
  back(otherwise) {
    if (history.state?.depth > 0) history.back();
    else {
      history.replaceState({ depth: 0 }, "", `#${otherwise}`);
      this.#goTo(otherwise);
    }
  }

  async needWords(language) {
    this.addWords(await this.wordsFor(language));
    pageIsIn(language);
  }

  /** What was begun on the screens survives a reload, and goes with the tab. */
  keep(drafts) {
    try {
      // Under a lock what is being typed stays in memory: nothing of it may lie on the disk in plain text.
      if (drafts && !this.store.lock) sessionStorage.setItem(draftsKey, drafts);
      else sessionStorage.removeItem(draftsKey);
    } catch { /* Where nothing may be kept, a reload begins anew. */ }
  }

  /** Copies, deletion and the lock, which a part of the page does that comes later. */
  async careForRecord(what) {
    // Whoever pressed several times before that part was there wanted the last one.
    const turn = ++this.careTurn;
    const later = await this.later;
    if (turn === this.careTurn) later.care(this, what);
  }

  /** Tells the program about the record that is kept here; see app/features/record/record_care.h. */
  tellCare(told) { this.#act(() => this.#call("_easeback_care", JSON.stringify(told))); }

  /** Begins anew with what is stored, and with nothing else. */
  leave() {
    this.keep("");
    this.keep = () => {};
    // Nothing of the person stays on the page until the new one is there.
    this.tree.root.replaceChildren();
    this.canvas.classList.remove("running");
    location.reload();
  }

  speak(text, language) { this.guide?.speak(text, language); }
  sound(kind, heard, felt) { this.guide?.sound(kind, heard, felt); }

  /** A report is shown (0), printed (1) or saved (2); the part of the page that has it made comes later. */
  async report(use, wanted) {
    const made = await (await this.later).report(this, use, wanted).catch(console.warn);
    this.#act(() => this.#call("_easeback_report", use, Number(made !== undefined), made ?? ""));
  }

  async copy(text) {
    const copied = (await this.paper?.copyText(text)) ?? false;
    this.#act(() => this.module._easeback_copied(Number(copied)));
  }

  keepAwake(on) {
    this.awake = on;
    this.guide?.keepAwake(on);
  }

  theme(background, text, dark) {
    document.querySelector('meta[name="theme-color"]').content = background;
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
    document.documentElement.style.setProperty("--field-text", text);
  }
}

// The browser knows best where its pixels fall, but some report the size of another ratio than the one they
// draw with; an answer that is off by more than rounding is not believed.
function devicePixels(length, exact) {
  const expected = Math.round(length * devicePixelRatio);
  return exact !== undefined && Math.abs(exact - expected) <= 1 ? exact : expected;
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

/** What was begun on the screens in this tab, as keep() was told it; empty where there is nothing. */
export function keptDrafts() {
  try {
    return sessionStorage.getItem(draftsKey) ?? "";
  } catch {
    return "";
  }
}

// The parts of the screen that a notch or a home bar covers, which only style sheets can ask for (see style.css).
function safeArea(canvas) {
  const { scrollPaddingTop, scrollPaddingRight, scrollPaddingBottom, scrollPaddingLeft } = getComputedStyle(canvas);
  return [scrollPaddingTop, scrollPaddingRight, scrollPaddingBottom, scrollPaddingLeft].map((inset) => parseFloat(inset) || 0);
}
