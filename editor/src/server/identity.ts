// The key of the server's start and the name of this tab. In: the address of the page. Out: both; the key leaves the address bar.
// WHY the session's storage: it outlives a reload of the tab, and no other page and no later session reads it.
import type { Identity } from "./http.ts";

const KEY = "biaochi.key";
const TAB = "biaochi.tab";

/** Takes the key from behind #, else the one kept for this tab; undefined where there is none. */
export function takeIdentity(window: Window, makeName: () => string): Identity | undefined {
  const { location, history, sessionStorage } = window;
  const given = new URLSearchParams(location.hash.slice(1)).get("token");
  if (given !== null) {
    sessionStorage.setItem(KEY, given);
    history.replaceState(null, "", location.pathname + location.search);
  }
  const key = given ?? sessionStorage.getItem(KEY);
  if (key === null) return undefined;
  const tab = sessionStorage.getItem(TAB) ?? makeName();
  sessionStorage.setItem(TAB, tab);
  return { key, tab };
}
