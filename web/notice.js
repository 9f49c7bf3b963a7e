// A message of the page itself, above the app, which makes room for it. Shown only where it does not disturb.
import { words } from "easeback:words";

// Nothing comes between a person and a session, the danger signs or what to do about them.
const quietPlaces = ["/session", "/questions", "/result", "/danger-signs"];

export class Notice {
  #element = document.createElement("div");
  #shown = null;

  constructor() {
    this.#element.id = "notice";
    this.#element.setAttribute("role", "status");
    this.#element.hidden = true;
    document.body.insertBefore(this.#element, document.getElementById("mirror"));
    new ResizeObserver(() => this.#makeRoom()).observe(this.#element);
    for (const name of ["popstate", "hashchange"]) addEventListener(name, () => this.placeChanged());
  }

  /** Says the words of a key, with one button for each pair of key and what it does. Takes the place of what was said. */
  show(key, actions) {
    this.#shown = { key, actions };
    this.placeChanged();
  }

  /** The key of what is being said, or undefined. */
  get says() { return this.#shown?.key; }

  hide() {
    this.#shown = null;
    this.placeChanged();
  }

  placeChanged() {
    const wanted = this.#shown && !quietPlaces.some((place) => location.hash.slice(1).startsWith(place)) ? this.#shown : null;
    this.#element.hidden = !wanted;
    if (wanted) this.#fill(wanted);
    else this.#element.replaceChildren();
    this.#makeRoom();
  }

  #fill({ key, actions }) {
    const own = words[document.documentElement.lang] ?? words.en;
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
