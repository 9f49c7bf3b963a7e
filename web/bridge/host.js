// What the program asks of the page (main.cpp of app/platform/web calls each of these by name), and what the mirror's
// elements tell the program. The parts do the work: address, device, frames, record, mirror.
import { pageIsIn } from "../page/language.js";
import { hex } from "../page/small_texts.js";
import { Address } from "./address.js";
import { Device } from "./device.js";
import { keepDrafts, keptDrafts } from "./drafts.js";
import { Frames } from "./frames.js";
import { Listeners } from "./listeners.js";
import { Mirror } from "./mirror.js";
import { RecordBridge } from "./record_bridge.js";
import { Wasm } from "./wasm.js";

// As in app/platform/web/main.cpp.
const kinds = { activate: 0, number: 1, text: 2, dismiss: 3 };

export class Host {
  /** Hear that the mirror was brought up to date. */
  mirrored = new Listeners();
  store;
  wishes;
  /** Whether the clinic's pack was asked for and cannot be used. */
  packRefused;
  record;
  address;
  device;
  #wordsFor;
  #wasm;
  #frames;
  #canvas;
  #tree;
  #attention = { hovered: 0, held: 0, focused: 0 };
  // What has to wait while there is the first page alone; null once there is all.
  #held = null;
  #wantMore;
  #arrive;
  #later = null;
  #laterComes = new Promise((resolve) => { this.#arrive = resolve; });
  #careTurn = 0;
  #isAwake = false;
  #hasLeft = false;

