// A few screens as they are meant to look, small and coarse, and how far a picture is from them.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

import { png } from "../../web/build/png.mjs";
import { goTo, withLife } from "./lives.mjs";
import { open } from "./person.mjs";
import { pixelsOf } from "./pixels.mjs";

/** What a device asks for, by the name of a look. Nothing moves, so that a picture is the same each time. */
export const looks = {
  light: { colorScheme: "light", contrast: "no-preference", reducedMotion: "reduce" },
  dark: { colorScheme: "dark", contrast: "no-preference", reducedMotion: "reduce" },
  contrast: { colorScheme: "light", contrast: "more", reducedMotion: "reduce" },
};

/** The screens that are compared, each in one look. */
export const guarded = [
  { name: "exercises", path: "/exercises", life: "weeks", look: "light" },
  { name: "question", path: "/questions/trauma", life: "empty", look: "light" },
  { name: "slider", path: "/questions/pain_worst", life: "empty", look: "dark" },
  { name: "danger_signs", path: "/danger-signs", life: "empty", look: "light" },
  { name: "session", path: "/session", life: "inSession", look: "light" },
  { name: "check_in", path: "/check-in", life: "weeks", look: "contrast" },
  { name: "help_now", path: "/result", life: "emergency", look: "light" },
  { name: "settings", path: "/settings", life: "weeks", look: "dark" },
];

const block = 4; // CSS pixels on each side that make one pixel of a reference

/** Each block of pixels as its mean colour: {width, height, bytes} with three bytes for each. */
export function coarse({ width, height, bytes }) {
  const small = { width: Math.floor(width / block), height: Math.floor(height / block) };
  small.bytes = Buffer.alloc(3 * small.width * small.height);
  for (let y = 0; y < small.height; ++y)
    for (let x = 0; x < small.width; ++x)
      for (let channel = 0; channel < 3; ++channel) {
        let sum = 0;
        for (let i = 0; i < block * block; ++i)
          sum += bytes[4 * ((block * y + Math.floor(i / block)) * width + block * x + (i % block)) + channel];
        small.bytes[3 * (y * small.width + x) + channel] = Math.round(sum / (block * block));
      }
  return small;
}

/** Share of blocks whose colour is clearly another, 0 to 1. A line of other words is about 0.01. */
export function distanceOf(a, b) {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let differing = 0;
  for (let i = 0; i < a.bytes.length; i += 3)
    if (Math.max(...[0, 1, 2].map((channel) => Math.abs(a.bytes[i + channel] - b.bytes[i + channel]))) > 32) ++differing;
  return (3 * differing) / a.bytes.length;
}

/** The guarded screens as they look now: name -> coarse picture. */
export async function picturesOf(browser, server) {
  const pictures = new Map();
  for (const screen of guarded) {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 1, ...looks[screen.look] });
    await withLife(context, server, screen, async (page) => {
      await open(page, server.address);
      await goTo(page, screen);
      pictures.set(screen.name, coarse(await pixelsOf(context, await page.screenshot())));
    });
    await context.close();
  }
  return pictures;
}

export async function writeReferences(folder, pictures) {
  await mkdir(folder, { recursive: true });
  for (const [name, { width, height, bytes }] of pictures) {
    const pixel = (x, y) => [...bytes.subarray(3 * (y * width + x), 3 * (y * width + x) + 3), 255];
    await writeFile(path.join(folder, `${name}.png`), png(width, pixel, height));
  }
}

/** A reference, as `coarse` gives it. */
export async function referenceOf(context, name) {
  const { width, height, bytes } = await pixelsOf(context, await readFile(new URL(`pictures/${name}.png`, import.meta.url)));
  return { width, height, bytes: Buffer.from(bytes.filter((_, index) => index % 4 !== 3)) };
}
