import assert from "node:assert/strict";

import { Person, open } from "../person.mjs";

async function toTheReport(page, address) {
  await open(page, address);
  const person = new Person(page);
  await person.press("Start the questions");
  await person.answerAll();
  await person.press("See the plan for today");
  await person.press("More");
  await person.press("Report for an appointment");
  return person;
}

export default [
  {
    name: "the report is copied with the words that are shown",
    context: { permissions: ["clipboard-read", "clipboard-write"] },
    async run({ page, server }) {
      const person = await toTheReport(page, server.address);
      await person.press("Copy the text");
      await page.getByRole("status").filter({ hasText: "Copied." }).waitFor({ state: "attached" });
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      const shown = await page.locator("#mirror main").getByRole("paragraph").allTextContents();
      const lines = copied.split("\n").filter((line) => line && !line.startsWith("Easeback"));
      assert.ok(lines.length > 5);
      for (const line of lines) assert.ok(shown.includes(line), `"${line}" is not shown.`);
    },
  },
  {
    name: "only the report is on paper",
    async run({ page, server }) {
      await page.addInitScript(() => { window.print = () => { window.printed = (window.printed ?? 0) + 1; }; });
      const person = await toTheReport(page, server.address);
      await person.press("Print");
      await page.waitForFunction(() => window.printed === 1);
      assert.equal(await page.locator("#paper").isVisible(), false);
      await page.emulateMedia({ media: "print" });
      assert.equal(await page.locator("#paper").isVisible(), true);
      for (const other of ["#mirror", "#canvas", "#plain"]) assert.equal(await page.locator(other).isVisible(), false, other);
      assert.ok((await page.locator("#paper").innerText()).startsWith("Report for an appointment"));
      await page.emulateMedia({ media: "screen" });
      await person.press("Print");
      await page.waitForFunction(() => window.printed === 2);
      assert.equal(await page.locator("#paper").count(), 1);
    },
  },
];
