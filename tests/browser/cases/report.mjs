import assert from "node:assert/strict";

import { readFile } from "node:fs/promises";

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
      const main = page.locator("#mirror main");
      const shown = [await main.getByRole("paragraph").allTextContents(), await main.getByRole("heading").allTextContents()].flat();
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
      const paper = page.locator("#paper");
      assert.match(await paper.getByRole("heading", { level: 1 }).innerText(), /^Easeback, \d{4}-\d\d-\d\d$/);
      for (const name of ["Danger signs", "What was done", "Questions to ask"])
        assert.equal(await paper.getByRole("heading", { level: 2, name, exact: true }).count(), 1, name);
      assert.ok((await paper.getByRole("row").count()) > 3);
      await page.emulateMedia({ media: "screen" });
      await person.press("Print");
      await page.waitForFunction(() => window.printed === 2);
      assert.equal(await page.locator("#paper").count(), 1);
    },
  },
  {
    name: "the report is saved as files of the forms that are offered, within the page's policy",
    async run({ page, server }) {
      const faults = [];
      page.on("console", (message) => { if (/Content.Security|Trusted|Refused/.test(message.text())) faults.push(message.text()); });
      const person = await toTheReport(page, server.address);
      const saved = async (name) => {
        const [download] = await Promise.all([page.waitForEvent("download"), person.press(name)]);
        await page.getByRole("status").filter({ hasText: "Your browser has the file now." }).waitFor({ state: "attached" });
        return { name: download.suggestedFilename(), text: await readFile(await download.path(), "utf8") };
      };
      const record = await saved("Save for the clinic's computer (FHIR)");
      assert.match(record.name, /^easeback-\d{4}-\d\d-\d\d\.fhir\.json$/);
      const bundle = JSON.parse(record.text);
      assert.equal(bundle.resourceType, "Bundle");
      const answers = bundle.entry.filter(({ resource }) => resource.resourceType === "QuestionnaireResponse");
      assert.ok(answers[0].resource.item.some(({ linkId, answer }) => linkId === "saddle_numbness" && answer[0].valueCoding.code === "N"));
      const table = await saved("Save as a table (CSV)");
      assert.match(table.name, /\.csv$/);
      assert.match(table.text, /^day,kind,/);
      const reminders = await saved("Save reminders for your calendar");
      assert.match(reminders.name, /\.ics$/);
      assert.match(reminders.text, /^BEGIN:VCALENDAR\r\n/);
      assert.deepEqual(faults, []);
    },
  },
  {
    name: "a report that cannot be made says so, and is made when it can be",
    context: { serviceWorkers: "block" },
    async run({ page, server }) {
      await page.route("**/desk*", (route) => route.abort());
      const person = await toTheReport(page, server.address);
      await page.getByRole("status").filter({ hasText: "That did not work." }).waitFor({ state: "attached" });
      assert.equal(await person.button("Print").count(), 0);
      await page.unroute("**/desk*");
      await person.press("Try again");
      await person.button("Print").waitFor({ state: "attached" });
      assert.equal(await page.locator("#mirror main").getByRole("heading", { name: "Danger signs", exact: true }).count(), 1);
    },
  },
];
