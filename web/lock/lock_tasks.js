// Sets a lock, changes its passphrase, takes it off. Loaded when one of these is asked for.
import { changePassphrase, makeLock, openLock } from "./lock_crypto.js";
import { field, form, line, press, wordsIn } from "./lock_forms.js";
import { noteLock, rewrite } from "./lock_rewrite.js";
import { saveCopy, tellTabsToLeave } from "../storage/record_tasks.js";

const shortest = 8; // characters of a passphrase

/** A box over the page; `fill` makes what is in it. It forgets what was typed when it is closed. */
function showBox(title, fill) {
  const words = wordsIn();
  const box = document.createElement("dialog");
  box.className = "lock-box";
  const heading = document.createElement("h2");
  heading.id = "lock-title";
  heading.textContent = title;
  box.setAttribute("aria-labelledby", heading.id);
  const cancel = press(words["lock.cancel"], () => box.close());
  box.addEventListener("close", () => box.remove());
  // The program under it hears keys of the whole page.
  for (const kind of ["keydown", "keyup", "keypress"]) box.addEventListener(kind, (event) => event.stopPropagation());
  box.append(heading, ...fill(words, () => box.close()), cancel);
  document.body.append(box);
  box.showModal();
}

function newPassphrase(words) {
  const first = field(words["lock.new"], "new-password");
  const again = field(words["lock.again"], "new-password");
  const fault = () => {
    if ([...first.value()].length < shortest) return words["lock.short"];
    return first.value() === again.value() ? "" : words["lock.differ"];
  };
  return { parts: [first.label, again.label], value: first.value, fault };
}

// Every page begins anew with what is stored now, and with it asks for the passphrase, which shows that it is known.
function beginAnew(host) {
  tellTabsToLeave();
  host.leave();
}

function setLock(host) {
  showBox(wordsIn()["lock.set_title"], (words) => {
    const next = newPassphrase(words);
    return [
      line(words["lock.protects"]), line(words["lock.protects_not"]), line(words["lock.no_way_back"]),
      press(words["lock.copy_first"], () => saveCopy(host)),
      form(words["lock.set"], next.parts, async () => {
        if (next.fault()) return next.fault();
        if (host.store.waits) return words["lock.not_saved"];
        const { lock, cipher } = await makeLock(next.value());
        await rewrite({ lock: { ...lock, language: document.documentElement.lang }, change: (entry) => (entry.data ? entry : cipher.seal(entry)) });
        beginAnew(host);
        return "";
      }),
    ];
  });
}

function change(host) {
  showBox(wordsIn()["lock.change_title"], (words, close) => {
    const present = field(words["lock.present"], "current-password");
    const next = newPassphrase(words);
    return [form(words["lock.change"], [present.label, ...next.parts], async () => {
      if (next.fault()) return next.fault();
      const lock = await changePassphrase(await host.store.note("lock"), present.value(), next.value());
      if (!lock) return words["lock.wrong"];
      await noteLock(lock);
      host.store.relocked(lock);
      close();
      return "";
    })];
  });
}

function remove(host) {
  showBox(wordsIn()["lock.remove_title"], (words) => {
    const present = field(words["lock.present"], "current-password");
    return [line(words["lock.remove_about"]), form(words["lock.remove"], [present.label], async () => {
      if (host.store.waits) return words["lock.not_saved"];
      const cipher = await openLock(await host.store.note("lock"), present.value());
      if (!cipher) return words["lock.wrong"];
      await rewrite({ lock: null, change: (entry) => cipher.open(entry).catch(() => entry) });
      beginAnew(host);
      return "";
    })];
  });
}

const lockNow = (host) => beginAnew(host);

// As in CareForRecord::What, from set_lock on.
const tasks = { 3: setLock, 4: lockNow, 5: change, 6: remove };

export const carryOut = (host, what) => tasks[what]?.(host);

const idleLimit = 5 * 60 * 1000; // milliseconds
const between = 10 * 1000;

/** Locks when nobody has touched the page for a while. Not while a session keeps the screen lit, and not while something
 *  is not stored yet, which would be lost. Goes by the time of day, because a page that is put away gets no timers. */
export function lockWhenIdle(host) {
  let touched = Date.now();
  const look = () => {
    if (host.isAwake) touched = Date.now();
    else if (Math.abs(Date.now() - touched) >= idleLimit && !host.store.waits) host.leave();
  };
  const touch = () => {
    look(); // Coming back after a long time is not being there all the time.
    touched = Date.now();
  };
  for (const sign of ["pointerdown", "pointermove", "keydown", "wheel"]) addEventListener(sign, touch, { capture: true, passive: true });
  for (const sign of ["visibilitychange", "pageshow", "focus"]) addEventListener(sign, look, true);
  setInterval(look, between);
  // A page that the browser brings back as it was would be open again without the passphrase.
  addEventListener("pagehide", () => { document.body.hidden = true; });
  addEventListener("pageshow", ({ persisted }) => {
    if (persisted) host.leave();
    else document.body.hidden = false;
  });
}
