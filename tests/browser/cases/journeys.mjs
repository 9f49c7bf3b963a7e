// From the first page to the second day, in each of the three engines: by roles and names alone, and by keyboard alone.
import assert from "node:assert/strict";

import { KeyboardPerson } from "../keyboard_person.mjs";
import { Person, open, started } from "../person.mjs";

const engines = ["chromium", "firefox", "webkit"];

async function reload(page) {
  await page.reload();
  await started(page);
}

const shows = (page, words) => page.getByText(words).first().waitFor({ state: "attached" });

async function journey(page, server, person) {
  await page.clock.setFixedTime(new Date("2026-11-23T09:00:00"));
  await open(page, server.address);
  await person.press("Start the questions");
  await person.answerCalmly();
  await person.answerCalmly();
  await person.saved();
  const place = await person.place();
  await reload(page);
  assert.equal(await person.place(), place);
  await person.answerAll();
  await person.press("See the plan for today");
  assert.equal(await person.title(), "Your plan for today");
  await person.doSession(4);
  await shows(page, "Today's session is done.");
  await reload(page);
  await shows(page, "Today's session is done.");

  await page.clock.setFixedTime(new Date("2026-11-24T09:00:00"));
  await reload(page);
  await person.checkIn(4, 4);
  await person.press("Your plan for today");
  await person.doSession(4);
  await shows(page, "Today's session is done.");
}

export default [
  {
    name: "from the first page to the second day by roles and names",
    engines, timeLimit: () => 240,
    run: ({ page, server }) => journey(page, server, new Person(page)),
  },
  {
    name: "from the first page to the second day by keyboard alone",
    engines, timeLimit: () => 240,
    run: ({ page, server }) => journey(page, server, new KeyboardPerson(page)),
  },
];
