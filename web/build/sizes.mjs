// How much a first visit transfers until the questions can be answered, against what it may. What is not needed for
// that (the words of the exercises, the later script, the copies for offline use) is not waited for.

const budgets = { wasm: 280000, glue: 25000, fonts: 45000, "first load": 350000 };

/** Names of the files that a first visit in a language fetches before it can be used. */
export function firstLoad(parts, language) {
  return {
    wasm: [parts.wasm, parts.rest],
    glue: [parts.glue],
    fonts: [parts.regular, parts.bold],
    rest: ["index.html", parts.page, parts.pageAgain, parts.content, parts.firstText[language], parts.nextText[language]],
  };
}

/** Rows of name, bytes with brotli, and budget. */
export function sizesTable(site, groups) {
  const sum = (names) => names.reduce((bytes, name) => bytes + site.sizes.get(name), 0);
  const rows = ["wasm", "glue", "fonts"].map((name) => ({ name, brotli_bytes: sum(groups[name]), budget: budgets[name] }));
  rows.push({ name: "first load", brotli_bytes: sum(Object.values(groups).flat()), budget: budgets["first load"] });
  return rows;
}
