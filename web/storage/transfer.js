// A copy of the record as one file: {format, version, made, events, sha256}. The sum is that of the canonical JSON
// (RFC 8785) of the events, the same that core/record/transfer.h checks.
import { hex } from "../page/small_texts.js";

const format = "easeback-record";
const version = 1;
/** Larger files are refused before they are read. */
export const largestFile = 16 << 20; // bytes

/** The one text that every reader of a value arrives at. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.keys(value).sort().map((name) => `${JSON.stringify(name)}:${canonical(value[name])}`).join(",")}}`;
}

async function sumOf(text) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return hex(sum);
}

/** What a text says in a list of one; an empty list where the text is broken. */
export const parsed = (text) => {
  try {
    return [JSON.parse(text)];
  } catch {
    return []; // A broken entry cannot be read here either.
  }
};

/** The text of a file with these events (JSON texts), made on a day (ISO). */
export async function fileOf(texts, made) {
  const events = texts.flatMap(parsed);
  const list = events.map((event) => JSON.stringify(event)).join(",\n");
  const head = JSON.stringify({ format, version, made }).slice(0, -1);
  return `${head},"events":[\n${list}\n],"sha256":"${await sumOf(canonical(events))}"}\n`;
}
