// The lock's cryptography against vectors that another implementation has made (Python's hashlib and cryptography).
import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";

import { Cipher, changePassphrase, makeLock, openLock, rounds } from "../../../web/lock/lock_crypto.js";

// Node.js has it as a global from version 19 on.
globalThis.crypto ??= webcrypto;

const bytes = (first, count) => Uint8Array.from({ length: count }, (_, index) => first + index);
const hex = (data) => Buffer.from(data).toString("hex");

const given = { id: "lock-1", salt: bytes(0, 16), iv: bytes(100, 12), keyBytes: bytes(200, 32) };
// The ligature and the composed letters are the same words as without them.
const passphrase = "\ufb01ne \u00d1and\u00fa walks 7";
const sameWords = "fine N\u0303andu\u0301 walks 7";
const wrapped = "86103092c08ec9f7fb82b8b675626ef2f199a627219e59f78103d5a41adf015a651ff8ad31b3a4c00f3b6f235adf66e1";
const entry = {
  id: "a-1", place: 4,
  json: '{"v":1,"id":"a-1","seq":1,"day":"2026-11-23","type":"goal_set","data":{"goal":"g","text":"A\u00f1o \ud83d\ude00"}}',
};
const sealed = "94ef4f4756f2ff38e506e664fc11c51cc540ac4c0f00772f7ec29a602e472518d685f91ab41107cccd8d66c46c7452ea4b756fbf44e41f67d398500074b76b19843c84ac84096e6b58d4647d6c64cfc6a706b28da36ac8512d260bf78e43e3d8a73d20a0a4f04a1dd45d69cfc08584a896d63aae1a5b";

export default [
  {
    name: "the key of a lock is wrapped, and an entry is encrypted, as another implementation does it",
    async run() {
      assert.ok(rounds >= 600000);
      const { lock, cipher } = await makeLock(passphrase, given);
      assert.deepEqual({ ...lock, salt: hex(lock.salt), iv: hex(lock.iv), key: hex(lock.key) }, {
        version: 1, id: "lock-1", salt: hex(given.salt), rounds: 600000, iv: hex(given.iv), key: wrapped,
      });
      const { data, json, ...rest } = await cipher.seal(entry, bytes(50, 12));
      assert.equal(hex(data), sealed);
      assert.deepEqual(rest, { id: "a-1", place: 4, iv: bytes(50, 12) });
      assert.equal(json, undefined);
      assert.deepEqual(await cipher.open({ ...rest, data }), entry);
    },
  },
  {
    name: "a lock opens with its passphrase, however it was typed, and with no other",
    async run() {
      const { lock, cipher } = await makeLock(passphrase, given);
      const kept = await cipher.seal(entry);
      for (const right of [passphrase, sameWords])
        assert.deepEqual(await (await openLock(lock, right)).open(kept), entry);
      for (const wrong of ["", " ", passphrase.toLowerCase(), `${passphrase} `, passphrase.slice(0, -1)])
        assert.equal(await openLock(lock, wrong), null, wrong);
      await assert.rejects(openLock({ ...lock, version: 2 }, passphrase));
    },
  },
  {
    name: "an entry that was changed, moved to another id or belongs to another lock does not open, and the others do",
    async run() {
      const cipher = await Cipher.of("lock-1", given.keyBytes);
      const kept = await cipher.seal(entry);
      const flipped = kept.data.map((byte, index) => (index === 3 ? byte ^ 1 : byte));
      for (const changed of [{ ...kept, data: flipped }, { ...kept, id: "a-2" }, { ...kept, iv: bytes(1, 12) }, { ...kept, data: kept.data.slice(1) },
                             { id: "a-1", json: "{}" }])
        await assert.rejects(cipher.open(changed));
      await assert.rejects((await Cipher.of("lock-1", bytes(0, 32))).open(kept));
      assert.deepEqual(await cipher.openAll([{ ...kept, data: flipped }, kept]), [entry]);
    },
  },
  {
    name: "another passphrase opens the same key, and the one before it no more",
    async run() {
      const { lock, cipher } = await makeLock(passphrase, given);
      const kept = await cipher.seal(entry);
      assert.equal(await changePassphrase(lock, "wrong words", "new words"), null);
      const next = await changePassphrase({ ...lock, language: "es" }, passphrase, "new words");
      assert.equal(next.language, "es");
      assert.equal(next.id, lock.id);
      for (const part of ["salt", "iv", "key"]) assert.notEqual(hex(next[part]), hex(lock[part]));
      assert.equal(await openLock(next, passphrase), null);
      assert.deepEqual(await (await openLock(next, "new words")).open(kept), entry);
    },
  },
  {
    name: "no two locks and no two entries share a salt, a key or a nonce",
    async run() {
      const [one, two] = [await makeLock("same words"), await makeLock("same words")];
      for (const part of ["id", "salt", "iv", "key"]) assert.notDeepEqual(one.lock[part], two.lock[part]);
      const nonces = await Promise.all(Array.from({ length: 200 }, async () => hex((await one.cipher.seal(entry)).iv)));
      assert.equal(new Set(nonces).size, 200);
    },
  },
];
