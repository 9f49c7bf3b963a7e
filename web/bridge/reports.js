// Reports that the desk makes, taken out of the app by the person's own hand: onto paper, or as a file.
import { giveFile } from "../storage/give_file.js";
import { printPage } from "./paper.js";

const uses = [
  ({ text }) => text,
  ({ text }) => { printPage(JSON.parse(text)); return ""; },
  (file) => { giveFile(file); return ""; },
];

/** Has a report made and uses it; `use` is 0 to show, 1 to print, 2 to save. Returns the text to show. */
export async function use(desk, use, [format, language, date, events]) {
  const { report } = await desk();
  return uses[use](await report({ format, language, date, events }));
}
