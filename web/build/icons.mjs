// The icons of the installed app, drawn from web/page/icon.svg: a background and circles, which is all this understands.
import { png } from "./png.mjs";

const side = 512; // of the drawing

/** The shapes of the drawing: [{distance(x, y), color}], the first one at the back. Distances are negative inside. */
function shapesOf(svg, corner) {
  if (!svg.includes(`viewBox="0 0 ${side} ${side}"`)) throw new Error(`icon.svg: expected a view box of ${side} by ${side}.`);
  const shapes = [];
  for (const [, name, attributes] of svg.matchAll(/<([a-z]+)([^>]*)>/g)) {
    const value = (key) => new RegExp(`\\b${key}="([^"]*)"`).exec(attributes)?.[1];
    const color = /^#([0-9a-f]{6})$/.exec(value("fill") ?? "")?.[1].match(/../g).map((pair) => parseInt(pair, 16));
    if (name === "rect") {
      const radius = corner ?? Number(value("rx"));
      shapes.push({ color, distance: (x, y) => squareDistance(x, y, radius) });
    } else if (name === "circle") {
      const [cx, cy, r] = ["cx", "cy", "r"].map((key) => Number(value(key)));
      shapes.push({ color, distance: (x, y) => Math.hypot(x - cx, y - cy) - r });
    } else if (name !== "svg") throw new Error(`icon.svg: '${name}' cannot be drawn here.`);
    if (name !== "svg" && !color) throw new Error(`icon.svg: '${name}' needs a fill such as #0b6660.`);
  }
  return shapes;
}

function squareDistance(x, y, radius) {
  const beyond = [x, y].map((place) => Math.abs(place - side / 2) - side / 2 + radius);
  return Math.hypot(...beyond.map((part) => Math.max(part, 0))) + Math.min(Math.max(...beyond), 0) - radius;
}

/** The drawing as a PNG. `corner` replaces the radius of its background: 0 for systems that cut out their own shape. */
export function drawIcon(svg, size, corner) {
  const shapes = shapesOf(svg, corner);
  const scale = side / size;
  return png(size, (x, y) => {
    let [color, opacity] = [[0, 0, 0], 0];
    for (const shape of shapes) {
      const covered = Math.min(1, Math.max(0, 0.5 - shape.distance((x + 0.5) * scale, (y + 0.5) * scale) / scale));
      if (covered === 0) continue;
      color = opacity === 0 ? shape.color : color.map((part, index) => Math.round(part + (shape.color[index] - part) * covered));
      opacity = Math.max(opacity, covered);
    }
    return [...color, Math.round(255 * opacity)];
  });
}

/** Adds the icons to a site. Returns their names by what the page and the manifest call them. */
export function addIcons(site, svg) {
  return {
    icon: site.addHashed("icon.svg", svg.trim()),
    icon_192: site.addHashed("icon-192.png", drawIcon(svg, 192)),
    icon_512: site.addHashed("icon-512.png", drawIcon(svg, 512)),
    icon_full_192: site.addHashed("icon-full-192.png", drawIcon(svg, 192, 0)),
    icon_full_512: site.addHashed("icon-full-512.png", drawIcon(svg, 512, 0)),
    icon_apple: site.addHashed("icon-apple.png", drawIcon(svg, 180, 0)),
  };
}
