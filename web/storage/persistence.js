// Asks the browser not to throw the record away when the device runs short of space.

/** The browser's answer: "granted", "refused", or "unknown" where it cannot be asked. It is asked once, because some
 *  browsers ask the person, and again where the app is installed; the answer is kept as the note "persistence". */
export async function askToStay(store) {
  const storage = navigator.storage;
  if (!storage?.persist) return "unknown";
  const before = await store.note("persistence");
  const installed = matchMedia("(display-mode: standalone)").matches;
  const granted = (await storage.persisted()) || ((!before || installed) && (await storage.persist()));
  const answer = granted ? "granted" : "refused";
  if (answer !== before) await store.setNote("persistence", answer);
  return answer;
}
