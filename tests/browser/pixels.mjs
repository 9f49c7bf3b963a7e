// What a screenshot shows, as numbers.

/** Pixels of a PNG: {width, height, at(x, y) -> [red, green, blue]}. The browser itself decodes it. */
export async function pixelsOf(context, png) {
  const page = await context.newPage();
  try {
    const { width, height, data } = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
      const drawing = canvas.getContext("2d");
      drawing.drawImage(bitmap, 0, 0);
      const image = drawing.getImageData(0, 0, bitmap.width, bitmap.height);
      let text = "";
      for (let i = 0; i < image.data.length; i += 8192) text += String.fromCharCode(...image.data.subarray(i, i + 8192));
      return { width: bitmap.width, height: bitmap.height, data: btoa(text) };
    }, png.toString("base64"));
    const bytes = Buffer.from(data, "base64");
    return { width, height, bytes, at: (x, y) => [...bytes.subarray(4 * (y * width + x), 4 * (y * width + x) + 3)] };
  } finally {
    await page.close();
  }
}

/** Share of pixels that differ clearly between two pictures of the same size, 0 to 1. */
export function difference(a, b) {
  if (a.width !== b.width || a.height !== b.height) return 1;
  let differing = 0;
  for (let i = 0; i < a.bytes.length; i += 4)
    if (Math.max(...[0, 1, 2].map((channel) => Math.abs(a.bytes[i + channel] - b.bytes[i + channel]))) > 24) ++differing;
  return differing / (a.width * a.height);
}

export const distance = (a, b) => Math.max(...a.map((value, channel) => Math.abs(value - b[channel])));
