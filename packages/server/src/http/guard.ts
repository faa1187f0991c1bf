// Who may ask. In: the heads of a request. Out: undefined, or why it is refused. Not here: what is asked.
//
// Against other web pages in the same browser: the Host must be this machine's (a name that an attacker points here is not, DNS rebinding); the Origin
// and Sec-Fetch-Site, where they stand, must be ours; and the key of this start, which no other page can read, must stand in a head that no form
// can send (CSRF). Against other programs and people on this machine: the key.
import { createHash, timingSafeEqual } from "node:crypto";
import { type Refusal, refuse } from "../refusal.ts";

export type Heads = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The head in which the key of this start stands. */
export const KEY_HEAD = "x-biaochi-token";

/** Host and, on the interface, source and key. */
export type Guard = {
  readonly anyRequest: (heads: Heads) => Refusal | undefined;
  readonly interfaceRequest: (heads: Heads) => Refusal | undefined;
};

/** `port` is asked at each request, for it is known only once the server listens. */
export function createGuard(key: string, port: () => number): Guard {
  const hosts = (): readonly string[] => ["127.0.0.1", "localhost", "[::1]"].map((host) => `${host}:${port()}`);
  const foreign = refuse(403, "SERVE-021", "", undefined).refusal;
  return {
    anyRequest: ({ host }) => (typeof host === "string" && hosts().includes(host.toLowerCase()) ? undefined : foreign),
    interfaceRequest: (heads) => {
      const { origin, "sec-fetch-site": site } = heads;
      if (origin !== undefined && !hosts().some((host) => origin === `http://${host}`)) return foreign;
      if (site !== undefined && site !== "same-origin") return foreign;
      const given = heads[KEY_HEAD];
      if (typeof given === "string" && isSame(given, key)) return undefined;
      return refuse(401, "SERVE-020", "", undefined).refusal;
    },
  };
}

/** WHY by hashes: the time of the comparison tells nothing of the key. */
function isSame(given: string, key: string): boolean {
  const [a, b] = [given, key].map((text) => createHash("sha256").update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
