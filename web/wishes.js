// What the address of the page asks for.

export const themes = ["auto", "light", "dark", "contrast"];

/** {embedded, language, theme}; null for what is not asked for or not known. */
export function wishesOf(search, languages) {
  const wished = new URLSearchParams(search);
  const known = (name, values) => (values.includes(wished.get(name)) ? wished.get(name) : null);
  return { embedded: wished.get("embedded") === "1", language: known("lang", languages), theme: known("theme", themes) };
}
