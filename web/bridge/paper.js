// Takes text out of the app by the person's own hand: onto paper, and into the clipboard.

function element(name, text, children = []) {
  const made = document.createElement(name);
  made.textContent = text;
  made.append(...children);
  return made;
}

const makers = {
  paragraph: ({ texts }) => texts.map((text) => element("p", text)),
  list: ({ texts }) => [element("ul", "", texts.map((text) => element("li", text)))],
  table: ({ rows: [head, ...rows] }) => [element("table", "", [
    element("thead", "", [element("tr", "", head.map((text) => element("th", text)))]),
    element("tbody", "", rows.map((row) => element("tr", "", row.map((text) => element("td", text))))),
  ])],
};

/** Prints a page of titled sections as real elements. The page's style sheet shows nothing else on paper. */
export function printPage({ language, title, about, sections, closing }) {
  document.getElementById("paper")?.remove();
  const paper = element("article", "", [
    element("h1", title), element("p", about),
    ...sections.map((section) => element("section", "", [
      element("h2", section.title), ...section.blocks.flatMap((block) => makers[block.kind](block)),
    ])),
    element("p", closing),
  ]);
  paper.id = "paper";
  paper.lang = language;
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
