// What the first frame does not need: sound and voice, paper and clipboard, messages of the page, the browser's
// promise to keep the record, installing, and the copy of the app for when there is no connection.
import { Embedding } from "../embed/embedded.js";
import { scriptOf } from "./files.js";
import { Guide } from "../bridge/guide.js";
import { letBeInstalled } from "./language.js";
import { copyText } from "../bridge/paper.js";
import { writingLock } from "../storage/names.js";
import { tidyUp } from "../storage/record_place.js";
import * as reports from "../bridge/reports.js";
import { askToStay } from "../storage/persistence.js";
import { keepOffline } from "../offline/updates.js";
import { desk } from "easeback:desk";
import { tasks } from "easeback:tasks";
import { lockTasks } from "easeback:lockTasks";
import { words } from "easeback:words";

const loadDesk = () => scriptOf(desk);

const reload = () => location.reload();

function tellOfTrouble(store, notice) {
  const troubles = {
    gone: [["keep", () => store.keepAgain().then(() => notice.hide(), console.warn)], ["leave", reload]],
    newer: [["reload", reload]],
  };
  const tell = (trouble) => notice.show(trouble, troubles[trouble]);
  store.listen({ trouble: tell });
  if (store.trouble) tell(store.trouble);
}

// As in RecordCare::Promise.
const promises = { unknown: 0, granted: 1, refused: 2 };

function keepAfterFirstSave(host, store) {
  const ask = () => {
    stop();
    askToStay(store).then((answer) => host.tellCare({ promise: promises[answer] }), console.warn);
  };
  const stop = host.record.saved.add(ask);
  if (store.events.length && !store.waits) ask();
}

// In a frame of another site browsers keep a record apart, so whoever opens the app elsewhere would not find it.
function embed(host, notice) {
  if (!host.wishes.embedded || parent === window) return;
  const embedding = new Embedding((theme) => host.device.wishTheme(theme));
  host.mirrored.add(() => embedding.measure());
  host.record.appended.add((events) => {
    if (events.some((event) => event.type === "session_finished")) embedding.sessionFinished();
  });
  embedding.measure();
  if (!host.store.events.length && embedding.inAnotherSite())
    notice.show("framed", [["own_tab", () => open(location.pathname, "_blank", "noopener")], ["stay", () => notice.hide()]]);
}

/** Does what the person asked for. Where a part that it needs does not arrive nothing is done, which is told, and done
 *  once the person says so again: files and dialogs must not come up by themselves. */
async function orTell(notice, work) {
  try {
    await work();
  } catch (error) {
    console.warn(error);
    if (error.name !== "NotArrived") return;
    notice.show("not_done", [["again", () => { notice.hide(); orTell(notice, work); }], ["not_now", () => notice.hide()]]);
  }
}

// The first three are about copies of the record and its end, the rest about the lock.
const carryOut = async (host, what) => (await scriptOf(what < 3 ? tasks : lockTasks)).carryOut(host, what);

async function tellOfRecord(host, arrived) {
  const { store } = host;
  if (!store.keeps) return;
  // Only whoever holds the lock can tell what is left of a move from one that is going on.
  navigator.locks?.request(writingLock, tidyUp).catch(console.warn);
  const lock = globalThis.crypto?.subtle ? (store.lock ? 2 : 1) : 0;
  host.tellCare({ lock, last_copy: (await store.note("copy")) ?? "" });
  if (store.lock) (await arrived(() => scriptOf(lockTasks))).lockWhenIdle(host);
}

/** Adds all of it to a program that runs. `arrived(attempt)` repeats what needs a file until the file is there. */
export function afterStart(host, notice, arrived) {
  const { store } = host;
  notice.addWords(words);
  host.arrive({
    guide: new Guide(),
    copyText,
    desk: loadDesk,
    report: (...wanted) => reports.use(loadDesk, ...wanted),
    care: (caring, what) => orTell(notice, () => carryOut(caring, what)),
    orTell: (work) => orTell(notice, work),
  });
  letBeInstalled();
  host.address.moved.add(() => notice.placeChanged());
  embed(host, notice);
  if (host.packRefused) notice.show("pack", [["pack_seen", () => notice.hide()]]);
  keepOffline(notice).catch((error) => console.warn("No copy for use without a connection:", error));
  tellOfRecord(host, arrived).catch(console.warn);
  if (!store.keeps) return;
  tellOfTrouble(store, notice);
  keepAfterFirstSave(host, store);
}
