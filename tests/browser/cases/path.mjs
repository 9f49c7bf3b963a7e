import assert from "node:assert/strict";

import { Person, open, started } from "../person.mjs";

const engines = ["chromium", "firefox", "webkit"];

async function toThePlan(page, address) {
  await open(page, address);
  const person = new Person(page);
  await person.press("Start the questions");
  await person.answerAll();
  await person.press("See the plan for today");
  return person;
}

export default [
  {
    name: "from the first page to a plan that changes, over a reload and three days",
    async run({ page, server }) {
      await page.clock.setFixedTime(new Date("2026-11-23T09:00:00"));
      const person = await toThePlan(page, server.address);
      assert.equal(await person.title(), "Your plan for today");
      await person.doSession(4);
      await page.getByText("Today's session is done.").waitFor({ state: "attached" });

      await page.reload();
      await started(page);
      await page.getByText("Today's session is done.").waitFor({ state: "attached" });

      await page.clock.setFixedTime(new Date("2026-11-24T09:00:00"));
      await page.reload();
      await started(page);
      await person.checkIn(4, 4);
      await person.press("Your plan for today");
      await person.doSession(4);

      await page.clock.setFixedTime(new Date("2026-11-25T09:00:00"));
      await page.reload();
      await started(page);
      await person.checkIn(3, 3);
      await page.getByText("Forward", { exact: false }).first().waitFor({ state: "attached" });
    },
  },
  {
    engines,
    name: "a danger sign leads to one screen with one thing to do, and stays over a reload",
    async run({ page, server }) {
      await open(page, server.address);
      const person = new Person(page);
      await person.tellDangerSign();
      const call = page.getByRole("link", { name: "Call emergency services" });
      await call.waitFor({ state: "attached" });
      assert.equal(await call.getAttribute("href"), "tel:112");
      assert.equal(await person.title(), "Get help now");
      await person.saved();
      await page.reload();
      await started(page);
      assert.equal(await person.title(), "Get help now");
    },
  },
  {
    engines: ["chromium", "firefox"],
    name: "an address of an earlier version leads to its question and does not stay in the history",
    async run({ page, server }) {
      await open(page, `${server.address}#/questions/injecting_drug_use`);
      await page.waitForFunction(() => /^#\/questions\/\d+$/.test(location.hash));
      assert.match(await new Person(page).title(), /inject/i);
      await page.evaluate(() => { location.hash = "#/learn/moving_helps"; });
      await page.waitForFunction(() => /^#\/learn\/\d+$/.test(location.hash));
      assert.equal(await page.title(), "Easeback");
    },
  },
  {
    engines,
    name: "the browser's back button and a reload keep the place in the questions",
    async run({ page, server }) {
      await open(page, server.address);
      const person = new Person(page);
      await person.press("Start the questions");
      const first = await person.place();
      await person.answerAndGoOn();
      const second = await person.place();
      await page.goBack();
      await page.waitForFunction((old) => location.hash === old, first);
      await page.goForward();
      await page.waitForFunction((old) => location.hash === old, second);
      await person.saved();
      await page.reload();
      await started(page);
      assert.equal(await person.place(), second);
    },
  },
];