  /** `wordsFor(language)` brings the words of a language as JSON texts. */
  constructor({ store, wordsFor, wishes, packRefused }) {
    this.store = store;
    this.wishes = wishes;
    this.packRefused = packRefused;
    this.#wordsFor = wordsFor;
    /** Resolves once the person does more than look at the first page. */
    this.wantsMore = new Promise((resolve) => { this.#wantMore = resolve; });
  }

  // --- Starting ---------------------------------------------------------------------------------

  /** Returns a fault, or nothing when the program runs. Without content it runs on its first page until complete(). */
  start(module, { content, texts, regular, bold }) {
    this.#wasm = new Wasm(module);
    this.#frames = new Frames(module);
    this.#canvas = document.getElementById("canvas");
    this.#tree = new Mirror(document.getElementById("mirror"), this);
    this.#wasm.giveFont(0, regular);
    this.#wasm.giveFont(1, bold);
    let fault = null;
    for (const text of texts) fault ??= this.#wasm.call("_easeback_language", text);
    fault ??= this.#wasm.call("_easeback_start", content, hex(crypto.getRandomValues(new Uint8Array(12))));
    if (fault) return fault;
    if (!content) this.#held = [];
    const { store, wishes } = this;
    this.device = new Device({ wasm: this.#wasm, frames: this.#frames, canvas: this.#canvas, wishes });
    this.record = new RecordBridge({ store, wasm: this.#wasm, frames: this.#frames });
    this.address = new Address((path) => this.#whenComplete(() => this.#goTo(path)));
    this.#frames.onceAfter(() => this.#tellAll());
    this.#takeOver();
    return null;
  }

  #tellAll() {
    this.device.tellTime();
    this.#wasm.plain._easeback_storage(Number(this.store.keeps));
    this.record.follow({ whenComplete: (act) => this.#whenComplete(act), leave: () => this.leave() });
    this.device.tell();
    // What was kept before a lock was set elsewhere is not taken up, and does not stay.
    if (this.store.lock) keepDrafts("");
    this.#wasm.call("_easeback_drafts", keptDrafts());
    this.#wasm.call("_easeback_route", this.address.path);
    this.device.follow();
  }

  /** The rest of what the questions need, where it was not there at the start; what was held is carried out. Returns a fault. */
  complete(content, text) {
    const fault = this.#wasm.call("_easeback_language", text) ?? this.#wasm.call("_easeback_content", content);
    if (fault) return fault;
    const held = this.#held;
    this.#held = null;
    this.#tree.isBusy = false;
    for (const act of held) act();
    this.#frames.after(() => {});
    return null;
  }

  // Nothing that is done is lost, even where it comes before what it needs.
  #whenComplete(act) {
    if (!this.#held) {
      act();
      return;
    }
    this.#held.push(act);
    this.#tree.isBusy = true;
    this.#wantMore();
  }

  /** Figures that were not needed for the first frame. */
  addFigures(json) { this.#add("_easeback_figures", [json]); }

  /** Words that were not needed for the first frame. */
  addWords(texts) { this.#add("_easeback_language", texts); }

  #add(name, texts) {
    for (const text of texts) {
      const fault = this.#wasm.call(name, text);
      if (fault) console.warn("Not everything could be read:", fault);
    }
    this.#frames.after(() => {});
  }

  /** What comes after the first frame: {guide, copyText, desk, report, care, orTell}; see later.js. */
  arrive(later) {
    this.#later = later;
    if (this.#isAwake) later.guide.keepAwake(true);
    this.#arrive(later);
  }

  /** The same, once it is there. */
  get later() { return this.#laterComes; }

  #takeOver() {
    this.#canvas.classList.add("running");
    document.getElementById("mirror").hidden = false;
    performance.mark("easeback-first-frame");
    document.documentElement.dataset.easeback = "running";
  }

  // --- What the person does -----------------------------------------------------------------------

  activated(id) {
    this.#whenComplete(() => {
      this.#do(id, kinds.activate);
      // Clipboard, sound and voice are granted within the event alone.
      this.#frames.now();
    });
  }
  numberSet(id, number) { this.#do(id, kinds.number, number); }
  textSet(id, text) { this.#do(id, kinds.text, 0, text); }
  dismissed(id) { this.#do(id, kinds.dismiss); }

  #do(id, kind, number = 0, text = "") {
    this.#whenComplete(() => this.#frames.after(() => {
      this.device.tellTime();
      this.#wasm.call("_easeback_act", id, kind, number, text);
    }));
  }

  attend(change) {
    const next = { ...this.#attention, ...change };
    if (Object.keys(next).every((name) => next[name] === this.#attention[name])) return;
    this.#attention = next;
    this.#frames.after(() => this.#wasm.plain._easeback_attention(next.hovered, next.held, next.focused));
  }

  scrolled(id, offset) { this.#frames.after(() => this.#wasm.plain._easeback_scroll(id, offset)); }

  #goTo(path) { this.#frames.after(() => this.#wasm.call("_easeback_route", path)); }

  // --- What the program asks for ------------------------------------------------------------------

  mirror(update) {
    this.#tree.apply(JSON.parse(update));
    this.mirrored.tell();
  }

  focus(id) { this.#tree.focus(id); }
  append(json) { this.record.append(json); }
  route(path, replace) { this.address.show(path, replace); }
  back(otherwise) { this.address.back(otherwise); }

  async needWords(language) {
    this.addWords(await this.#wordsFor(language));
    pageIsIn(language);
  }

  keep(drafts) {
    // Under a lock what is being typed stays in memory: nothing of it may lie on the disk in plain text.
    if (!this.#hasLeft) keepDrafts(this.store.lock ? "" : drafts);
  }

  /** Copies, deletion and the lock, which a part of the page does that comes later. */
  async careForRecord(what) {
    // Whoever pressed several times before that part was there wanted the last one.
    const turn = ++this.#careTurn;
    const { care } = await this.later;
    if (turn === this.#careTurn) care(this, what);
  }

  /** Tells the program about the record that is kept here; see app/features/record/record_care.h. */
  tellCare(told) { this.#frames.after(() => this.#wasm.call("_easeback_care", JSON.stringify(told))); }

  /** Begins anew with what is stored, and with nothing else. */
  leave() {
    keepDrafts("");
    this.#hasLeft = true;
    // Nothing of the person stays on the page until the new one is there.
    this.#tree.clear();
    this.#canvas.classList.remove("running");
    location.reload();
  }

  speak(text, language) { this.#later?.guide.speak(text, language); }
  sound(kind, heard, felt) { this.#later?.guide.sound(kind, heard, felt); }

  keepAwake(on) {
    this.#isAwake = on;
    this.#later?.guide.keepAwake(on);
  }

  /** Whether a session keeps the screen lit. */
  get isAwake() { return this.#isAwake; }

  /** A report is shown (0), printed (1) or saved (2); the part of the page that has it made comes later. */
  async report(use, wanted) {
    const made = await (await this.later).report(use, wanted).catch(console.warn);
    this.#frames.after(() => this.#wasm.call("_easeback_report", use, Number(made !== undefined), made ?? ""));
  }

  async copy(text) {
    const copied = (await this.#later?.copyText(text)) ?? false;
    this.#frames.after(() => this.#wasm.plain._easeback_copied(Number(copied)));
  }

  theme(background, text, dark) {
    document.querySelector('meta[name="theme-color"]').content = background;
    document.documentElement.style.colorScheme = dark ? "dark" : "light";
    document.documentElement.style.setProperty("--field-text", text);
  }
}
