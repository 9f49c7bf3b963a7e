// Fingers on a phone: the browser's own scrolling, zoom and keyboard, none of which the app may get in the way of.
import assert from "node:assert/strict";

import { Person, open, settled } from "../person.mjs";

const phone = { hasTouch: true, isMobile: true };

/** Moves one finger, or several at once: each from one place to another, within a fifth of a second. */
async function fingers(context, page, ...ways) {
  const session = await context.newCDPSession(page);
  const steps = 12;
  const at = (share) => ways.map(([from, to], id) => ({
    id, x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share,
  }));
  const touch = (type, touchPoints) => session.send("Input.dispatchTouchEvent", { type, touchPoints });
  await touch("touchStart", at(0));
  for (let step = 1; step <= steps; ++step) {
    await touch("touchMove", at(step / steps));
    await page.waitForTimeout(16);
  }
  await touch("touchEnd", []);
  await session.detach();
}

const scroll = (context, page, from, distance) => fingers(context, page, [from, { x: from.x, y: from.y + distance }]);

const middleOf = async (locator) => {
  const box = await locator.boundingBox();
  return { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
};

const scrolled = (page) => page.locator("#mirror [role=main], #mirror main").evaluate((region) => region.scrollTop);

async function atFirstNumber(page, server) {
  await open(page, server.address);
  const person = new Person(page);
  await person.press("Start the questions");
  for (let asked = 0; !(await page.getByRole("group").first().getByRole("slider").count()); ++asked) {
    assert.ok(asked < 60, "no question with a scale came");
    await person.answerAndGoOn();
  }
  return person;
}

export default [
  {
    name: "a finger that scrolls presses nothing, wherever it begins",
    context: { ...phone, viewport: { width: 390, height: 500 } },
    async run({ page, context, server }) {
      await open(page, server.address);
      const button = page.getByRole("button", { name: "Start the questions" });
      await scroll(context, page, await middleOf(button), -160);
      await page.waitForFunction(() => document.querySelector("#mirror .scroller").scrollTop > 80);
      assert.ok(["", "#/welcome"].includes(await page.evaluate(() => location.hash)), "the button was pressed");
      await scroll(context, page, { x: 195, y: 120 }, 360);
      await page.waitForFunction(() => document.querySelector("#mirror .scroller").scrollTop === 0);
      await button.tap();
      await page.waitForFunction(() => location.hash.startsWith("#/questions/"));
    },
  },
  {
    name: "what is seen moves with the finger",
    context: { ...phone, viewport: { width: 390, height: 500 } },
    async run({ page, context, server }) {
      await open(page, server.address);
      const before = (await page.getByRole("link", { name: "Call emergency services" }).boundingBox()).y;
      await scroll(context, page, { x: 195, y: 400 }, -250);
      await page.waitForFunction(() => document.querySelector("#mirror .scroller").scrollTop > 100);
      await page.waitForTimeout(1000); // until it has come to rest
      await settled(page);
      const moved = before - (await page.getByRole("link", { name: "Call emergency services" }).boundingBox()).y;
      assert.ok(Math.abs(moved - (await scrolled(page))) < 1, `what is touched moved ${moved}, what is drawn ${await scrolled(page)}`);
    },
  },
  {
    name: "two fingers enlarge the page",
    context: phone,
    async run({ page, context, server }) {
      await open(page, server.address);
      await fingers(context, page, [{ x: 195, y: 380 }, { x: 195, y: 200 }], [{ x: 195, y: 420 }, { x: 195, y: 600 }]);
      assert.ok((await page.evaluate(() => visualViewport.scale)) > 1.5, "the page was not enlarged");
    },
  },
  {
    name: "a finger that scrolls over a scale changes nothing on it; one that taps it does",
    context: { ...phone, viewport: { width: 390, height: 480 } },
    timeLimit: () => 180,
    async run({ page, context, server }) {
      await atFirstNumber(page, server);
      const scale = page.getByRole("group").first().getByRole("slider");
      const told = () => scale.getAttribute("aria-valuetext");
      const before = await told();
      await scroll(context, page, await middleOf(scale), -120);
      await settled(page);
      assert.equal(await told(), before);
      await scale.tap();
      await settled(page);
      assert.notEqual(await told(), before);
    },
  },
  {
    name: "the field one writes in stays to be seen above the keyboard",
    context: phone,
    async run({ page, server }) {
      await open(page, `${server.address}#/exercises`);
      const field = page.getByRole("textbox", { name: "Find an exercise" });
      await field.tap();
      await page.setViewportSize({ width: 390, height: 360 });
      await settled(page);
      const box = await field.boundingBox();
      assert.ok(box.y >= 0 && box.y + box.height <= 360, `the field is at ${box.y}`);
      assert.equal(await page.evaluate(() => document.activeElement.matches("input")), true);
    },
  },
  {
    name: "on a phone that lies on its side everything can be reached, and nothing is wider than the screen",
    context: { ...phone, viewport: { width: 844, height: 390 } },
    async run({ page, server }) {
      await open(page, server.address);
      assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 844);
      const last = page.locator("#mirror [role=main] p, #mirror main p").last();
      await last.scrollIntoViewIfNeeded();
      await settled(page);
      const box = await last.boundingBox();
      assert.ok(box.y + box.height <= 390 && box.x >= 0 && box.x + box.width <= 844, JSON.stringify(box));
    },
  },
];
