// Every screen of the app, as an address and the records it is worth looking at with.
import { readFileSync } from "node:fs";

const source = readFileSync(new URL("../../app/shell/route.cpp", import.meta.url), "utf8");

/** The first part of every address that the app knows, such as "/today". */
export const heads = [...source.match(/paths\[\] = \{([^}]*)\}/)[1].matchAll(/"([^"]+)"/g)].map(([, head]) => head);

const questionnaire = JSON.parse(readFileSync(new URL("../../content/questions.json", import.meta.url), "utf8")).questions;

const oneOfEachKind = [...new Map(questionnaire.map((question) => [`${question.kind} ${Boolean(question.unit)}`, question.id])).values()];

// These show nothing of their own by that address alone.
const needsMore = ["/questions", "/session", "/how-was-it"];

/** {path, life, press}: `life` names a record of lives.mjs; the buttons of `press` are pressed one after the other. */
export const screens = [
  ...heads.filter((head) => head !== "/questions").map((path) => ({ path, life: "empty" })),
  ...oneOfEachKind.map((id) => ({ path: `/questions/${id}`, life: "empty" })),
  { path: "/questions/trauma", life: "empty", press: ["Why do we ask?"] },
  { path: "/about-you/worry", life: "weeks" },
  ...heads.filter((head) => !needsMore.includes(head)).map((path) => ({ path, life: "weeks" })),
  ...["/goals/goal-1", "/goals/new", "/learn/moving_helps", "/exercises/pelvic_tilt", "/coming-back/light_carrying"]
    .map((path) => ({ path, life: "weeks" })),
  { path: "/today", life: "weeks", press: ["Left out today, and why"] },
  { path: "/progress", life: "weeks", press: ["All", "Show as a list"] },
  { path: "/your-data", life: "weeks", press: ["Delete everything"] },
  { path: "/check-in", life: "told" },
  { path: "/today", life: "told" },
  { path: "/session", life: "inSession" },
  { path: "/session", life: "inSession", press: ["I am ready"] },
  { path: "/session", life: "inSession", press: ["This doesn't feel right", "In my back"] },
  { path: "/how-was-it", life: "afterSession" },
  { path: "/result", life: "emergency" },
  { path: "/today", life: "emergency" },
];

/** "/today with weeks, I am ready": for messages. */
export const nameOf = ({ path, life, press = [] }) => [`${path} with the record '${life}'`, ...press].join(", ");

/** The screens by the name of their record. */
export const screensByLife = new Map();
for (const screen of screens) screensByLife.set(screen.life, [...(screensByLife.get(screen.life) ?? []), screen]);
