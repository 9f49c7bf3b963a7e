// The lock's cryptography, by the browser's own means. A random key encrypts each entry of the record by itself
// (AES-256-GCM, bound to the entry's id and to the version); a key made from the passphrase (PBKDF2 with SHA-256)
// encrypts that random key, so that another passphrase means to encrypt one key anew and not the record.

const version = 1;
/** Rounds of PBKDF2 for a new lock: no fewer than OWASP's advice for SHA-256. */
export const rounds = 600000;

const bytesOf = (text) => new TextEncoder().encode(text);
const boundTo = (...parts) => bytesOf(JSON.stringify(["easeback", version, ...parts]));
const random = (length) => crypto.getRandomValues(new Uint8Array(length));

/** The same words typed on another keyboard are the same passphrase. */
const passphraseBytes = (passphrase) => bytesOf(passphrase.normalize("NFKC"));

async function wrappingKey(passphrase, { salt, rounds: count }) {
  const words = await crypto.subtle.importKey("raw", passphraseBytes(passphrase), "PBKDF2", false, ["deriveKey"]);
  return crypto.subtle.deriveKey({ name: "PBKDF2", hash: "SHA-256", salt, iterations: count }, words,
    { name: "AES-GCM", length: 256 }, false, ["encrypt", "decrypt"]);
}

async function wrapped(keyBytes, id, passphrase, { salt, iv, count }) {
  const key = await wrappingKey(passphrase, { salt, rounds: count });
  const bytes = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: boundTo("key", id) }, key, keyBytes);
  return { version, id, salt, rounds: count, iv, key: new Uint8Array(bytes) };
}

const fresh = () => ({ salt: random(16), iv: random(12), count: rounds });

/** Encrypts and decrypts entries under one lock. */
export class Cipher {
  #key;

  constructor(id, key) {
    this.id = id;
    this.#key = key;
  }

  static async of(id, keyBytes) {
    return new Cipher(id, await crypto.subtle.importKey("raw", keyBytes, "AES-GCM", false, ["encrypt", "decrypt"]));
  }

  /** {id, json} to {id, iv, data}; what else is in the entry stays. */
  async seal({ json, ...rest }, iv = random(12)) {
    const how = { name: "AES-GCM", iv, additionalData: boundTo("entry", rest.id) };
    return { ...rest, iv, data: new Uint8Array(await crypto.subtle.encrypt(how, this.#key, bytesOf(json))) };
  }

  /** The reverse of seal(). Throws where the entry was changed, or belongs to another id or lock. */
  async open({ iv, data, ...rest }) {
    const how = { name: "AES-GCM", iv, additionalData: boundTo("entry", rest.id) };
    return { ...rest, json: new TextDecoder().decode(await crypto.subtle.decrypt(how, this.#key, data)) };
  }

  sealAll(entries) { return Promise.all(entries.map((entry) => this.seal(entry))); }

  /** Those that can be opened; one that cannot does not take the others with it. */
  async openAll(entries) {
    const opened = await Promise.allSettled(entries.map((entry) => this.open(entry)));
    const lost = opened.filter(({ status }) => status === "rejected").length;
    if (lost) console.warn(`${lost} entries could not be unlocked.`);
    return opened.flatMap(({ status, value }) => (status === "fulfilled" ? [value] : []));
  }
}

/** A new lock: {lock, cipher}. `lock` is what is kept beside the record; nothing in it is secret. */
export async function makeLock(passphrase, { id = crypto.randomUUID(), keyBytes = random(32), ...fixed } = {}) {
  const lock = await wrapped(keyBytes, id, passphrase, { ...fresh(), ...fixed });
  return { lock, cipher: await Cipher.of(id, keyBytes) };
}

async function keyBytesOf(lock, passphrase) {
  if (lock.version !== version) throw new Error(`a lock of version ${lock.version}`);
  const key = await wrappingKey(passphrase, lock);
  try {
    const how = { name: "AES-GCM", iv: lock.iv, additionalData: boundTo("key", lock.id) };
    return new Uint8Array(await crypto.subtle.decrypt(how, key, lock.key));
  } catch {
    return null;
  }
}

/** The cipher of a lock, or null where the passphrase is another. */
export async function openLock(lock, passphrase) {
  const keyBytes = await keyBytesOf(lock, passphrase);
  return keyBytes && Cipher.of(lock.id, keyBytes);
}

/** The same lock under another passphrase, or null where the present one is wrong. No entry changes. */
export async function changePassphrase(lock, present, next, fixed = {}) {
  const keyBytes = await keyBytesOf(lock, present);
  return keyBytes && { ...lock, ...(await wrapped(keyBytes, lock.id, next, { ...fresh(), ...fixed })) };
}
