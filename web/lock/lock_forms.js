// Forms of the page itself for a passphrase. They are not drawn by the program, so that a passphrase never passes
// through it, and the browser's own keeper of passwords can help.
import { words } from "easeback:words";

/** The words of the language that the page is in. */
export const wordsIn = () => words[document.documentElement.lang] ?? words.en;

const style = new CSSStyleSheet();
style.replaceSync(`
  .lock label { display: block; margin: 0 0 .75rem; font-weight: 700; }
  .lock input { display: block; width: 100%; min-height: 3rem; margin-top: .25rem; padding: 0 .8rem; border: 2px solid; border-radius: .75rem;
    background: Field; color: FieldText; font: inherit; }
  .lock button, .lock-box button, details button { min-height: 3rem; margin: 0 .5rem .5rem 0; padding: .4rem 1.2rem; border: 2px solid; border-radius: .75rem;
    background: none; color: inherit; font: 700 1rem Atkinson, system-ui, sans-serif; }
  .lock p[role="alert"] { min-height: 1.4em; font-weight: 700; }
  details summary { min-height: 2.75rem; line-height: 2.75rem; cursor: pointer; }
  .lock-box { max-width: 34rem; width: calc(100% - 2rem); max-height: calc(100% - 2rem); overflow-y: auto; padding: 1.25rem; border: 2px solid;
    border-radius: .75rem; background: Canvas; color: CanvasText; font-size: 1.0625rem; line-height: 1.45; }
  .lock-box::backdrop { background: rgb(0 0 0 / .5); }
  .lock-box h2 { margin: 0 0 .6rem; font-size: 1.25rem; line-height: 1.3; }
  .lock-box p { margin: 0 0 .75rem; }
`);
document.adoptedStyleSheets.push(style);

export function line(text) {
  const paragraph = document.createElement("p");
  paragraph.textContent = text;
  return paragraph;
}

export function press(text, act) {
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = text;
  button.addEventListener("click", act);
  return button;
}

/** A field for a passphrase with its label. */
export function field(name, kind) {
  const label = document.createElement("label");
  const input = document.createElement("input");
  input.type = "password";
  input.autocomplete = kind;
  input.required = true;
  label.append(name, input);
  return {
    label,
    value: () => input.value,
    focus: () => input.focus(),
    clear: () => {
      input.value = "";
      input.focus();
    },
  };
}

/** A form with one button. `act` resolves with what is wrong, or with nothing. */
export function form(button, parts, act) {
  const element = document.createElement("form");
  element.className = "lock";
  const submit = document.createElement("button");
  submit.textContent = button;
  const wrong = line("");
  wrong.setAttribute("role", "alert");
  element.append(...parts, wrong, submit);
  element.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (submit.disabled) return;
    submit.disabled = true;
    wrong.textContent = "";
    try {
      wrong.textContent = await act();
    } catch (error) {
      console.warn(error);
      wrong.textContent = wordsIn()["lock.failed"];
    } finally {
      submit.disabled = false;
    }
  });
  return element;
}
