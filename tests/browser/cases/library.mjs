// Exercises and lessons are looked for in a real text field and followed as real links.
import assert from "node:assert/strict";

import { open, settled } from "../person.mjs";

async function go(page, path) {
  await page.evaluate((hash) => { location.hash = hash; }, path);
  await settled(page);
}

const search = (page) => page.getByRole("textbox", { name: "Find an exercise" });
const rows = (page) => page.getByRole("main").getByRole("link");

export default [
  {
    engines: ["chromium", "firefox"],
    name: "an exercise is found, opened as a link, and the search is still there on the way back",
    async run({ page, server }) {
      await open(page, `${server.address}#/exercises`);
      await search(page).waitFor();
      const all = await rows(page).count();
      assert.ok(all > 100, `${all} exercises`);
      await search(page).pressSequentially("DÉAD bug");
      await settled(page);
      const names = await rows(page).allTextContents();
      assert.ok(names.length > 0 && names.length < 10 && names.includes("Dead bug"), names.join(", "));
      assert.ok((await page.getByRole("status").allTextContents()).some((text) => text.startsWith(`${names.length} exercise`)));
      const link = page.getByRole("link", { name: "Dead bug", exact: true });
      const href = await link.getAttribute("href");
      assert.match(href, /^#\/exercises\/\d+$/);
      await link.click();
      await page.getByRole("heading", { level: 1, name: "Dead bug", exact: true }).waitFor();
      assert.equal(await page.evaluate(() => location.hash), href);
      await page.goBack();
      await search(page).waitFor();
      assert.equal(await search(page).inputValue(), "DÉAD bug");
      await page.getByRole("button", { name: "Empty the search" }).click();
      await settled(page);
      assert.equal(await rows(page).count(), all);
      assert.ok(await search(page).evaluate((element) => element === document.activeElement), "the field lost the focus");
    },
  },
  {
    engines: ["chromium", "firefox", "webkit"],
    name: "a lesson is read, and stays read after a reload",
    async run({ page, server }) {
      await open(page, `${server.address}#/learn/moving_helps`);
      await page.getByRole("button", { name: "Mark as read" }).click();
      await page.getByText("You have read this.").waitFor();
      await page.getByText("Saved on this device").first().waitFor();
      await page.reload();
      await page.getByText("You have read this.").waitFor();
    },
  },
  {
    name: "the licences that the app leads to are there",
    async run({ page, server }) {
      await open(page, `${server.address}#/about`);
      await page.getByRole("link", { name: "Read the licences" }).click();
      await page.getByRole("link", { name: "sdl2" }).click();
      await page.getByText("Permission is granted to anyone").first().waitFor();
    },
  },
];
