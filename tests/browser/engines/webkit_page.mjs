// The part of Playwright's page that the tests use, over WebDriver. Roles and names are those that the browser itself
// tells to assistive technology.
import { Session, WebDriverError, elementOf, idOf } from "./webdriver.mjs";

const keys = {
  Tab: "\uE004", Enter: "\uE007", Space: " ", Escape: "\uE00C", Shift: "\uE008", Control: "\uE009", End: "\uE010", Home: "\uE011",
  ArrowLeft: "\uE012", ArrowUp: "\uE013", ArrowRight: "\uE014", ArrowDown: "\uE015", Backspace: "\uE003", Delete: "\uE017",
};
const keyOf = (name) => keys[name] ?? name;

// Where an element of a role can be; what it is the browser says.
const places = {
  button: "button,[role=button]", link: "a[href]", checkbox: "input[type=checkbox]", slider: "input[type=range]",
  textbox: "input[type=text],input:not([type]),textarea", heading: "h1,h2,h3,h4,h5,h6", group: "[role=group]", status: "[role=status]",
  alert: "[role=alert]", main: "main", list: "ul", listitem: "li", paragraph: "p", navigation: "nav",
};
const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Tries until it gives something, for as long as an action may take. */
async function until(attempt, what, milliseconds = 15000) {
  const end = Date.now() + milliseconds;
  let last = null;
  for (;;) {
    try {
      const found = await attempt();
      if (found) return found;
    } catch (error) {
      // The screen may change between finding something and asking about it.
      if (!(error instanceof WebDriverError)) throw error;
      last = error;
    }
    if (Date.now() > end) throw new Error(`waited in vain for ${what}${last ? `: ${last.message}` : ""}`);
    await pause(40);
  }
}

const matches = (text, wanted, exact) => wanted instanceof RegExp ? wanted.test(text)
  : exact ? text.trim() === wanted : text.toLowerCase().includes(wanted.toLowerCase());

class Locator {
  /** `find()` gives ids of elements. */
  constructor(frame, what, find) {
    this.frame = frame;
    this.what = what;
    this.find = find;
  }

