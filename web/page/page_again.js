// The first script once more, where it did not arrive or is not the one that was built. A browser asks for a script
// of the page only once, and as often as the page is loaded takes what it has kept.
import { scriptOf } from "./files.js";
import { limits } from "./limits.js";
import { Missing } from "./missing.js";
import { page } from "easeback:page";

const { dataset } = document.documentElement;

// The browser tells that the document is complete once its scripts have run or failed.
const hadItsTurn = new Promise((resolve) => {
  const look = () => { if (document.readyState === "complete") resolve(); };
  addEventListener("load", resolve);
  setTimeout(resolve, 1000 * limits.silence);
  look();
});

hadItsTurn.then(() => {
  if (dataset.begun) return;
  const missing = new Missing((isMissing) => {
    if (!dataset.begun) dataset.easeback = isMissing ? "missing" : "";
  });
  return missing.until(async () => dataset.begun || scriptOf(page));
}).catch(console.error);
