// A client for W3C WebDriver, for browsers that speak nothing newer.
import { spawn } from "node:child_process";

const elementKey = "element-6066-11e4-a52e-4f735466cecf";

/** What the browser answered instead of doing it: `code` as in the standard, such as "stale element reference". */
export class WebDriverError extends Error {
  constructor({ error, message }) {
    super(`${error}: ${message}`);
    this.code = error;
  }
}

export const elementOf = (id) => ({ [elementKey]: id });
export const idOf = (element) => element[elementKey];

/** Starts a driver program that takes --port; {send(method, path, body), close()}. */
export async function startDriver(program, environment) {
  const port = 20000 + Math.floor(20000 * Math.random());
  const driver = spawn(program, [`--port=${port}`, "--host=127.0.0.1"], { env: environment, stdio: "ignore" });
  const failed = new Promise((_, reject) => {
    driver.on("error", () => reject(new Error(`${program} could not be started.`)));
  });
  failed.catch(() => {});
  const send = async (method, path, body) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: method === "POST" ? JSON.stringify(body ?? {}) : undefined });
    const { value } = await response.json();
    if (!response.ok) throw new WebDriverError(value);
    return value;
  };
  await Promise.race([failed, ready(send)]);
  return { send, close: () => driver.kill() };
}

async function ready(send) {
  for (let attempt = 0; ; ++attempt) {
    try {
      return await send("GET", "/status");
    } catch (error) {
      if (attempt > 100) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/** One window of a browser. Everything happens in the frame that `inFrame` entered last. */
export class Session {
  #frames = [];

  constructor(driver, id) {
    this.driver = driver;
    this.id = id;
  }

  static async open(driver, capabilities) {
    const { sessionId } = await driver.send("POST", "/session", { capabilities: { alwaysMatch: capabilities } });
    return new Session(driver, sessionId);
  }

  send(method, path, body) { return this.driver.send(method, `/session/${this.id}${path}`, body); }

  /** Runs a function, given as its source, in the page; what it returns, when it has come. */
  run(source, ...values) { return this.send("POST", "/execute/sync", { script: `return (${source})(...arguments)`, args: values }); }

  /** Makes the frame that the selectors lead to, one within the other, the one where everything happens. */
  async enter(frames) {
    if (frames.join() === this.#frames.join()) return;
    await this.send("POST", "/frame", { id: null });
    for (const selector of frames)
      await this.send("POST", "/frame", { id: await this.send("POST", "/element", { using: "css selector", value: selector }) });
    this.#frames = [...frames];
  }

  /** After another page was opened no frame of the one before is there. */
  forgetFrames() { this.#frames = []; }

  /** Presses keys one after the other; those of `held` are held down meanwhile. */
  async press(held, keys) {
    const down = (value) => ({ type: "keyDown", value });
    const up = (value) => ({ type: "keyUp", value });
    const actions = [...held.map(down), ...keys.flatMap((key) => [down(key), up(key)]), ...[...held].reverse().map(up)];
    await this.send("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  }
}
