// Work that is needed rarely, such as papers for an appointment: a second module, fetched when it is first asked for.
import { bytesOf, scriptOf, textOf } from "../page/files.js";
import { files } from "easeback:files";

async function start() {
  const [glue, bytes] = await Promise.all([scriptOf(files.glue), bytesOf(files.wasm)]);
  return new Promise((resolve, reject) => {
    const instantiateWasm = (imports, ready) => {
      WebAssembly.instantiate(bytes, imports).then(({ instance, module }) => ready(instance, module)).catch(reject);
      return {};
    };
    glue.default({ instantiateWasm }).then(resolve, reject);
  });
}

let starting = null;

// What failed is tried anew the next time.
function desk() {
  starting ??= start().catch((error) => {
    starting = null;
    throw error;
  });
  return starting;
}

/** What could not be done, as the desk tells it. */
export class DeskFault extends Error {}

/** Does one piece of work; `json` is a text. Returns what the desk made of it, or throws: NotArrived where the desk is not there. */
export async function ask(verb, json) {
  const module = await desk();
  const texts = [verb, json].map((text) => module.stringToNewUTF8(text));
  const answer = JSON.parse(module.UTF8ToString(module._easeback_desk(...texts)));
  for (const text of texts) module._free(text);
  if (answer.fault) throw new DeskFault(`${answer.fault.place}: ${answer.fault.sentence}`);
  return answer.ok;
}

/** A report of the record as {name, type, text}. `events` is a JSON list, `date` the person's day. */
export async function report({ format, language, date, events }) {
  const [content, ...words] = await Promise.all([files.content, ...files.words[language]].map(textOf));
  return ask("report", `{"format":${JSON.stringify(format)},"date":${JSON.stringify(date)},"content":${content},` +
    `"words":[${words.join(",")}],"events":${events}}`);
}

/** What a file brings to the record that is here: {count, known, differ, events}, or {refused}. `events` is a JSON list,
 *  `date` the person's day, `now` a moment. */
export async function joinCopy({ text, date, now, events }) {
  const content = await textOf(files.content);
  return ask("import", `{"text":${JSON.stringify(text)},"date":${JSON.stringify(date)},"now":${JSON.stringify(now)},` +
    `"content":${content},"events":${events}}`);
}
