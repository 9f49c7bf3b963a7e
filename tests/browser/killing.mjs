// A browser that is killed in the middle of saving, again and again, with the same profile.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";

import { chromiumArguments, chromiumProgram } from "./chromium.mjs";

const web = fileURLToPath(new URL("../../web/", import.meta.url));

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

async function harness() {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL("saving_page.js", import.meta.url))], bundle: true, format: "esm", write: false,
    alias: Object.fromEntries(["storage/store", "lock/lock_crypto", "lock/lock_rewrite"]
      .map((name) => [`easeback-${path.basename(name)}`, path.join(web, `${name}.js`)])),
    logLevel: "silent",
  });
  return outputFiles[0].text;
}

const bodyOf = async (request) => {
  let text = "";
  for await (const part of request) text += part;
  return text;
};

/** One profile and the server its page talks to. */
export class Killing {
  async prepare() {
    this.profile = await mkdtemp(path.join(os.tmpdir(), "easeback-kills-"));
    const script = await harness();
    this.server = http.createServer(async (request, response) => {
      const { pathname } = new URL(request.url, "http://localhost");
      if (pathname === "/page") return void response.writeHead(200, { "Content-Type": "text/html" })
        .end('<!doctype html><script type="module" src="/script.js"></script>');
      if (pathname === "/script.js") return void response.writeHead(200, { "Content-Type": "text/javascript" }).end(script);
      const message = await bodyOf(request);
      // A message that is not answered holds the page still at the place where it was sent.
      if (this.hear(pathname.slice(1), message) === "answer") response.writeHead(204).end();
    });
    await new Promise((resolve) => this.server.listen(0, "localhost", resolve));
  }

  /** Starts the browser on the page with a plan. `hear(kind, message)` gets what the page says. Resolves when the
   *  browser is gone, killed by kill(). While what was killed before is still being cleared away, a browser may end before
   *  it came to the page, or not open the database in time, which the page tells; then it is started again. */
  async run(plan, hear) {
    for (let attempt = 0; attempt < 4; ++attempt) {
      let came = false;
      await this.#runOnce(plan, (kind, message) => {
        if (kind === "without_record") {
          this.kill();
          return "hold";
        }
        came = true;
        return hear(kind, message);
      });
      if (came) return;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }

  #runOnce(plan, hear) {
    return new Promise((resolve, reject) => {
      const { port } = this.server.address();
      const address = `http://localhost:${port}/page?${new URLSearchParams(plan)}`;
      const browser = spawn(chromiumProgram(), [
        ...chromiumArguments, "--headless=new", `--user-data-dir=${this.profile}`, address,
      ], { detached: true, stdio: "ignore" });
      // The whole group at once, as when a phone runs out of power.
      this.kill = () => {
        try {
          process.kill(-browser.pid, "SIGKILL");
        } catch { /* it is gone */ }
      };
      const watchdog = setTimeout(() => {
        this.kill();
        reject(new Error(`the page did not come to '${plan.step}' within 40 s`));
      }, 40000);
      this.hear = hear;
      browser.on("error", reject);
      browser.on("exit", () => {
        clearTimeout(watchdog);
        resolve();
      });
    });
  }

  async end() {
    this.kill?.();
    this.server.closeAllConnections();
    this.server.close();
    await rm(this.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
