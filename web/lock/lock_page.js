// The page of a locked record: the plain page with the danger signs stays, and asks for the passphrase.
import { openLock } from "./lock_crypto.js";
import { field, form, line, press, wordsIn } from "./lock_forms.js";
import { eraseRecord } from "../storage/record_tasks.js";

function eraser(words) {
  const box = document.createElement("details");
  const summary = document.createElement("summary");
  summary.textContent = words["lock.forgotten"];
  const sure = press(words["lock.erase_yes"], async () => {
    await eraseRecord();
    history.replaceState(null, "", location.pathname + location.search);
    location.reload();
  });
  sure.hidden = true;
  const ask = press(words["lock.erase"], () => {
    ask.hidden = true;
    sure.hidden = false;
    sure.focus();
  });
  box.append(summary, line(words["lock.forgotten_about"]), ask, sure);
  return box;
}

/** Asks until the passphrase is right; resolves with the cipher of the lock. */
export function unlock(lock) {
  const words = wordsIn();
  const place = document.getElementById("loading");
  const before = [...place.childNodes];
  return new Promise((resolve) => {
    const passphrase = field(words["lock.passphrase"], "current-password");
    const asking = form(words["lock.open"], [line(words["lock.locked"]), passphrase.label], async () => {
      const cipher = await openLock(lock, passphrase.value());
      if (!cipher) {
        passphrase.clear();
        return words["lock.wrong"];
      }
      place.replaceChildren(...before);
      resolve(cipher);
      return "";
    });
    place.replaceChildren(asking, eraser(words));
    passphrase.focus();
  });
}
