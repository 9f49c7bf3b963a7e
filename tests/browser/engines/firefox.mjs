// Firefox as Debian ships it, driven through WebDriver BiDi, in a real window: without one it has no WebGL 2.
import { existsSync } from "node:fs";

import { firefox } from "playwright-core";

import { openDisplay } from "./display.mjs";

const places = [process.env.EASEBACK_FIREFOX, "/usr/bin/firefox-esr", "/usr/bin/firefox"];

export async function launchFirefox() {
  const executablePath = places.find((place) => place && existsSync(place));
  if (!executablePath) throw new Error("Firefox was not found. Install the package 'firefox-esr', or set EASEBACK_FIREFOX to the program.");
  const display = await openDisplay();
  // "moz-firefox" is a Firefox of its makers, not one that was changed for the tests.
  const launching = firefox.launch({
    channel: "moz-firefox", executablePath, headless: false,
    env: { ...process.env, DISPLAY: display.name, MOZ_ENABLE_WAYLAND: "0" },
    // What is pressed over a frame of another site reaches that frame only where both are in one process.
    firefoxUserPrefs: { "fission.autostart": false, "datareporting.policy.dataSubmissionEnabled": false, "app.update.auto": false },
  });
  const browser = await launching.catch((error) => {
    display.close();
    const old = error.message.includes("unknown command") ? `${executablePath} is too old to be driven; Firefox 153 is known to work. ` : "";
    throw new Error(old + error.message);
  });
  browser.on("disconnected", display.close);
  return browser;
}
