// Records as people have them after a while, put into the browser before the app opens.
import { readFileSync } from "node:fs";

import { settled, started } from "./person.mjs";
import { emptyPage, makeRecord } from "./record.mjs";

const read = (file) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"));

const calmNumbers = { age: 41, duration_weeks: 4, pain_now: 4, pain_average: 4, pain_worst: 6, morning_stiffness_minutes: 5,
                      minutes_a_day: 15, confidence_moving: 6, worry: 3, mood: 3 };
const calmLists = { location: ["low_back"], equipment: ["wall", "chair"], likes: ["walking"] };

/** What someone with an ordinary sore back answers to a question. */
function calmAnswer({ id, kind, options = [] }) {
  if (kind === "number") return calmNumbers[id];
  if (kind === "choices") return calmLists[id] ?? [];
  if (kind === "yes_no") return ["no"];
  return [(options.find((option) => option.id === "none") ?? options[0]).id];
}

class Life {
  constructor(today) {
    this.today = new Date(`${today}T05:00:00Z`);
    this.texts = [];
  }

  /** Events happen in their order, each a while after the one before. */
  add(daysAgo, type, data) {
    const seq = this.texts.length + 1;
    const at = new Date(this.today.getTime() - 86_400_000 * daysAgo + 1000 * seq).toISOString();
    this.texts.push(JSON.stringify({ v: 1, id: `life-${seq}`, seq, at, day: at.slice(0, 10), type, data }));
  }

  answers(daysAgo, changed = {}) {
    const questions = ["content/questions.json", "content/profile.json"].flatMap((file) => read(file).questions);
    for (const question of questions) {
      const value = changed[question.id] ?? (question.ask_when ? undefined : calmAnswer(question));
      if (value !== undefined) this.add(daysAgo, "answered", { question: question.id, value });
    }
    this.add(daysAgo, "screening_finished", { urgency: "none", plan: "full" });
  }

  session(daysAgo, { done = 2, finished = true } = {}) {
    const session = `session-${daysAgo}`;
    const planned = [{ exercise: "pelvic_tilt", level: 0 }, { exercise: "abdominal_brace", level: 0 }];
    this.add(daysAgo, "session_started", { session, pain_before: 3, planned });
    for (const { exercise, level } of planned.slice(0, done))
      this.add(daysAgo, "exercise_done", { session, exercise, level, outcome: "done" });
    if (finished) this.add(daysAgo, "session_finished", { session, complete: true, pain_during: 2, effort: 4 });
  }
}

/** Six weeks that end the day before `today`: pain that falls with a bad spell between, sessions, walks, goals, lessons. */
function weeks(today) {
  const life = new Life(today);
  const days = 42;
  life.answers(days);
  life.add(days, "goal_set", { goal: "goal-1", text: "Carry my shopping home" });
  for (let ago = days - 1; ago > 0; --ago) {
    const badSpell = ago >= 20 && ago < 25;
    if (ago === 24) life.add(ago, "flare_up_declared", {});
    const pain = badSpell ? 7 : 2 + Math.floor(ago / 14) + (ago % 2);
    life.add(ago, "checked_in", { pain_now: pain, pain_morning: pain, change: "same", something_new: false });
    if (ago % 10 === 0) life.add(ago, "goal_rated", { goal: "goal-1", rating: 8 - Math.floor(ago / 10) });
    if (ago % 2 && !badSpell) life.session(ago);
    if (ago % 3 === 0) life.add(ago, "walk_done", { minutes: 22 - Math.floor(ago / 4), pain_during: 1, pace: "easy", limped: false });
    if (ago === 30) life.add(ago, "lesson_read", { lesson: "moving_helps" });
    if (ago === 12) life.add(ago, "exercise_set_aside", { exercise: "cat_cow", reason: "felt_wrong" });
  }
  return life;
}

/** Each makes the events, as JSON texts, of a record that ends on a day such as "2026-11-23". */
const lives = {
  empty: () => [],
  weeks: (today) => weeks(today).texts,
  inSession(today) {
    const life = weeks(today);
    life.session(0, { done: 0, finished: false });
    return life.texts;
  },
  afterSession(today) {
    const life = weeks(today);
    life.session(0, { finished: false });
    return life.texts;
  },
  told(today) {
    const life = weeks(today);
    life.add(0, "checked_in", { pain_now: 3, pain_morning: 3, change: "same", something_new: false });
    life.session(0);
    return life.texts;
  },
  emergency(today) {
    const life = new Life(today);
    life.answers(0, { bladder_bowel_change: ["yes"], bladder_bowel_since: ["under_2_weeks_or_worse"] });
    return life.texts;
  },
};

/** Puts events into the browser's database, on a page of the same origin that has no app. */
async function putRecord(page, server, texts) {
  await page.goto(emptyPage(server));
  await makeRecord(page, 2, [
    { name: "events", options: { keyPath: "place", autoIncrement: true }, indexes: [["id", "id", { unique: true }]],
      entries: texts.map((json) => ({ id: JSON.parse(json).id, json })) },
    { name: "notes", options: { keyPath: "name" }, entries: [] },
  ]);
}

const today = "2026-11-23";

/** A page on which the app has a record of `lives`, in a context that has none yet, with `settings` changed, on the morning that the record ends on. */
export async function withLife(context, server, { life, settings = {} }, work) {
  const page = await context.newPage();
  await page.clock.setFixedTime(new Date(`${today}T09:00:00`));
  const changed = new Life(today);
  for (const [key, value] of Object.entries(settings)) changed.add(0, "setting_changed", { key, value });
  await putRecord(page, server, [...lives[life](today), ...changed.texts.map((text) => text.replace('"life-', '"setting-'))]);
  await work(page);
  await page.close();
}

/** To a screen of screens.mjs, from wherever the app is. */
export async function goTo(page, { path, press = [] }) {
  // What is pressed may stay so on another screen, and is not part of the address.
  if (press.length) {
    await page.reload();
    await started(page);
  }
  await page.evaluate((hash) => { location.hash = hash; }, path);
  await settled(page);
  for (const name of press) {
    await page.getByRole("button", { name, exact: true }).first().click();
    await settled(page);
  }
}
