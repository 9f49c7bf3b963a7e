// Takes text out of the app by the person's own hand: onto paper, and into the clipboard.

/** Prints a text as a plain page of real elements. The page's style sheet shows nothing else on paper. */
export function printText(title, text) {
  document.getElementById("paper")?.remove();
  const paper = document.createElement("article");
  paper.id = "paper";
  const heading = document.createElement("h1");
  heading.textContent = title;
  paper.append(heading);
  for (const line of text.split("\n")) {
    const paragraph = document.createElement("p");
    paragraph.textContent = line;
    paper.append(paragraph);
  }
  document.body.append(paper);
  // Some browsers look at the page once more after they said that they are done.
  addEventListener("afterprint", () => setTimeout(() => paper.remove(), 1000), { once: true });
  // The print dialog holds everything up, so the program has to be done first.
  setTimeout(() => print());
}

/** Whether the text is in the clipboard. Browsers grant this within an event of the person alone. */
export async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    console.warn("Not copied:", error);
    return false;
  }
}
