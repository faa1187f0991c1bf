// How to lay out a table or an explanation. Only the type.
import type { Paint } from "./paint.ts";

/** How to lay out: the language of the table's own words, the cells a line may take, and the painter. */
export type LayoutOptions = { readonly language: "zh" | "en"; readonly width: number; readonly paint: Paint };
