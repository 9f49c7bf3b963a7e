// A page that saves groups of events with the app's own store, and stands still at one step of one save until the
// browser is killed there. It talks to the test by requests that hold it still until they are answered.
import { makeLock, openLock } from "easeback-lock_crypto";
import { rewrite } from "easeback-lock_rewrite";
import { openStore } from "easeback-store";

const passphrase = "three brown horses";
const plan = Object.fromEntries(new URLSearchParams(location.search));

function say(kind, message = "") {
  const request = new XMLHttpRequest();
  request.open("POST", `/${kind}`, false);
  request.send(message);
}

let saving = -1; // the group that is being saved
const at = (step, count = 0) => {
  if (plan.step === step && saving >= Number(plan.group) && count >= Number(plan.count)) say("kill");
};

function watchSteps() {
  const { request } = LockManager.prototype;
  LockManager.prototype.request = function watched(name, ...rest) {
    const work = rest.pop();
    return request.call(this, name, ...rest, (lock) => {
      at("locked");
      return work(lock);
    });
  };
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function watched(stores, mode, options) {
    const opened = transaction.call(this, stores, mode, options);
    if (mode === "readwrite") {
      opened.addEventListener("complete", () => at("complete"));
      at("opened");
    }
    return opened;
  };
  const { add } = IDBObjectStore.prototype;
  let added = 0;
  IDBObjectStore.prototype.add = function watched(...values) {
    at("adding", added);
    const result = add.apply(this, values);
    result.addEventListener("success", () => at("one-added", added));
    ++added;
    at("added", added);
    return result;
  };
}

// Stands still while all entries are written anew under another lock: before one of them, or when all are on the disk.
function watchRewriting() {
  saving = 0;
  const { put } = IDBObjectStore.prototype;
  let count = 0;
  IDBObjectStore.prototype.put = function watched(...values) {
    at("putting", count++);
    return put.apply(this, values);
  };
}

// Sets a lock where there is none, and takes off the one that is there.
async function toggleLock({ lock: present }) {
  watchRewriting();
  if (plan.step === "anytime") say("begin");
  if (present) {
    const cipher = await openLock(present, passphrase);
    await rewrite({ lock: null, change: (entry) => cipher.open(entry) });
  } else {
    const { lock, cipher } = await makeLock(passphrase);
    await rewrite({ lock, change: (entry) => cipher.seal(entry) });
  }
  say("kill");
}

// A record as the first version of the database kept it, with so many events.
const makeFirstVersion = (count) => new Promise((resolve, reject) => {
  const request = indexedDB.open("easeback", 1);
  request.onupgradeneeded = () => {
    const events = request.result.createObjectStore("events", { keyPath: "id" });
    for (let seq = 0; seq < count; ++seq) events.add({ id: `${seq}`, json: JSON.stringify({ id: `${seq}`, seq }) });
  };
  request.onsuccess = () => {
    request.result.close();
    resolve();
  };
  request.onerror = () => reject(request.error);
});

// Stands still while the record is brought to the present version: before its steps, within them, or at their end.
function watchMigration() {
  for (const [holder, name] of [[IDBDatabase, "deleteObjectStore"], [IDBObjectStore, "createIndex"], [IDBObjectStore, "add"]]) {
    const original = holder.prototype[name];
    let count = 0;
    holder.prototype[name] = function watched(...values) {
      if (plan.step === `migrating ${name}` && count++ >= Number(plan.count)) say("kill");
      return original.apply(this, values);
    };
  }
}

async function main() {
  if (plan.first) {
    await makeFirstVersion(Number(plan.first));
    watchMigration();
  }
  const store = await openStore({ unlock: (lock) => openLock(lock, passphrase) });
  if (!store.keeps) return say("without_record");
  say("found", JSON.stringify({ texts: store.events, locked: Boolean(store.lock) }));
  watchSteps();
  if (plan.toggle) return toggleLock(store);
  const groups = JSON.parse(plan.groups);
  const asked = [];
  store.listen({
    saved() {
      at("saved");
      say("acknowledged", JSON.stringify(asked.shift()));
      at("acknowledged");
    },
    failed(error) { say("failed", String(error)); },
  });
  if (plan.step === "anytime") say("begin");
  for (let group = 0; group < groups.length; ++group) {
    const events = groups[group].map((length, index) => {
      const id = `${plan.run}-${group}-${index}`;
      return { id, seq: group, body: id.padEnd(length, id), ends: true };
    });
    saving = group;
    at("asked");
    asked.push(events.map(({ id }) => id));
    store.append(events);
    at("appended");
    // Some groups are given while another is being saved.
    if (group % 3) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  while (store.waits) await new Promise((resolve) => setTimeout(resolve, 2));
  say("kill");
}

main().catch((error) => say("failed", String(error.stack)));
