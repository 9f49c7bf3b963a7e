// <easeback-app lang="es" theme="dark" pack="clinic" height="720"></easeback-app>: the app within a clinic's page. It is an ordinary
// frame, so nothing of the page reaches into the app nor the other way round, but for the few messages below.
//
// Messages are objects with "easeback": 1 and a "type".
//   app to page:  {type: "here"}, to which the page answers
//   page to app:  {type: "hello"}, and later {type: "set", theme: "auto" | "light" | "dark" | "contrast"}
//   app to page:  {type: "ready"}, {type: "resize", height: CSS pixels}, {type: "finished"} after a session
// No answer, plan or record is in any of them.
import { themes } from "../bridge/wishes.js";

const version = 1;
const least = 480;
const most = 2000;

/** The message if it is one that the app sends, else null. */
export function messageFromApp(data) {
  if (typeof data !== "object" || data === null || data.easeback !== version) return null;
  if (data.type === "here" || data.type === "ready" || data.type === "finished") return { type: data.type };
  if (data.type === "resize" && Number.isFinite(data.height) && data.height > 0)
    return { type: "resize", height: Math.min(most, Math.max(least, Math.ceil(data.height))) };
  return null;
}

const Base = globalThis.HTMLElement ?? class {};

export class EasebackApp extends Base {
  static observedAttributes = ["theme", "height"];

  connectedCallback() {
    if (this.frame) return;
    this.style.display ||= "block";
    const address = new URL(this.getAttribute("src") ?? "./", import.meta.url);
    address.searchParams.set("embedded", "1");
    for (const name of ["lang", "theme", "pack"]) if (this.hasAttribute(name)) address.searchParams.set(name, this.getAttribute(name));
    this.origin = address.origin;
    this.frame = document.createElement("iframe");
    this.frame.title = this.getAttribute("title") ?? "Easeback";
    this.frame.allow = "screen-wake-lock; autoplay; fullscreen; clipboard-write";
    this.frame.style.cssText = "display:block;width:100%;border:0";
    this.frame.src = address.href;
    this.listener = (event) => this.hear(event);
    addEventListener("message", this.listener);
    this.setHeight(720);
    this.append(this.frame);
  }

  disconnectedCallback() {
    removeEventListener("message", this.listener);
    this.frame?.remove();
    this.frame = null;
  }

  attributeChangedCallback(name, before, value) {
    if (!this.frame || before === value) return;
    if (name === "theme" && themes.includes(value)) this.send({ type: "set", theme: value });
    if (name === "height") this.setHeight(720);
  }

  send(message) {
    this.frame?.contentWindow?.postMessage({ easeback: version, ...message }, this.origin);
  }

  hear(event) {
    if (!this.frame || event.source !== this.frame.contentWindow || event.origin !== this.origin) return;
    const message = messageFromApp(event.data);
    if (!message) return;
    if (message.type === "here") return this.send({ type: "hello" });
    if (message.type === "resize") this.setHeight(message.height);
    this.dispatchEvent(new CustomEvent(`easeback-${message.type}`));
  }

  // Never higher than the window, so that the bars of the app stay in sight.
  setHeight(wished) {
    const own = Number(this.getAttribute("height"));
    this.frame.style.height = own >= least && own <= most ? `${own}px` : `min(${wished}px, max(${least}px, 92vh))`;
  }
}

globalThis.customElements?.define("easeback-app", EasebackApp);
