// A person at the page, who finds things by role and name as a screen reader does.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";

const read = (file) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"));

/** Opens the page and waits for the program, or for the sentence that says why it cannot start. */
export async function open(page, address) {
  await page.goto(address);
  await started(page);
}

export async function started(page) {
  await page.waitForFunction(() => document.documentElement.dataset.easeback === "running");
}

/** Waits until what was done is on the screen: the next frame draws it, and one after that may follow. What the first
 *  page holds back until its words are there is waited for. */
export const settled = (page) =>
  page.evaluate(() => new Promise((resolve) => {
    let left = 3;
    const busy = () => document.querySelector("[aria-busy=true]");
    const next = () => (busy() || --left ? requestAnimationFrame(next) : resolve());
    requestAnimationFrame(next);
  }));

/** Takes the page's WebGL context away for a moment, as a phone does that is short of memory. */
export async function loseAndRestore(page) {
  await page.evaluate(() => {
    const context = document.getElementById("canvas").getContext("webgl2");
    window.loss = context.getExtension("WEBGL_lose_context");
    window.loss.loseContext();
  });
  await page.waitForTimeout(100);
  assert.equal(await page.evaluate(() => document.getElementById("canvas").getContext("webgl2").isContextLost()), true);
  await page.evaluate(() => window.loss.restoreContext());
  await page.waitForFunction(() => !document.getElementById("canvas").getContext("webgl2").isContextLost());
  await page.waitForTimeout(200);
}

export class Person {
  constructor(page) {
    this.page = page;
    const questions = ["content/questions.json", "content/profile.json"].flatMap((file) => read(file).questions);
    this.questions = new Map(questions.map((question) => [question.id, question]));
    this.order = questions.map(({ id }) => id);
  }

  // --- What hands do ------------------------------------------------------------------------------

  button(name) { return this.page.getByRole("button", { name, exact: true }); }
  /** Presses the first button of that name, or whose name is like a regular expression. */
  async press(name) {
    await (name instanceof RegExp ? this.button(name).first() : this.button(name)).click();
    await settled(this.page);
  }
  async slide(name, number) {
    const slider = this.page.getByRole("slider", { name, exact: true });
    await slider.fill(String(number));
    await slider.press("Enter");
    await settled(this.page);
  }
  async tick(name) {
    await this.page.getByRole("checkbox", { name, exact: true }).check();
    await settled(this.page);
  }
  /** Writes into the only field of the question. */
  async write(text) {
    await this.page.getByRole("group").first().getByRole("textbox").fill(text);
    await settled(this.page);
  }

  // --- What eyes do -------------------------------------------------------------------------------

  title() { return this.page.getByRole("heading", { level: 1 }).textContent(); }
  place() { return this.page.evaluate(() => location.hash); }
  /** The id of the question that is asked. Its address has only its number. */
  async questionAsked() { return this.order[Number((await this.place()).split("/").at(-1)) - 1]; }

  // --- What people do -----------------------------------------------------------------------------

  /** Answers one question as someone with an ordinary sore back would. Returns its id. */
  async answerCalmly(answers = {}) {
    const id = await this.questionAsked();
    const question = this.questions.get(id);
    assert.ok(question, `There is no question '${id}'.`);
    if (answers[id]) await this.press(answers[id]);
    // A list to tick, or one of which several may fit.
    else if (question.gate_of) await this.press("None of these");
    else if (question.kind === "number") {
      const number = String({ age: 41, minutes_a_day: 15, pain_now: 4 }[id] ?? question.least + 2);
      const group = this.page.getByRole("group").first();
      if (await group.getByRole("textbox").count()) await this.write(number);
      else await this.slide(await group.getByRole("slider").getAttribute("aria-label"), number);
      await this.press("Next");
    } else if (question.kind === "choices") {
      if (id === "location") {
        await this.tick("Low back");
        await this.press("Next");
      } else await this.press("None of these");
    } else {
      // The calmest answer begins with "No" in each of these.
      await this.press(/^No\b/);
    }
    return id;
  }

  /** The same, and waits for what comes after it. */
  async answerAndGoOn(answers = {}) {
    const before = await this.place();
    const id = await this.answerCalmly(answers);
    await this.page.waitForFunction((old) => location.hash !== old, before);
    return id;
  }

  /** Begins the questions with a sign that ends them: the bladder has changed within two weeks. */
  async tellDangerSign() {
    await this.press("Start the questions");
    await this.answerAndGoOn({ bladder_bowel_change: "Yes" });
    await this.answerCalmly({ bladder_bowel_since: "Yes, it is new or getting worse" });
  }

  /** Answers the next few questions, and waits until that is kept. */
  async answerSome(count) {
    for (let question = 0; question < count; ++question) await this.answerAndGoOn();
    await this.saved();
  }

  /** Goes to the page "Your data". */
  async goToData() {
    await this.page.evaluate(() => { location.hash = "#/your-data"; });
    await this.page.getByRole("heading", { level: 1, name: "Your data" }).waitFor({ state: "attached" });
  }

  /** Answers whatever is asked until the questions end; returns how many there were. */
  async answerAll(answers = {}) {
    let asked = 0;
    while ((await this.place()).startsWith("#/questions/")) {
      assert.ok(++asked < 60, "The questions do not end.");
      await this.answerAndGoOn(answers);
    }
    return asked;
  }

  async doSession(pain) {
    await this.finishSession(pain);
    await this.saved();
  }

  /** To the end of a session, where it need not be kept. */
  async finishSession(pain) {
    await this.press("Start the session");
    await this.page.waitForFunction(() => location.hash.startsWith("#/session"));
    for (let exercise = 0; (await this.title()) !== "How was it?"; ++exercise) {
      assert.ok(exercise < 20, "The session does not end.");
      const before = await this.title();
      await this.press("Done");
      await this.page.waitForFunction((old) => document.querySelector("#mirror h1")?.textContent !== old, before);
    }
    await this.slide("How strong was the pain at its worst during the session?", pain);
    await this.slide("How hard was it?", 4);
    await this.press("Finish");
  }

  async checkIn(now, morning) {
    await this.press("Check in");
    await this.slide("Pain right now", now);
    await this.slide("Pain this morning, after getting up", morning);
    await this.press("Same");
    await this.press("No");
    await this.press("Save");
    await this.saved();
  }

  async saved() {
    await this.page.getByRole("status").filter({ hasText: "Saved on this device" }).waitFor({ state: "attached" });
  }
}
