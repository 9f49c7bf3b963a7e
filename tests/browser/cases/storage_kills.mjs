import assert from "node:assert/strict";

import { Killing, randomFrom } from "../killing.mjs";

const steps = ["asked", "appended", "locked", "opened", "adding", "added", "one-added", "complete", "saved", "acknowledged", "anytime"];

/** Where the browser is killed, and what is saved until then: lengths of the events of each group. */
function planOf(run, random) {
  const groups = Array.from({ length: 6 }, () =>
    Array.from({ length: 1 + Math.floor(4 * random()) }, () => 20 + Math.floor(random() ** 4 * 200000)));
  return {
    run, step: steps[run % steps.length], group: Math.floor(6 * random()), count: Math.floor(3 * random()),
    groups: JSON.stringify(groups), delay: Math.floor(150 * random()),
  };
}

/** What is found is whole: each event as it was made, each group with all of its events, and a beginning of each run. */
function checkFound(texts, plans, acknowledged, before) {
  const found = new Map(texts.map((json) => [JSON.parse(json).id, JSON.parse(json)]));
  assert.equal(found.size, texts.length, "an event is there twice");
  for (const id of [...acknowledged, ...before])
    assert.ok(found.has(id), `${id} was saved and is lost; run ${plans.length}, killed before at ${plans.at(-1)?.step}, found ${found.size}`);
  for (const plan of plans) {
    let ended = false;
    JSON.parse(plan.groups).forEach((lengths, group) => {
      const there = lengths.filter((length, index) => {
        const id = `${plan.run}-${group}-${index}`;
        const event = found.get(id);
        if (event) assert.deepEqual(event, { id, seq: group, body: id.padEnd(length, id), ends: true });
        return event;
      });
      assert.ok(there.length === 0 || there.length === lengths.length, `half of group ${plan.run}-${group} is there`);
      assert.ok(!ended || !there.length, `group ${plan.run}-${group} is there without the one before it`);
      ended ||= !there.length;
    });
  }
  return [...found.keys()];
}

export default [
  {
    name: "whenever the browser is killed, what was told as saved is there, and nothing is there by half",
    timeLimit: ({ kills }) => 60 + 8 * Number(kills),
    async run({ options }) {
      const random = randomFrom(Number(options.seed));
      const killing = new Killing();
      await killing.prepare();
      const plans = [];
      const acknowledged = new Set();
      const reached = new Set();
      let before = [];
      let failures = [];
      try {
        for (let run = 0; run <= Number(options.kills); ++run) {
          const plan = run < Number(options.kills) ? planOf(run, random) : { run, step: "none", groups: "[]" };
          let found = null;
          await killing.run(plan, (kind, message) => {
            if (kind === "kill") {
              reached.add(plan.step);
              killing.kill();
              return "hold";
            }
            if (kind === "found") found = JSON.parse(message).texts;
            else if (kind === "acknowledged") JSON.parse(message).forEach((id) => acknowledged.add(id));
            else if (kind === "begin") setTimeout(() => killing.kill(), plan.delay);
            else if (kind === "failed") failures.push(message);
            return "answer";
          });
          assert.ok(found, `the record could not be opened: run ${run}, killed before at ${plans.at(-1)?.step}; ${failures}`);
          before = checkFound(found, plans, acknowledged.size ? [...acknowledged].filter((id) => !id.startsWith(`${run}-`)) : [], before);
          plans.push(plan);
        }
      } finally {
        await killing.end();
      }
      assert.deepEqual(failures, []);
      assert.ok(acknowledged.size > Number(options.kills), "hardly anything was saved");
      console.log(`        ${plans.length - 1} kills, at ${reached.size - 1} chosen steps and at any time; ${acknowledged.size} events told as saved, ` +
        `${before.length} found, none lost, none by half`);
    },
  },
  {
    name: "whenever the browser is killed while the record is brought to a newer version, all of it is there afterwards",
    async run() {
      const size = 300;
      for (const [step, count] of [["migrating deleteObjectStore", 0], ["migrating createIndex", 0], ["migrating add", 150]]) {
        const killing = new Killing();
        await killing.prepare();
        const runOnce = async (plan) => {
          let found = null;
          await killing.run({ groups: "[]", ...plan }, (kind, message) => {
            if (kind === "found") found = JSON.parse(message).texts;
            if (kind !== "kill") return "answer";
            killing.kill();
            return "hold";
          });
          return found;
        };
        try {
          assert.equal(await runOnce({ step, count, first: size }), null, `'${step}' was not reached`);
          const found = await runOnce({ step: "none" });
          assert.deepEqual(found.map((json) => JSON.parse(json).seq), Array.from({ length: size }, (_, seq) => seq));
        } finally {
          await killing.end();
        }
      }
    },
  },
  {
    name: "whenever the browser is killed while a lock is set or taken off, the record is whole and either locked or not",
    timeLimit: () => 240,
    async run({ options }) {
      const random = randomFrom(Number(options.seed));
      const killing = new Killing();
      await killing.prepare();
      // What the page found when it opened, before it was killed.
      const failures = [];
      const runOnce = async (plan) => {
        let found = null;
        await killing.run({ groups: "[]", group: 0, count: 0, ...plan }, (kind, message) => {
          if (kind === "found") found = JSON.parse(message);
          if (kind === "failed") failures.push(message);
          if (kind === "begin") setTimeout(() => killing.kill(), plan.delay);
          if (kind !== "kill") return "answer";
          killing.kill();
          return "hold";
        });
        return found;
      };
      try {
        await runOnce({ run: 0, step: "none", groups: JSON.stringify(Array.from({ length: 5 }, () => [200, 2000, 20])) });
        const first = await runOnce({ step: "none" });
        assert.equal(first.texts.length, 15);
        assert.equal(first.locked, false);
        // Until the whole of it is on the disk nothing has changed.
        const steps = [["putting", 0], ["putting", 1], ["putting", 9], ["complete", 0], ["anytime", 0]];
        let locked = false;
        for (const [step, count] of [...steps, ...steps]) {
          const before = await runOnce({ step, count, toggle: 1, delay: Math.floor(1500 * random()) });
          assert.deepEqual(before, { texts: first.texts, locked }, `before it was killed at '${step} ${count}'`);
          const after = await runOnce({ step: "none" });
          if (step === "complete") locked = !locked;
          if (step === "anytime") locked = after.locked;
          assert.deepEqual(after, { texts: first.texts, locked }, `after it was killed at '${step} ${count}'`);
        }
        assert.deepEqual(failures, []);
      } finally {
        await killing.end();
      }
    },
  },
];
