// The key of the server's start and the name of this tab. In: the address of the page. Out: both; the key leaves the address bar.
// WHY the origin's storage for the key: a tab that is still open when the server starts anew gets the new key from the tab that the new start opened.
// The key is good for one start only, and only pages of this origin, which the server itself hands out, can read it.
import type { Identity } from "./http.ts";

const KEY = "biaochi.key";
const TAB = "biaochi.tab";

/** Takes the key from behind #, else the one kept last; it is asked for anew at each request. */
export function takeIdentity(window: Window, makeName: () => string): Identity {
  const { location, history } = window;
  const given = new URLSearchParams(location.hash.slice(1)).get("token");
  if (given !== null) history.replaceState(null, "", location.pathname + location.search);
  let key = given ?? kept(() => window.localStorage, KEY) ?? "";
  if (given !== null) keep(() => window.localStorage, KEY, given);
  const tab = kept(() => window.sessionStorage, TAB) ?? makeName();
  keep(() => window.sessionStorage, TAB, tab);
  window.addEventListener("storage", (event) => {
    if (event.key === KEY && event.newValue !== null) key = event.newValue;
  });
  return { key: () => key, tab };
}

/** WHY not outright: a browser may forbid its storage, and then the page works as long as it is open. */
function kept(storage: () => Storage, name: string): string | undefined {
  try {
    return storage().getItem(name) ?? undefined;
  } catch {
    return undefined;
  }
}

function keep(storage: () => Storage, name: string, value: string): void {
  try {
    storage().setItem(name, value);
  } catch {
    // As above.
  }
}
