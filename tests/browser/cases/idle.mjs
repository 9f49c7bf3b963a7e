import assert from "node:assert/strict";

import { open } from "../person.mjs";

export default [
  {
    name: "asks for no animation frame while nothing moves",
    async run({ page, server }) {
      await page.addInitScript(() => {
        window.framesAsked = 0;
        const ask = window.requestAnimationFrame.bind(window);
        window.requestAnimationFrame = (callback) => {
          ++window.framesAsked;
          return ask(callback);
        };
      });
      await open(page, server.address);
      await page.waitForTimeout(500);
      const before = await page.evaluate(() => window.framesAsked);
      assert.ok(before > 0 || (await page.evaluate(() => performance.getEntriesByName("easeback-first-frame").length)) === 1);
      await page.waitForTimeout(2000);
      assert.equal(await page.evaluate(() => window.framesAsked), before);
      await page.getByRole("button", { name: "Start the questions" }).click();
      await page.waitForFunction((old) => window.framesAsked > old, before);
    },
  },
];
