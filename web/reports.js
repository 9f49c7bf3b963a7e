// Reports that the desk makes, taken out of the app by the person's own hand: onto paper, or as a file.
import { printPage } from "./paper.js";

/** Gives the person a file, through the browser's own way of saving. */
function save({ name, type, text }) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the file after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60000);
}

const uses = [
  ({ text }) => text,
  ({ text }) => { printPage(JSON.parse(text)); return ""; },
  (file) => { save(file); return ""; },
];

/** Has a report made and uses it; `use` is 0 to show, 1 to print, 2 to save. Returns the text to show. */
export async function use(desk, host, use, [format, language, date, events]) {
  const { report } = await desk();
  return uses[use](await report({ format, language, date, events }));
}
