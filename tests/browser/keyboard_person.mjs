// A person who has nothing but a keyboard: goes from one thing to the next with Tab and never touches anything.
import assert from "node:assert/strict";

import { Person, settled } from "./person.mjs";

const most = 150; // steps before something counts as out of reach

/** What has the focus: {role, name}, as the page names it. */
export const focused = (page) => page.evaluate(() => {
  const element = document.activeElement;
  const roles = { BUTTON: "button", A: "link", range: "slider", text: "textbox", checkbox: "checkbox" };
  return { role: roles[element.type] ?? roles[element.tagName] ?? "", name: element.getAttribute("aria-label") ?? element.textContent };
});

export class KeyboardPerson extends Person {
  /** Goes on until something of that role and name has the focus. */
  async reach(role, name) {
    const isIt = (found) => found.role === role && (name === undefined || (name instanceof RegExp ? name.test(found.name) : found.name === name));
    const passed = [];
    for (let step = 0; step < most; ++step) {
      const found = await focused(this.page);
      if (isIt(found)) return;
      passed.push(`${found.role} "${found.name.slice(0, 30)}"`);
      await this.keyboard.press("Tab");
    }
    assert.fail(`The ${role} "${name}" cannot be reached with Tab; passed ${passed.slice(-30).join(", ")}.`);
  }

  get keyboard() { return (this.page.page?.() ?? this.page).keyboard; } // keys go to the page, whatever frame has the focus
  async key(name) {
    await this.keyboard.press(name);
    await settled(this.page);
  }

  async press(name) {
    await this.reach("button", name);
    await this.key(this.usesSpace ? "Space" : "Enter");
    this.usesSpace = !this.usesSpace;
  }
  async slide(name, number) {
    await this.reach("slider", name);
    const place = () => this.page.evaluate(() => [document.activeElement.valueAsNumber, Number(document.activeElement.min)]);
    await this.keyboard.press("Home");
    const [start, least] = await place();
    assert.equal(start, least, "The Home key does not lead to the least.");
    for (let value = start; value < number; ++value) await this.keyboard.press("ArrowRight");
    assert.equal((await place())[0], Number(number), "The arrow keys do not go in steps of one.");
    await this.key("Enter");
  }
  async tick(name) {
    await this.reach("checkbox", name);
    await this.key("Space");
  }
  async write(text) {
    await this.reach("textbox");
    await this.keyboard.press("Control+a");
    await this.keyboard.type(text);
    await settled(this.page);
  }
}
