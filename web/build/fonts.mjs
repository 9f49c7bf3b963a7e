// Fonts with only the glyphs that are used.
import { readFile } from "node:fs/promises";

import subsetFont from "subset-font";

// The program draws each glyph at its own width and without hints, so nothing of these would be used.
const unused = ["GDEF", "GPOS", "GSUB", "gasp"];

/** The font cut down to `glyphs`, as TrueType: the program rasterises the same file that the page shows. */
export async function subset(file, glyphs) {
  return subsetFont(await readFile(file), glyphs, {
    targetFormat: "truetype", noLayoutClosure: true, noHinting: true, dropTables: unused,
  });
}
