// WebKit as Debian ships it for GTK, which is the engine of Safari, in a real window.
import { existsSync, readdirSync } from "node:fs";

import { openDisplay } from "./display.mjs";
import { startDriver } from "./webdriver.mjs";
import { WebKitPage } from "./webkit_page.mjs";

const libraries = "/usr/lib";

function miniBrowser() {
  const folders = readdirSync(libraries).flatMap((name) => ["webkit2gtk-4.1", "webkit2gtk-4.0"].map((kind) => `${libraries}/${name}/${kind}`));
  const found = [process.env.EASEBACK_WEBKIT, ...folders.map((folder) => `${folder}/MiniBrowser`)].find((place) => place && existsSync(place));
  if (!found) throw new Error("WebKit's MiniBrowser was not found. Install the package 'webkit2gtk-driver', or set EASEBACK_WEBKIT to the program.");
  return found;
}

// A driver has one window, whose storage begins empty.
class Context {
  #drivers = [];

  constructor(environment, { viewport, timezoneId }) {
    this.environment = { ...environment, ...(timezoneId ? { TZ: timezoneId } : {}) };
    this.size = viewport ?? { width: 1000, height: 800 };
  }

  async newPage() {
    const driver = await startDriver("WebKitWebDriver", this.environment);
    this.#drivers.push(driver);
    this.page = await WebKitPage.open(driver, { binary: miniBrowser(), args: ["--automation"] }, this.size);
    return this.page;
  }
  setDefaultTimeout() {}
  async close() {
    await this.page?.session.send("DELETE", "").catch(() => {});
    for (const driver of this.#drivers) driver.close();
  }
}

/** A browser as far as the runner needs one. */
export async function launchWebKit() {
  miniBrowser();
  const display = await openDisplay();
  // Without a graphics processor everything is drawn in software.
  const environment = { ...process.env, DISPLAY: display.name, GDK_BACKEND: "x11", LIBGL_ALWAYS_SOFTWARE: "1", NO_AT_BRIDGE: "1", LC_ALL: "C.UTF-8", LANGUAGE: "en" };
  return {
    newContext: async (options) => new Context(environment, options),
    close: async () => display.close(),
  };
}
