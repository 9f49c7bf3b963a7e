// Lets independent readers read what "easeback report" writes: node tests/papers/run.mjs --tool build/easeback
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";

import { fhirFaults, readers } from "./readers.mjs";
import { lastDay, records } from "./records.mjs";

const { values: options } = parseArgs({ options: { tool: { type: "string", default: "build/easeback" } } });

function written(file, format, language) {
  const words = ["report", file, "--format", format, "--date", lastDay, "--language", language];
  const { status, stdout, stderr } = spawnSync(path.resolve(options.tool), words, { encoding: "utf8", maxBuffer: 1 << 26 });
  if (status !== 0) throw new Error(stderr);
  return stdout;
}

// Readers that find nothing wrong with wrong things would prove nothing.
const wrong = {
  "a type that FHIR does not have": { resourceType: "Feeling" },
  "a missing subject": { resourceType: "Goal", lifecycleStatus: "active", description: { text: "x" } },
  "a status that FHIR does not have": { resourceType: "Observation", status: "felt", code: { text: "x" } },
  "a day that is no day": { resourceType: "Observation", status: "final", code: { text: "x" }, effectiveDateTime: "soon" },
  "a member that FHIR does not have": { resourceType: "Observation", status: "final", code: { text: "x" }, mood: 3 },
};

let passed = 0, failed = 0;

function tell(name, faults) {
  faults.length ? ++failed : ++passed;
  console.log(`${faults.length ? "FAILED" : "passed"}  ${name}`);
  for (const fault of faults.slice(0, 8)) console.log(`        ${fault}`);
}

async function main() {
  for (const [name, resource] of Object.entries(wrong)) {
    const bundle = { resourceType: "Bundle", type: "collection", entry: [{ fullUrl: "urn:uuid:0c3151bd-1cbf-8d64-b04d-cd9187a4c6e0", resource }] };
    tell(`fhir: the readers find ${name}`, fhirFaults(bundle).length ? [] : ["nothing was found"]);
  }
  const folder = await mkdtemp(path.join(os.tmpdir(), "easeback-papers-"));
  try {
    for (const [name, record] of Object.entries(records)) {
      const file = path.join(folder, "record.jsonl");
      await writeFile(file, record.events.map((event) => `${JSON.stringify(event)}\n`).join(""));
      for (const [format, faultsOf] of Object.entries(readers))
        for (const language of ["en", "es"]) {
          let faults;
          try {
            faults = faultsOf(written(file, format, language), record);
          } catch (error) {
            faults = [String(error.stack ?? error)];
          }
          tell(`${format}: ${name} (${language})`, faults);
        }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed || !passed ? 1 : 0;
}

main().catch((error) => {
  console.error(error);
  console.log("0 passed, 1 failed");
  process.exitCode = 1;
});
