// Reads {"settings", "files": {name: text}} and prints a line for each finding of Ruff's linter.
import { readFileSync } from "node:fs";

import ruff from "@astral-sh/ruff-wasm-nodejs";

const { settings, files } = JSON.parse(readFileSync(0, "utf8"));
const workspace = new ruff.Workspace(settings, ruff.PositionEncoding.Utf16);
for (const [name, text] of Object.entries(files)) {
  for (const { code, message, start_location: { row, column } } of workspace.check(text)) {
    console.log(`${name}:${row}:${column}: ${code ?? "syntax"} ${message}`);
  }
}
