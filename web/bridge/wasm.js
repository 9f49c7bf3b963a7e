/** The functions that the program exports (see app/platform/web/main.cpp), called with what scripts have. */
export class Wasm {
  #module;

  constructor(module) {
    this.#module = module;
  }

  /** The exported functions that take and give numbers alone. */
  get plain() { return this.#module; }

  /** Calls an exported function; texts are passed as UTF-8 and a text it returns comes back as one. */
  call(name, ...values) {
    const texts = [];
    const passed = values.map((value) => {
      if (typeof value !== "string") return value;
      texts.push(this.#module.stringToNewUTF8(value));
      return texts.at(-1);
    });
    const result = this.#module[name](...passed);
    for (const text of texts) this.#module._free(text);
    return result ? this.#module.UTF8ToString(result) : null;
  }

  /** Hands over a font's file; `face` is 0 for regular, 1 for bold. */
  giveFont(face, bytes) {
    const place = this.#module._malloc(bytes.length);
    this.#module.HEAPU8.set(bytes, place);
    this.#module._easeback_font(face, place, bytes.length);
    this.#module._free(place);
  }
}
