// A message of the page itself, above the app, which makes room for it. Shown only where it does not disturb.
// Nothing comes between a person and a session, the danger signs or what to do about them.
const quietPlaces = ["/session", "/questions", "/result", "/danger-signs"];

export class Notice {
  #element = document.createElement("div");
  #words;
  #shown = null;
  #missing = null;
  #tryNow;

  /** `words` are those of "missing" and "failed" in each language; `tryNow` asks for what is missing. */
  constructor(words, tryNow) {
    this.#words = structuredClone(words);
    this.#tryNow = tryNow;
    this.#element.id = "notice";
    this.#element.setAttribute("role", "status");
    this.#element.hidden = true;
    document.body.insertBefore(this.#element, document.getElementById("mirror"));
    new ResizeObserver(() => this.#makeRoom()).observe(this.#element);
    for (const name of ["popstate", "hashchange"]) addEventListener(name, () => this.placeChanged());
  }

  /** Words of more that may be said. */
  addWords(words) {
    for (const [language, more] of Object.entries(words)) Object.assign(this.#words[language] ??= {}, more);
  }

  /** Says the words of a key, with one button for each pair of key and what it does. Takes the place of what was said. */
  show(key, actions) {
    this.#shown = { key, actions };
    this.placeChanged();
  }

  /** Says, while nothing else is to be said, that a part has not arrived, or no longer does. */
  tellMissing(isMissing) {
    this.#missing = isMissing ? { key: "missing", actions: [["try_now", this.#tryNow]] } : null;
    this.placeChanged();
  }

  /** The key of what is being said, or undefined. */
  get says() { return this.#shown?.key; }

  hide() {
    this.#shown = null;
    this.placeChanged();
  }

  placeChanged() {
    // While the first page waits for the rest, nothing else can be on the screen.
    const waits = document.querySelector("#mirror[aria-busy]");
    const quiet = !waits && quietPlaces.some((place) => location.hash.slice(1).startsWith(place));
    const wanted = quiet ? null : this.#shown ?? this.#missing;
    this.#element.hidden = !wanted;
    if (wanted) this.#fill(wanted);
    else this.#element.replaceChildren();
    this.#makeRoom();
  }

  #fill({ key, actions }) {
    const own = this.#words[document.documentElement.lang] ?? this.#words.en;
    const sentence = document.createElement("p");
    sentence.textContent = own[`notice.${key}`];
    const row = document.createElement("div");
    row.append(...actions.map(([name, act]) => {
      const button = document.createElement("button");
      button.textContent = own[`notice.${name}`];
      button.addEventListener("click", act);
      return button;
    }));
    this.#element.replaceChildren(sentence, row);
  }

  #makeRoom() {
    document.documentElement.style.setProperty("--notice", `${this.#element.offsetHeight}px`);
  }
}
