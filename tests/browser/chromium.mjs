// Chromium as Debian ships it, drawing in software so that it runs on any machine.
import { existsSync } from "node:fs";

import { chromium } from "playwright-core";

const places = [process.env.EASEBACK_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

export const chromiumProgram = () => {
  const found = places.find((place) => place && existsSync(place));
  if (!found) throw new Error("Chromium was not found. Install it, or set EASEBACK_CHROMIUM to the program.");
  return found;
};

export const chromiumArguments = [
  "--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist", "--disable-quic",
  "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
];

export const launch = (more = [], options = {}) =>
  chromium.launch({ executablePath: chromiumProgram(), args: [...chromiumArguments, ...more], ...options });
