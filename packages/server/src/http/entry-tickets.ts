// Tickets to open the editor in a browser by a command line: what stands in a command line can be seen by others on the machine, so it is not the key.
// In: nothing. Out: a ticket that is good once and for a short while, and whether one is good.
import { randomBytes } from "node:crypto";

export type EntryTickets = { readonly issue: () => string; readonly redeem: (ticket: string) => boolean };

// LIMIT: a browser has a minute to start.
const GOOD_FOR = 60_000;

export function createEntryTickets(clock: () => number): EntryTickets {
  const until = new Map<string, number>();
  return {
    issue: () => {
      const ticket = randomBytes(24).toString("base64url");
      until.set(ticket, clock() + GOOD_FOR);
      return ticket;
    },
    redeem: (ticket) => {
      const end = until.get(ticket);
      until.delete(ticket);
      return end !== undefined && clock() <= end;
    },
  };
}
