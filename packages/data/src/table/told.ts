// In: what reading the sheets of a workbook or of a folder came upon. Out: one notice for each kind of it and sheet, with the first cells by name.
// Not here: mistakes of one record, which are told with the record.

import type { Diagnostic } from "@biaochi/diagnostics";
import { DATA_FILE_CATALOGUE } from "../catalogue.ts";
import type { GridCell } from "./grid.ts";

/** Gathers what is told of cells that were read. */
export type Told = {
  /** A cell whose value was used, with its marks. */
  readonly used: (sheet: string, cell: GridCell) => void;
  readonly diagnostics: (file: string) => readonly Diagnostic[];
};

type Kind = "formula" | "external" | "shown" | "digits" | "time";
type Group = { readonly sheet: string; readonly kind: Kind; readonly examples: string[]; count: number };

/** Cells named in one notice; the rest are counted. */
const NAMED = 5;

/** Starts to gather. */
export function createTold(): Told {
  const groups = new Map<string, Group>();
  const add = (sheet: string, kind: Kind, example: string): void => {
    const key = `${kind} ${sheet}`;
    const group = groups.get(key) ?? { sheet, kind, examples: [], count: 0 };
    groups.set(key, group);
    group.count += 1;
    if (group.examples.length < NAMED) group.examples.push(example);
  };
  return {
    used: (sheet, { place, text, marks }) => {
      for (const mark of marks) {
        switch (mark.kind) {
          case "formula":
            add(sheet, mark.external ? "external" : "formula", `${place}「${text}」`);
            break;
          case "shown":
            add(sheet, "shown", `${place}（${mark.shown}，${text}）`);
            break;
          case "digits":
            add(sheet, "digits", `${place}（${mark.stored}，${text}）`);
            break;
          case "time":
            add(sheet, "time", `${place}「${text}」`);
            break;
          case "no-value":
            break;
        }
      }
    },
    diagnostics: (file) =>
      [...groups.values()].map(({ sheet, kind, examples, count }) => {
        const cells = `${examples.join("、")}${count > examples.length ? " …" : ""}`;
        const args = { sheet, count: String(count), cells };
        return DATA_FILE_CATALOGUE.report(CODES[kind], { file, span: { start: 0, end: 0 }, args });
      }),
  };
}

const CODES = {
  formula: "DATA-212",
  external: "DATA-214",
  shown: "DATA-216",
  digits: "DATA-217",
  time: "DATA-218",
} as const satisfies Record<Kind, string>;
