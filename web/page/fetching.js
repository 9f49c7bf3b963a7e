// Fetches one file and checks that it is the one that was built. What stops arriving is given up.
import { limits } from "./limits.js";
import { hex } from "./small_texts.js";

/** A file did not arrive, or another one did. `status` is that of the answer, 0 where there was none or a broken one.
 *  Scripts that were bundled apart know it by its name. */
export class NotArrived extends Error {
  name = "NotArrived";
  constructor(address, why, status = 0) {
    super(`${address}: ${why}`);
    this.status = status;
  }
}

// When the last byte arrived. All files share one line: while one of them moves, the others wait for their turn.
let heard = 0;

/** Calls `giveUp` after a silence. Returns what ends the watch. */
function watchSilence(giveUp) {
  const begun = performance.now();
  let timer = 0;
  const look = () => {
    const left = Math.max(begun, heard) + 1000 * limits.silence - performance.now();
    if (left > 0) timer = setTimeout(look, left);
    else giveUp();
  };
  look();
  return () => clearTimeout(timer);
}

async function bytesOf(response, progress) {
  const pieces = [];
  let length = 0;
  const reader = response.body?.getReader();
  for (let piece = await reader?.read(); piece && !piece.done; piece = await reader.read()) {
    heard = performance.now();
    pieces.push(piece.value);
    length += piece.value.length;
    progress(length);
  }
  const bytes = new Uint8Array(length);
  let place = 0;
  for (const piece of pieces) {
    bytes.set(piece, place);
    place += piece.length;
  }
  return bytes;
}

// Browsers work out sums only on pages that came by https. Others still refuse what cannot be a file of the build.
async function isRight(bytes, hash, type) {
  if (!globalThis.crypto?.subtle) return bytes.length > 0 && !type.startsWith("text/html");
  return hex(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes))).startsWith(hash);
}

/** Fetches a file. `hash` is the beginning of its SHA-256 in hexadecimal digits, none for a file that may change;
 *  `progress` hears how many bytes are there. Resolves, once every byte is there and right, with them or with what
 *  `use(response)` makes, which may begin while they arrive. Throws NotArrived, or what `use` throws. */
export async function fetchOnce(address, { cache, hash, use, progress = () => {} }) {
  const control = new AbortController();
  let why = "";
  const endWatch = watchSilence(() => {
    why = "nothing arrives any more";
    control.abort();
  });
  let status = 0;
  try {
    const response = await fetch(address, { credentials: "same-origin", cache, signal: control.signal });
    status = response.ok ? 0 : response.status;
    if (status) throw new Error(String(status));
    const copy = use ? response.clone() : response;
    const made = use?.(response);
    made?.catch(() => {}); // It is told below, unless the bytes are wrong.
    const bytes = await bytesOf(copy, progress);
    if (hash && !(await isRight(bytes, hash, response.headers.get("Content-Type") ?? ""))) throw new Error("not the file that was built");
    return { made, bytes };
  } catch (error) {
    control.abort();
    throw new NotArrived(address, why || error.message, status);
  } finally {
    endWatch();
  }
}
