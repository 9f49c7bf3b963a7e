// The program in its two parts: what the first page needs, and the rest (see cmake/split_program.py).

// Some simple hosts do not know what kind of file it is.
const typed = (response) => response.headers.get("Content-Type")?.startsWith("application/wasm") ? response
  : new Response(response.body, { headers: { "Content-Type": "application/wasm" } });

export class Program {
  #response;
  #fail;
  #first;

  /** `response` brings the first part; `fail` is told when it cannot be started. */
  constructor(response, fail) {
    this.#response = response;
    this.#fail = fail;
  }

  /** For the glue, which has its own way to be told. */
  instantiate = (imports, ready) => {
    WebAssembly.instantiateStreaming(typed(this.#response), imports).then(({ instance, module }) => {
      this.#first = instance.exports;
      ready(instance, module);
    }).catch(this.#fail);
    return {};
  };

  /** From here on everything can be called. */
  async add(response) {
    await WebAssembly.instantiateStreaming(typed(response), { first: this.#first });
  }
}
