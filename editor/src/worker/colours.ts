// In: a file's colours by meaning. Out: the few that the screen shows: a page of the law, not a rainbow. Not here: what they look like (theme/).
import { type ColourType, semanticColours, type Workspace } from "@biaochi/language-service";
import type { Colour, Coloured } from "./protocol.ts";

const SHOWN: ReadonlyMap<ColourType, Colour> = new Map<ColourType, Colour>([
  ["declaration", "keyword"],
  ["property", "keyword"],
  ["field-part", "keyword"],
  ["part", "keyword"],
  ["note", "keyword"],
  ["method", "keyword"],
  ["sample-part", "keyword"],
  ["verdict", "keyword"],
  ["value", "clause"],
  ["type", "clause"],
  ["function", "clause"],
  ["band", "clause"],
  ["award", "clause"],
  ["step", "clause"],
  ["tail", "clause"],
  ["outcome", "clause"],
  ["operator", "clause"],
  ["sign", "sign"],
  ["table", "sign"],
  ["number", "number"],
  ["date", "number"],
  ["text", "text"],
  ["raw-text", "text"],
  ["comment", "comment"],
]);

/** The colours of a file, in its order; names without a colour of their own are plain, and bold where they are declared. */
export function coloursOf(workspace: Workspace, path: string): readonly Coloured[] {
  return semanticColours(workspace, path).map(({ span, type, modifiers }) => ({
    start: span.start,
    length: span.end - span.start,
    colour: SHOWN.get(type) ?? (modifiers.includes("declaration") ? "declaration" : "name"),
  }));
}
