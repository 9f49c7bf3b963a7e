// The semantic tree as real elements over the canvas. They are what is touched, focused, spoken and typed
// into; the canvas only shows. Patched with what changed, never rebuilt.

const tags = {
  banner: "header", main: "main", navigation: "nav", region: "section", group: "div", list: "ul", listitem: "li",
  paragraph: "p", status: "div", alert: "div", button: "button", link: "a", checkbox: "input", slider: "input",
  textbox: "input", progressbar: "div", img: "div", dialog: "div",
};
const explicitRoles = new Set(["group", "status", "alert", "progressbar", "img", "dialog"]);
const holders = new Set(["banner", "main", "navigation", "region", "group", "list", "dialog"]);
const interactive = new Set(["button", "link", "checkbox", "slider", "textbox"]);

function setAttribute(element, name, value) {
  if (value === undefined || value === null || value === "") element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
}

export class Mirror {
  constructor(root, host) {
    this.root = root;
    this.host = host;
    this.entries = new Map(); // id -> {element, children, node}
    this.#listen();
  }

  /** Whether what was done waits for more of the program. */
  set isBusy(busy) { this.root.ariaBusy = busy ? "true" : null; }

  /** Takes everything away, for the moment until the page loads anew. */
  clear() { this.root.replaceChildren(); }

  apply(update) {
    for (const id of update.drop ?? []) this.#drop(id);
    for (const node of update.set ?? []) this.#set(node);
    for (const [parent, children] of update.order ?? []) this.#order(parent, children);
    // Positions are relative to the parent, which may only now be known.
    for (const node of update.set ?? []) this.#place(node);
  }

  focus(id) {
    const entry = this.entries.get(id);
    if (!entry) return;
    if (!interactive.has(entry.node.role)) entry.element.tabIndex = -1;
    entry.element.focus();
  }

