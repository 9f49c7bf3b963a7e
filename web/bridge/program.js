// The program in its two parts: what the first page needs, and the rest (see tools/building/split_program.py).
import { madeOf } from "../page/files.js";

// Some simple hosts do not know what kind of file it is.
const typed = (response) => response.headers.get("Content-Type")?.startsWith("application/wasm") ? response
  : new Response(response.body, { headers: { "Content-Type": "application/wasm" } });

/** A part of the program, compiled while it arrives. `progress` hears how many bytes are there. */
export const compiled = (name, progress) => madeOf(name, (response) => WebAssembly.compileStreaming(typed(response)), progress);

export class Program {
  #module;
  #fail;
  #first;

  /** `module` is the first part; `fail` is told when it cannot be started. */
  constructor(module, fail) {
    this.#module = module;
    this.#fail = fail;
  }

  /** For the glue, which has its own way to be told. */
  instantiate = (imports, ready) => {
    WebAssembly.instantiate(this.#module, imports).then((instance) => {
      this.#first = instance.exports;
      ready(instance, this.#module);
    }).catch(this.#fail);
    return {};
  };

  /** From here on everything can be called. */
  async add(module) {
    await WebAssembly.instantiate(module, { first: this.#first });
  }
}
