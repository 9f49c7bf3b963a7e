// The files of the build, by the names that it gave them, which begin with what they are and carry their hash.
import { fetchOnce } from "./fetching.js";
import { limits } from "./limits.js";

const addressOf = (name) => new URL(name, import.meta.url).href;
const hashOf = (name) => /\.([0-9a-f]{10})\.[a-z0-9]+$/.exec(name)[1];

// What a browser or something on the way has kept may be broken, so the second time nothing kept is taken.
async function arrived(name, options = {}) {
  const get = (cache) => fetchOnce(addressOf(name), { ...options, hash: hashOf(name), cache });
  return get("default").catch((error) => {
    console.warn(error);
    return get("reload");
  });
}

/** The bytes of a file. These three throw NotArrived where it was asked for twice in vain. */
export const bytesOf = async (name) => (await arrived(name)).bytes;
export const textOf = async (name) => new TextDecoder().decode(await bytesOf(name));

/** What `use` makes of the response, see fetchOnce. */
export const madeOf = async (name, use, progress) => (await arrived(name, { use, progress })).made;

const modules = new Map();
const tries = new Map();

/** The module of a script; what is there already is not fetched again. Throws NotArrived. */
export async function scriptOf(name) {
  if (!modules.has(name)) modules.set(name, await imported(name));
  return modules.get(name);
}

// It is fetched and checked first, because an import can neither be given up nor told to go past the cache. Browsers
// remember an import that failed by its whole address, so each new try has another.
async function imported(name) {
  await arrived(name);
  const tried = tries.get(name) ?? 0;
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} does not start`)), 1000 * limits.start);
  });
  try {
    return await Promise.race([import(addressOf(name) + (tried ? `#${tried}` : "")), late]);
  } catch (error) {
    tries.set(name, tried + 1);
    throw Object.assign(error, { name: "NotArrived" });
  } finally {
    clearTimeout(timer);
  }
}
