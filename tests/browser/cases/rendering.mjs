import assert from "node:assert/strict";

import { loseAndRestore, open, settled, started } from "../person.mjs";
import { difference, distance, pixelsOf } from "../pixels.mjs";

// How many pixels the left edge of the first big button takes to turn from background to button.
async function edgeWidth(context, page, ratio) {
  const box = await page.getByRole("button", { name: "Start the questions" }).boundingBox();
  const picture = await pixelsOf(context, await page.screenshot({ scale: "device" }));
  const y = Math.round((box.y + box.height / 2) * ratio);
  const middle = Math.round((box.x + 8) * ratio);
  const outside = picture.at(Math.max(0, Math.round((box.x - 4) * ratio)), y);
  const inside = picture.at(middle, y);
  assert.ok(distance(outside, inside) > 60, "the button does not stand out from the background");
  let between = 0;
  for (let x = Math.round((box.x - 4) * ratio); x < middle; ++x) {
    const colour = picture.at(x, y);
    if (distance(colour, outside) > 8 && distance(colour, inside) > 8) ++between;
  }
  return between;
}

// Browser zoom changes the size of a CSS pixel: a higher ratio with fewer CSS pixels in the same window.
const zooms = [0.5, 0.67, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 4];

const crispness = zooms.map((zoom) => ({
  name: `crisp at a zoom of ${Math.round(zoom * 100)} %`,
  switches: [`--force-device-scale-factor=${zoom}`, `--window-size=${Math.round(1280 / zoom)},800`],
  context: { viewport: null, deviceScaleFactor: undefined },
  async run({ page, context, server }) {
    await open(page, server.address);
    assert.ok(Math.abs((await page.evaluate(() => devicePixelRatio)) - zoom) < 1e-6);
    const sizes = await page.evaluate(() => new Promise((resolve) => {
      const canvas = document.getElementById("canvas");
      new ResizeObserver(([entry]) => {
        const [box] = entry.devicePixelContentBoxSize;
        resolve({ canvas: [canvas.width, canvas.height], exact: [box.inlineSize, box.blockSize] });
      }).observe(canvas, { box: "device-pixel-content-box" });
    }));
    assert.deepEqual(sizes.canvas, sizes.exact, "the canvas does not have one pixel for each pixel of the screen");
    assert.ok((await edgeWidth(context, page, zoom)) <= 1, "the edge of a button is blurred");
  },
}));

export default [
  ...crispness,
  {
    name: "a lost WebGL context comes back with the same picture, and the app goes on",
    async run({ page, context, server }) {
      await open(page, server.address);
      const before = await pixelsOf(context, await page.screenshot());
      for (let time = 0; time < 3; ++time) await loseAndRestore(page);
      const after = await pixelsOf(context, await page.screenshot());
      assert.ok(difference(before, after) < 0.001, "the picture is not the same after the context came back");
      await page.getByRole("button", { name: "Start the questions" }).click();
      await page.waitForFunction(() => location.hash.startsWith("#/questions/"));
    },
  },
  {
    name: "touching and typing work while the context is lost",
    async run({ page, context, server }) {
      await open(page, server.address);
      await page.evaluate(() =>
        document.getElementById("canvas").getContext("webgl2").getExtension("WEBGL_lose_context").loseContext());
      await page.getByRole("button", { name: "Start the questions" }).click();
      await page.waitForFunction(() => location.hash.startsWith("#/questions/"));
      await page.reload();
      await started(page);
      const picture = await pixelsOf(context, await page.screenshot());
      const colours = new Set();
      for (let y = 0; y < picture.height; y += 7) for (let x = 0; x < picture.width; x += 7) colours.add(picture.at(x, y).join());
      assert.ok(colours.size > 5, "the screen is empty");
    },
  },
  {
    name: "follows the window: a turned phone and another pixel ratio",
    async run({ page, server }) {
      await open(page, server.address);
      await page.setViewportSize({ width: 844, height: 390 });
      await settled(page);
      await page.waitForFunction(() => document.getElementById("canvas").width === 844 * devicePixelRatio);
      const session = await page.context().newCDPSession(page);
      await session.send("Emulation.setDeviceMetricsOverride", { width: 563, height: 260, deviceScaleFactor: 3, mobile: false });
      await page.waitForFunction(() => document.getElementById("canvas").width === 563 * 3);
    },
  },
  {
    name: "a notch and a home bar cover nothing",
    async run({ page, server }) {
      await open(page, server.address);
      const top = async () => (await page.getByRole("heading", { level: 1 }).boundingBox()).y;
      const before = await top();
      const browserItself = await page.context().newCDPSession(page);
      await browserItself.send("Emulation.setSafeAreaInsetsOverride", { insets: { top: 47, bottom: 34, left: 0, right: 0 } });
      await page.reload();
      await started(page);
      await settled(page);
      assert.equal(Math.round((await top()) - before), 47);
    },
  },
];
