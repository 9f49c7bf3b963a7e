// A screen that nobody looks at, for browsers that draw with WebGL only in a real window.
import { spawn } from "node:child_process";

/** Starts Xvfb; {name: ":7", close()}. */
export async function openDisplay() {
  const server = spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1440x1300x24", "-nolisten", "tcp"],
    { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  const number = await new Promise((resolve, reject) => {
    server.on("error", () => reject(new Error("Xvfb could not be started. Install the package 'xvfb'.")));
    server.on("exit", (status) => reject(new Error(`Xvfb ended with status ${status}.`)));
    server.stdio[3].once("data", (text) => resolve(String(text).trim()));
  });
  return { name: `:${number}`, close: () => server.kill() };
}
