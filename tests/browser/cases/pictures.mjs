// A few screens look as they are meant to. Draw the references anew after a wanted change, and look at them:
// node tests/browser/pictures.mjs --site build/site --references
import assert from "node:assert/strict";

import { coarse, distanceOf, guarded, picturesOf, referenceOf } from "../references.mjs";
import { settled } from "../person.mjs";
import { pixelsOf } from "../pixels.mjs";

const most = 0.06; // share of a screen that may look otherwise: a few words more or less, not another place or colour

/** The same picture some blocks further down. */
const moved = (picture, rows) => ({
  ...picture, bytes: Buffer.concat([picture.bytes.subarray(0, 3 * picture.width * rows), picture.bytes]).subarray(0, picture.bytes.length),
});

export default [
  {
    name: "a few screens look as they are meant to",
    timeLimit: () => 240,
    async run({ browser, context, server }) {
      const faults = [];
      for (const [name, picture] of await picturesOf(browser, server)) {
        const distance = distanceOf(picture, await referenceOf(context, name));
        if (distance > most) faults.push(`${name}: ${(100 * distance).toFixed(1)} % of it looks otherwise`);
      }
      assert.deepEqual(faults, []);
    },
  },
  {
    name: "a screen that is moved, in other colours, without its words or empty is told from what it should be",
    async run({ context, page, server }) {
      const references = new Map();
      for (const { name } of guarded) references.set(name, await referenceOf(context, name));
      for (const [name, picture] of references) {
        assert.ok(distanceOf(picture, moved(picture, 3)) > most, `${name} moved by 12 pixels`);
        for (const [other, its] of references) if (other !== name) assert.ok(distanceOf(picture, its) > most, `${name} as ${other}`);
      }
      await page.goto(server.address);
      await page.setViewportSize({ width: 390, height: 844 });
      await page.evaluate(() => { document.body.replaceChildren(); });
      await settled(page);
      const empty = coarse(await pixelsOf(context, await page.screenshot({ scale: "css" })));
      for (const [name, picture] of references) assert.ok(distanceOf(picture, empty) > most, `${name} as an empty page`);
    },
  },
];
