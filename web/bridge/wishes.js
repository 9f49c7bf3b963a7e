// What the address of the page asks for.

export const themes = ["auto", "light", "dark", "contrast"];

// A folder below the app's own: no other origin, no way up.
const isFolder = (name) => /^[a-z0-9_-]+(\/[a-z0-9_-]+)*$/i.test(name);

/** {embedded, language, theme, pack}; null for what is not asked for or not known, an empty pack for what may not be one. */
export function wishesOf(search, languages) {
  const wished = new URLSearchParams(search);
  const known = (name, values) => (values.includes(wished.get(name)) ? wished.get(name) : null);
  const pack = wished.get("pack");
  return { pack: pack && (isFolder(pack) ? pack : ""), embedded: wished.get("embedded") === "1", language: known("lang", languages), theme: known("theme", themes) };
}
