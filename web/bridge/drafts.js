// What was begun on the screens survives a reload, and goes with the tab.
import { draftsKey } from "../storage/names.js";

/** What was kept in this tab; empty where there is nothing. */
export function keptDrafts() {
  try {
    return sessionStorage.getItem(draftsKey) ?? "";
  } catch {
    return "";
  }
}

/** Keeps these drafts in place of those before; empty forgets them. */
export function keepDrafts(drafts) {
  try {
    if (drafts) sessionStorage.setItem(draftsKey, drafts);
    else sessionStorage.removeItem(draftsKey);
  } catch { /* Where nothing may be kept, a reload begins anew. */ }
}
