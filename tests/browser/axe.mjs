// What axe-core, a checker of accessibility, finds on a page.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Faults as sentences, none when there is nothing to find. The page's frames are looked into as well. */
export async function faultsOn(page) {
  for (const frame of page.frames())
    if (!(await frame.evaluate(() => Boolean(globalThis.axe)))) await frame.evaluate(source);
  const violations = await page.evaluate(async () => {
    const options = { resultTypes: ["violations"], rules: { "target-size": { enabled: true } } };
    return (await globalThis.axe.run(document, options)).violations;
  });
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html, target }) => `${id} (${help}): ${html.slice(0, 200)} at ${target}`));
}
