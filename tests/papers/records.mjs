// Records that reports are made of, as lists of events: an ordinary month, danger, words that mean harm, nothing at all.
import { readFileSync } from "node:fs";

const questions = ["content/questions.json", "content/profile.json"].flatMap((file) =>
  JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8")).questions);

class Record {
  events = [];
  day = "2026-10-01";

  on(number) {
    this.day = new Date(Date.UTC(2026, 9, number)).toISOString().slice(0, 10);
    return this;
  }
  add(type, data) {
    const place = this.events.length + 1;
    this.events.push({ v: 1, id: `e${place}`, seq: place, at: `${this.day}T08:00:00Z`, day: this.day, type, data });
    return this;
  }
  /** Every question that is asked of everybody, calmly unless `answers` says otherwise. */
  interview(answers, urgency, plan) {
    const calm = ({ id, kind, options, least }) =>
      kind === "number" ? (least ?? 0) + 3 : kind === "choices" ? [options[0].id] : kind === "choice" ? options[0].id : "no";
    for (const question of questions)
      if (!question.gate_of && (!question.ask_when || question.id in answers)) this.add("answered", { question: question.id, value: answers[question.id] ?? calm(question) });
    return this.add("screening_finished", { urgency, plan });
  }
}

function month(goal) {
  const record = new Record().interview({ age: 41, saddle_numbness: "unknown", psoriasis_bowel_or_eye_inflammation: "yes", location: [] }, "routine", "gentle");
  record.add("goal_set", { goal: "g", text: goal }).add("goal_rated", { goal: "g", rating: 2 });
  for (let day = 2; day <= 31; ++day) {
    record.on(day).add("checked_in", { pain_now: 6 - Math.floor(day / 8), pain_morning: 5, change: "same", something_new: day === 9, leg: "less" });
    if (day % 2) {
      record.add("session_started", { session: `s${day}`, pain_before: 4, planned: [{ exercise: "bridge", level: 0 }] });
      record.add("exercise_done", { session: `s${day}`, exercise: "bridge", level: 0, outcome: day === 11 ? "felt_wrong" : "done", pain: 3 });
      record.add("session_finished", { session: `s${day}`, pain_during: 3, effort: 4, complete: true });
    }
    if (day % 3 === 0) record.add("walk_done", { minutes: 12, pain_during: 1 });
    if (day % 7 === 0) record.add("goal_rated", { goal: "g", rating: Math.floor(day / 7) + 2 });
  }
  return record.events;
}

const danger = new Record().interview({ saddle_numbness: "yes", bladder_bowel_change: "yes", bladder_bowel_since: "under_2_weeks_or_worse" }, "emergency", "none").events;
const calm = new Record().interview({}, "none", "full").events;

export const harmful = `=1+1,"<script>alert('&')</script>\\;\u2028`;

/** By name: events, and the words of the goal. */
export const records = {
  "an ordinary month": { events: month("Carry the shopping"), goal: "Carry the shopping" },
  "a danger sign": { events: danger },
  "a calm beginning": { events: calm },
  "words that mean harm": { events: month(harmful), goal: harmful },
  "other letters": { events: month("Jugar con mi niña 🌱 ".repeat(3)), goal: "Jugar con mi niña 🌱 ".repeat(3) },
  nothing: { events: [] },
};

export const lastDay = "2026-11-02";