  first() { return this.nth(0); }
  nth(index) { return new Locator(this.frame, this.what, async () => (await this.find()).slice(index, index + 1)); }
  filter({ hasText }) {
    return this.#kept(`${this.what} with "${hasText}"`, async (id) => matches(await this.frame.run("(element) => element.textContent", elementOf(id)), hasText, false));
  }
  getByRole(role, options) {
    return roleLocator(this.frame, role, options, async (selector) => {
      const found = [];
      for (const id of await this.find()) found.push(...(await this.frame.run("(element, selector) => [...element.querySelectorAll(selector)]", elementOf(id), selector)).map(idOf));
      return found;
    });
  }
  #kept(what, keep) {
    return new Locator(this.frame, what, async () => {
      const kept = [];
      for (const id of await this.find()) if (await keep(id)) kept.push(id);
      return kept;
    });
  }

  async #one() { return until(async () => (await this.find())[0], this.what); }
  async #with(work) { return until(async () => ({ answer: await work(await this.#one()) }), this.what).then(({ answer }) => answer); }

  count() { return this.find().then(({ length }) => length); }
  waitFor() { return this.#one(); }
  click() {
    return this.#with(async (id) => {
      await this.frame.run("(element) => element.scrollIntoView({ block: 'center' })", elementOf(id));
      await this.frame.send("POST", `/element/${id}/click`);
    });
  }
  check() { return this.click(); }
  async press(key) {
    await this.focus();
    await this.frame.page().keyboard.press(key);
  }
  focus() { return this.evaluate((element) => element.focus()); }
  /** Text is typed; a range is set to its value as assistive technology does it. */
  async fill(value) {
    const isText = await this.evaluate((element) => {
      element.focus();
      element.select();
      return element.type !== "range";
    });
    if (isText) return this.frame.page().keyboard.type(value);
    await this.#with((id) => this.frame.run(`(element, value) => {
      element.value = value;
      for (const name of ["input", "change"]) element.dispatchEvent(new Event(name, { bubbles: true }));
    }`, elementOf(id), value));
  }
  evaluate(work) { return this.#with((id) => this.frame.run(String(work), elementOf(id))); }
  textContent() { return this.evaluate((element) => element.textContent); }
  getAttribute(name) { return this.#with((id) => this.frame.run("(element, name) => element.getAttribute(name)", elementOf(id), name)); }
}

/** What the browser tells of an element: its "computedrole" or "computedlabel"; nothing of one that is hidden. */
async function told(frame, id, what) {
  try {
    return await frame.send("GET", `/element/${id}/${what}`);
  } catch (error) {
    if (error.code === "unknown error") return null;
    throw error;
  }
}

// The browser tells the role of what is hidden, too, though assistive technology does not meet it.
const isThere = (frame, id) => frame.run("(element) => element.checkVisibility({ visibilityProperty: true })", elementOf(id));

function roleLocator(frame, role, { name, exact = false, level } = {}, elements) {
  const selector = level ? `h${level}` : places[role] ?? `[role=${role}]`;
  return new Locator(frame, `${role}${name === undefined ? "" : ` "${name}"`}`, async () => {
    const found = [];
    for (const id of await elements(selector)) {
      if (name !== undefined && !matches((await told(frame, id, "computedlabel")) ?? "", name, exact)) continue;
      if ((await told(frame, id, "computedrole")) === role && (await isThere(frame, id))) found.push(id);
    }
    return found;
  });
}

/** A page, or a frame in it that `selectors` lead to. */
class Frame {
  constructor(page, session, selectors) {
    this.top = page ?? this;
    this.session = session;
    this.selectors = selectors;
  }

  async send(method, path, body) {
    await this.session.enter(this.selectors);
    return this.session.send(method, path, body);
  }
  async run(source, ...values) {
    await this.session.enter(this.selectors);
    return this.session.run(source, ...values);
  }
  evaluate(work, value) { return this.run(typeof work === "string" ? `() => (${work})` : String(work), value ?? null); }
  waitForFunction(work, value) { return until(() => this.evaluate(work, value), String(work)); }
  waitForTimeout(milliseconds) { return pause(milliseconds); }
  locator(selector) {
    return new Locator(this, selector, async () => (await this.send("POST", "/elements", { using: "css selector", value: selector })).map(idOf));
  }
  getByRole(role, options) {
    return roleLocator(this, role, options, async (selector) => (await this.send("POST", "/elements", { using: "css selector", value: selector })).map(idOf));
  }
  getByText(words) {
    return new Locator(this, `"${words}"`, async () => (await this.run(`(words) => [...document.querySelectorAll("body *")]
      .filter((element) => !element.children.length && element.textContent.includes(words))`, words)).map(idOf));
  }
  async waitForSelector(selector) {
    await until(() => this.locator(selector).count(), selector);
    return { contentFrame: async () => new Frame(this.top, this.session, [...this.selectors, selector]) };
  }
  page() { return this.top; }
}

export class WebKitPage extends Frame {
  #time = null;

  static async open(driver, browserOptions, { width, height }) {
    const session = await Session.open(driver, { "webkitgtk:browserOptions": browserOptions });
    const page = new WebKitPage(null, session, []);
    await session.send("POST", "/window/rect", { x: 0, y: 0, width, height });
    return page;
  }

  // The clock stands still at a time, as far as the program can tell. There are no scripts before those of the page here, so
  // the page is told of it once it runs, as when a device wakes up on another day.
  clock = {
    setFixedTime: async (time) => {
      this.#time = time.getTime();
      await this.#turnClock();
    },
  };

  async #turnClock() {
    if (this.#time === null) return;
    await this.run(`(time) => {
      const Real = globalThis.RealDate ??= Date;
      globalThis.Date = class extends Real {
        constructor(...values) { super(...(values.length ? values : [time])); }
        static now() { return time; }
      };
      document.dispatchEvent(new Event("visibilitychange"));
    }`, this.#time);
  }

  async goto(address) {
    this.session.forgetFrames();
    await this.session.send("POST", "/url", { url: address });
    await this.#afterLoad();
  }
  async reload() {
    this.session.forgetFrames();
    await this.session.send("POST", "/refresh");
    await this.#afterLoad();
  }
  goBack() { return this.session.send("POST", "/back"); }
  goForward() { return this.session.send("POST", "/forward"); }
  async #afterLoad() {
    if (this.#time === null) return;
    await until(() => this.evaluate(() => !document.getElementById("mirror") || document.documentElement.dataset.easeback === "running"), "the app");
    await this.#turnClock();
  }

  keyboard = {
    press: async (chord) => {
      const names = chord.split("+");
      await this.session.press(names.slice(0, -1).map(keyOf), [keyOf(names.at(-1))]);
    },
    type: (text) => this.session.press([], [...text]),
  };

  async screenshot() { return Buffer.from(await this.session.send("GET", "/screenshot"), "base64"); }
  on() {}
}