  #drop(id) {
    const entry = this.entries.get(id);
    entry?.element.remove();
    this.entries.delete(id);
  }

  #create(node) {
    const shown = node.role === "img" && node.target;
    const element = document.createElement(node.role === "heading" ? `h${node.level}` : shown ? "img" : tags[node.role]);
    element.dataset.id = node.id;
    let children = element;
    if (shown) element.src = node.target;
    else if (explicitRoles.has(node.role)) element.setAttribute("role", node.role);
    if (node.role === "button") element.type = "button";
    if (node.role === "checkbox") element.type = "checkbox";
    if (node.role === "slider") element.type = "range";
    if (node.role === "textbox") {
      element.type = "text";
      element.autocomplete = "off";
    }
    if (node.role === "link") element.rel = "noreferrer";
    if (holders.has(node.role)) element.classList.add("holder");
    else if (!interactive.has(node.role)) element.classList.add("passive");
    if (node.contentHeight) {
      element.classList.add("scroller");
      // A region that scrolls has to be reachable by keys alone.
      element.tabIndex = 0;
      children = document.createElement("div");
      children.className = "content";
      element.append(children);
      element.addEventListener("scroll", () => this.host.scrolled(node.id, element.scrollTop), { passive: true });
    }
    return { element, children, node };
  }

  #set(node) {
    let entry = this.entries.get(node.id);
    const before = entry?.node;
    if (!entry || entry.node.role !== node.role || entry.node.level !== node.level) {
      entry?.element.remove();
      entry = this.#create(node);
      this.entries.set(node.id, entry);
      this.#parentOf(node).append(entry.element);
    }
    entry.node = node;
    const { element } = entry;
    if (node.contentHeight) {
      entry.children.style.height = `${node.contentHeight}px`;
      if (!before) element.scrollTop = node.scroll ?? 0;
    }
    this.#describe(element, node, before);
  }

  #describe(element, node, before) {
    const textual = ["heading", "paragraph", "listitem", "status", "alert", "button", "link"].includes(node.role);
    if (textual) {
      if (element.textContent !== (node.name ?? "")) element.textContent = node.name ?? "";
    } else {
      setAttribute(element, "aria-label", node.name);
    }
    setAttribute(element, "aria-description", node.description);
    if (interactive.has(node.role) && node.role !== "link") element.disabled = Boolean(node.disabled);
    setAttribute(element, "aria-pressed", node.pressed);
    setAttribute(element, "aria-expanded", node.expanded);
    setAttribute(element, "aria-current", node.current ? "page" : undefined);
    switch (node.role) {
      case "link": element.href = node.target; break;
      case "checkbox": element.checked = Boolean(node.checked); break;
      case "slider":
        element.min = node.least;
        element.max = node.most;
        element.value = node.number;
        setAttribute(element, "aria-valuetext", node.value);
        element.style.setProperty("--thumb", `${node.rect[2] / (node.most - node.least + 1)}px`);
        break;
      case "textbox":
        if (element.value !== (node.value ?? "")) element.value = node.value ?? "";
        element.inputMode = node.numeric ? "numeric" : "text";
        element.style.fontSize = `${node.fontSize}px`;
        break;
      case "progressbar":
        element.setAttribute("aria-valuemin", node.least);
        element.setAttribute("aria-valuemax", node.most);
        element.setAttribute("aria-valuenow", node.number);
        break;
    }
  }

  #parentOf(node) {
    return this.entries.get(node.parent)?.children ?? this.root;
  }

  #place(node) {
    const { element } = this.entries.get(node.id);
    let [x, y] = node.rect;
    // Within a scrolling region rectangles count from its content, otherwise from what the parent counts from.
    const parent = this.entries.get(node.parent);
    if (parent && !this.#countsAnew(parent.node)) {
      x -= parent.node.rect[0];
      y -= parent.node.rect[1];
    }
    const style = element.style;
    style.left = `${x}px`;
    style.top = `${y}px`;
    style.width = `${node.rect[2]}px`;
    style.height = `${node.rect[3]}px`;
  }

  #countsAnew(node) {
    return ["banner", "main", "navigation", "region", "dialog"].includes(node.role);
  }

  // Moves as little as possible: an element that is moved loses the focus.
  #order(parent, children) {
    const holder = this.entries.get(parent)?.children ?? this.root;
    let next = holder.firstChild;
    for (const id of children) {
      const { element } = this.entries.get(id);
      if (element === next) next = next.nextSibling;
      else holder.insertBefore(element, next);
    }
  }

  #listen() {
    const idOf = (event) => Number(event.target.closest?.("[data-id]")?.dataset.id ?? 0);
    const on = (name, handler, options) => this.root.addEventListener(name, handler, options);
    on("click", (event) => {
      const node = this.entries.get(idOf(event))?.node;
      // A link within the app is followed by the program; with a key held down the browser opens it elsewhere.
      const followed = node?.role === "link" && node.target.startsWith("#/") &&
                       !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      if (followed) event.preventDefault();
      if (node?.role === "button" || followed) this.host.activated(node.id);
    });
    on("change", (event) => {
      const node = this.entries.get(idOf(event))?.node;
      if (node?.role === "checkbox") this.host.activated(node.id);
    });
    on("input", (event) => {
      const node = this.entries.get(idOf(event))?.node;
      if (node?.role === "slider" && !this.finger?.doubtful) this.host.numberSet(node.id, event.target.valueAsNumber);
      if (node?.role === "textbox") this.host.textSet(node.id, event.target.value);
    });
    // Choosing the value at which a range already stands is a choice too.
    const confirm = (event) => {
      const node = this.entries.get(idOf(event))?.node;
      if (node?.role === "slider") this.host.numberSet(node.id, event.target.valueAsNumber);
    };
    on("click", confirm);
    on("keyup", (event) => {
      if (event.key === " " || event.key === "Enter") confirm(event);
    });
    on("keydown", (event) => {
      if (event.key === "Escape") this.host.dismissed(idOf(event));
    });
    on("pointerover", (event) => {
      if (event.pointerType === "mouse") this.host.attend({ hovered: idOf(event) });
    });
    on("pointerout", () => this.host.attend({ hovered: 0 }));
    on("pointerdown", (event) => this.host.attend({ held: idOf(event) }));
    for (const name of ["pointerup", "pointercancel", "pointerleave"]) on(name, () => this.host.attend({ held: 0 }));
    this.#followFinger(on, confirm);
    on("focusin", (event) => {
      this.host.attend({ focused: event.target.matches(":focus-visible") ? idOf(event) : 0 });
    });
    on("focusout", () => this.host.attend({ focused: 0 }));
  }

  // Browsers move a range as soon as it is touched, also by a finger that means to scroll. So a touch counts once it goes
  // sideways, or is lifted where it began; otherwise the range goes back to where it was.
  #followFinger(on, confirm) {
    const sideways = 10; // CSS pixels
    on("pointerdown", ({ target, pointerType, clientX, clientY }) => {
      const touched = pointerType === "touch" && target.matches("input[type=range]");
      this.finger = touched ? { range: target, before: target.value, x: clientX, y: clientY, doubtful: true } : null;
    });
    on("pointermove", (event) => {
      if (!this.finger?.doubtful) return;
      const across = Math.abs(event.clientX - this.finger.x);
      if (across <= sideways || across < Math.abs(event.clientY - this.finger.y)) return;
      this.finger.doubtful = false;
      confirm(event);
    });
    const leave = (event) => {
      const { finger } = this;
      this.finger = null;
      if (!finger?.doubtful) return;
      if (event.type === "pointerup" && Math.abs(event.clientY - finger.y) <= sideways) confirm({ target: finger.range });
      else finger.range.value = finger.before;
    };
    on("pointerup", leave);
    on("pointercancel", leave);
  }
}
