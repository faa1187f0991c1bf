// In: the headers of a library. Out: the same with what a file leaves to the rules that it inherits: region, status, full points. A file that builds on an
// example is an example too, and nobody may take it for law; one that builds on a framework gives points of its own.
// Not here: which file a line of 继承 means (layers/find-base.ts).
import { findBase } from "../layers/find-base.ts";
import type { RuleHeader } from "./rule-header.ts";

// LIMIT: what is not said within so many layers stays unsaid.
const MOST_LAYERS = 50;

/** Headers with what they inherit; one whose base is not there stays as it is. */
export function completeHeaders(headers: readonly RuleHeader[]): readonly RuleHeader[] {
  return headers.map((header) => (header.inherited.length === 0 ? header : completed(header, headers)));
}

function completed(header: RuleHeader, headers: readonly RuleHeader[]): RuleHeader {
  let found = header;
  let current = header;
  for (let layer = 0; layer < MOST_LAYERS && found.inherited.length > 0 && current.inherits !== undefined; layer += 1) {
    const search = findBase(current.inherits, headers, current.file);
    if (search.kind !== "found") break;
    current = search.header;
    const lacking = new Set(found.inherited);
    const said = (what: RuleHeader["inherited"][number]): boolean => lacking.has(what) && !current.inherited.includes(what);
    found = {
      ...found,
      ...(said("region") ? { region: current.region } : {}),
      ...(said("status") ? { status: current.status === "framework" ? "final" : current.status } : {}),
      ...(said("fullPoints") ? { fullPoints: current.fullPoints } : {}),
      inherited: found.inherited.filter((what) => current.inherited.includes(what)),
    };
  }
  return found;
}
