// In: the grids of a workbook, or of a folder of CSV files, and what the rule set knows. Out: records with the rows of their 明细.
// Which sheet holds the records: the one asked for, else the only visible one whose head the rule set knows. A sheet named as a 明细 holds its rows.

import { type Diagnostic, didYouMean, nearestNames } from "@biaochi/diagnostics";
import type { RawRecord, RawRow, RawTable } from "@biaochi/engine";
import { DATA_FILE_CATALOGUE } from "../catalogue.ts";
import { bareName } from "../key.ts";
import { collectItems, type ReadItem, type ReadRecords } from "../records.ts";
import { placeOf, type TableContext } from "./context.ts";
import { type DetailRows, findDetailHead, readDetailRows } from "./detail-rows.ts";
import { type Form, findForm, hasFigures, recordOfForm, rowsOfForm } from "./form.ts";
import type { Grid } from "./grid.ts";
import { findHead, firstHead, type Head } from "./head.ts";
import { isKnown, type KnownNames } from "./names.ts";
import { recordsOfTable } from "./table-records.ts";
import { createTold } from "./told.ts";
import { findVertical, recordsOfVertical, type VerticalForm } from "./vertical.ts";

/** How sheets become records. `sheet` is the one asked for; `fallback` names a record that has no name anywhere. */
export type AssembleOptions = {
  readonly file: string;
  readonly names: KnownNames | undefined;
  readonly sheet?: string | undefined;
  /** A person said where the table of that sheet is: its first row is the head, whatever is known of it. */
  readonly isCropped?: boolean;
  readonly fallback: string;
};

type Found =
  | { readonly kind: "table"; readonly grid: Grid; readonly head: Head; readonly known: number }
  | { readonly kind: "vertical"; readonly grid: Grid; readonly form: VerticalForm; readonly known: number };

/**
 * The records of several sheets.
 *
 * reports  DATA-207 to DATA-210, DATA-221, DATA-222, DATA-227, and what reading each table reports
 */
export function assembleRecords(
  grids: readonly Grid[],
  options: AssembleOptions,
  notices: readonly Diagnostic[] = [],
): ReadRecords {
  const { file, names } = options;
  const beside: Diagnostic[] = [...notices];
  const context: TableContext = { file, names, told: createTold(), tell: (diagnostic) => void beside.push(diagnostic) };
  const details = detailGrids(grids, names);
  const forms = formsOf(grids, new Set(details.values()), options);
  const whole = forms.filter(hasFigures);
  const filled = whole.length > 0 ? whole : forms.length > 1 || details.size === 0 ? forms : [];
  const chosen = chooseSheet(grids, { details: new Set(details.values()), forms, filled }, options, context);
  if (chosen === "fault") return { records: [], diagnostics: beside };
  // Rows in a sheet of another name, and the records on a sheet of theirs.
  const loose = chosen === undefined ? [] : forms.filter(({ detail }) => !details.has(detail));
  const records = chosen === undefined && filled.length > 0 ? filled : [];
  const tables = [
    ...[...details]
      .filter(([, grid]) => !records.some((form) => form.grid === grid))
      .map(([name, grid]) => readDetail(name, grid, context)),
    ...loose.map((form) => rowsOfForm(form, context)),
  ];
  const problems = tables.flatMap((table) => table?.problems ?? []);
  const items =
    chosen !== undefined ? itemsOf(chosen, context) : records.length > 0 ? itemsOfForms(records, options, context) : [];
  const read = chosen === undefined && records.length === 0 ? undefined : collectItems(file, items);
  const sound = tables.filter((table) => table !== undefined);
  const own = read?.records ?? recordsOfOwners(sound, options);
  const attached = attachTables(own, sound, file);
  const rest = collectItems(file, problems).diagnostics.filter(({ code }) => code !== "DATA-010");
  const isFaulty = [...beside, ...rest, ...attached.diagnostics].some(({ severity }) => severity === "error");
  const diagnostics = [
    ...beside,
    ...context.told.diagnostics(file),
    ...(read?.diagnostics ?? []),
    ...rest,
    ...attached.diagnostics,
  ];
  return { records: isFaulty ? [] : attached.records, diagnostics };
}

function itemsOf(found: Found, context: TableContext): Iterable<ReadItem> {
  return found.kind === "table"
    ? recordsOfTable(found.grid, found.head, context)
    : recordsOfVertical(found.grid, found.form, context);
}

/**
 * The records of a CSV file whose names do not stand in its first row: a form that runs downwards, titles above the head, a form filled in as printed.
 * Undefined where it is a table with its head on top, or nothing that the rule set knows.
 */
export function assembleLaidOut(grid: Grid, options: AssembleOptions, notices: readonly Diagnostic[]): ReadRecords | undefined {
  const { names } = options;
  if (names === undefined) return undefined;
  const fit = fitOf(grid, names);
  if (fit?.kind === "table" && fit.head.top === 0 && fit.head.depth === 1) return undefined;
  if (fit === undefined && findForm(grid, names) === undefined) return undefined;
  return assembleRecords([grid], options, notices);
}

/** The sheets that are filled in as the printed form is; where a sheet is asked for, that one. */
function formsOf(grids: readonly Grid[], details: ReadonlySet<Grid>, { names, sheet }: AssembleOptions): readonly Form[] {
  if (names === undefined) return [];
  const asked = sheet === undefined ? undefined : sheetNamed(grids, sheet);
  return grids.flatMap((grid) => {
    if (sheet === undefined ? grid.isHidden : grid !== asked) return [];
    const form = findForm(grid, names);
    if (form === undefined || (details.has(grid) && !hasFigures(form))) return [];
    // A table of records may have columns of the same names as the rows of a 明细.
    const record = fitOf(grid, names);
    const isElse = record?.kind !== "table" || record.head.top + record.head.depth <= form.head.top;
    return isElse || form.known > record.known ? [form] : [];
  });
}

function* itemsOfForms(forms: readonly Form[], { fallback }: AssembleOptions, context: TableContext): Generator<ReadItem> {
  for (const form of forms)
    yield* recordOfForm(form, forms.length === 1 && isUsualName(form.grid.name) ? fallback : form.grid.name, context);
}

/** A name that the program gave a sheet and nobody changed says nothing. */
function isUsualName(name: string): boolean {
  return /^(?:sheet|工作表|表)\s*\d*$/iu.test(name.trim());
}

function sheetNamed(grids: readonly Grid[], sheet: string): Grid | undefined {
  return grids.find(({ name }) => name === sheet) ?? grids.find(({ name }) => bareName(name) === bareName(sheet));
}

/** The sheet of each 明细: the one of its name, else the only one whose name holds it. */
function detailGrids(grids: readonly Grid[], names: KnownNames | undefined): ReadonlyMap<string, Grid> {
  const found = new Map<string, Grid>();
  for (const name of names?.tables.keys() ?? []) {
    const visible = grids.filter(({ isHidden, rows }) => !isHidden && rows.length > 0);
    const same = visible.find((grid) => bareName(grid.name) === name);
    const holding = visible.filter((grid) => grid.name.includes(name));
    const grid = same ?? (holding.length === 1 ? holding[0] : undefined);
    if (grid !== undefined) found.set(name, grid);
  }
  return found;
}

function readDetail(name: string, grid: Grid, context: TableContext): DetailRows | undefined {
  const known = context.names?.tables.get(name);
  const head = findDetailHead(grid, known);
  if (head !== undefined && known !== undefined) return readDetailRows(name, grid, head, known, context);
  const args = { sheets: `「${grid.name}」` };
  context.tell(DATA_FILE_CATALOGUE.report("DATA-207", { ...placeOf(context.file), args }));
  return undefined;
}

/** What the sheets are beside records: rows of 明细, forms, and those of the forms that may be records. */
type Sorted = { readonly details: ReadonlySet<Grid>; readonly forms: readonly Form[]; readonly filled: readonly Form[] };

/** The sheet that holds the records; undefined where only 明细 or forms are there; "fault" where it cannot be told, which is said. */
function chooseSheet(
  grids: readonly Grid[],
  { details, forms, filled }: Sorted,
  { file, names, sheet, isCropped = false }: AssembleOptions,
  { tell }: TableContext,
): Found | undefined | "fault" {
  const isForm = (grid: Grid): boolean => forms.some((form) => form.grid === grid);
  const others = grids.filter((grid) => !details.has(grid) && !isForm(grid) && grid.rows.length > 0);
  if (sheet !== undefined) {
    const asked = sheetNamed(grids, sheet);
    if (asked === undefined) {
      const all = grids.map(({ name }) => name);
      const hint = didYouMean(nearestNames(sheet, all, { limit: 1 }));
      const args = { sheet, sheets: listed(grids), hintZh: hint.zh, hintEn: hint.en };
      tell(DATA_FILE_CATALOGUE.report("DATA-209", { ...placeOf(file), args }));
      return "fault";
    }
    if (isForm(asked)) return undefined;
    const fit = fitOf(asked, names) ?? (isCropped ? fitOf(asked, undefined) : undefined);
    if (fit !== undefined) return fit;
    tell(DATA_FILE_CATALOGUE.report("DATA-207", { ...placeOf(file), args: { sheets: `「${asked.name}」` } }));
    return "fault";
  }
  const scored = others.flatMap((grid) => fitOf(grid, names) ?? []);
  // Where the data are rows alone, the record's own sheet says whose they are and of which year.
  const fits = scored.length > 0 || details.size === 0 ? scored : others.flatMap((grid) => fitOf(grid, names, "bare") ?? []);
  const visible = fits.filter(({ grid }) => !grid.isHidden);
  for (const { grid } of fits) {
    if (grid.isHidden) tell(DATA_FILE_CATALOGUE.report("DATA-210", { ...placeOf(file), args: { sheet: grid.name } }));
  }
  const [only, ...more] = visible;
  const like = [...visible, ...filled.filter(hasFigures)];
  if (more.length > 0 || (only !== undefined && like.length > 1)) {
    const args = {
      count: String(like.length),
      sheets: listed(like.map(({ grid }) => grid)),
      example: only?.grid.name ?? "",
    };
    tell(DATA_FILE_CATALOGUE.report("DATA-208", { ...placeOf(file), args }));
    return "fault";
  }
  if (only === undefined && details.size === 0 && filled.length === 0) {
    const shown = others.filter(({ isHidden }) => !isHidden);
    const code = grids.every(({ rows }) => rows.length === 0) ? "DATA-010" : "DATA-207";
    if (code === "DATA-010") tell(DATA_FILE_CATALOGUE.report("DATA-010", placeOf(file)));
    else tell(DATA_FILE_CATALOGUE.report("DATA-207", { ...placeOf(file), args: { sheets: listed(shown) } }));
    return "fault";
  }
  const aside = others.filter((grid) => !grid.isHidden && grid !== only?.grid);
  if (aside.length > 0) {
    const read = only === undefined ? [...filled.map(({ grid }) => grid), ...details] : [only.grid];
    const args = { sheet: [...new Set(read)].map(({ name }) => name).join("」「"), sheets: listed(aside) };
    tell(DATA_FILE_CATALOGUE.report("DATA-227", { ...placeOf(file), args }));
  }
  return only;
}

function listed(grids: readonly Grid[]): string {
  return grids
    .slice(0, 8)
    .map(({ name }) => `「${name}」`)
    .join("")
    .concat(grids.length > 8 ? " …" : "");
}

/** The head of the table of a sheet, if the rule set knows enough of it; "form" where it is filled in as the printed form is. */
export function headOf(grid: Grid, names: KnownNames | undefined): Head | "form" | undefined {
  const fit = fitOf(grid, names);
  if (fit?.kind === "table") return fit.head;
  return fit !== undefined || (names !== undefined && findForm(grid, names) !== undefined) ? "form" : undefined;
}

/** How a sheet would be read, if the rule set knows two of its names, or one beside that of the unit; `bare`: the unit's and the year's do. */
function fitOf(grid: Grid, names: KnownNames | undefined, needs: "value" | "bare" = "value"): Found | undefined {
  if (names === undefined) {
    const head = firstHead(grid);
    return head === undefined ? undefined : { kind: "table", grid, head, known: head.columns.length };
  }
  const head = findHead(grid, (key, text) => isKnown(key, text, names));
  const form = findVertical(grid, names);
  const known = head?.known ?? 0;
  const suits = (found: Head): boolean => needs === "bare" || hasValue(found, names);
  if (form !== undefined && form.head.known > known && suits(form.head))
    return { kind: "vertical", grid, form, known: form.head.known };
  return head !== undefined && known >= 2 && suits(head) ? { kind: "table", grid, head, known } : undefined;
}

function hasValue({ columns }: Head, names: KnownNames): boolean {
  return columns.some(({ key, head }) => key.kind !== "id" && key.kind !== "year" && isKnown(key, head, names));
}

/** Records of which only rows of 明细 are there: one for each unit that these name, or one in all. */
export function recordsOfOwners(
  tables: readonly DetailRows[],
  { file, fallback }: Pick<AssembleOptions, "file" | "fallback">,
): readonly RawRecord[] {
  const owners = new Set(
    tables.flatMap(({ rows }) => rows.flatMap(({ owner }) => (owner === undefined || owner === "" ? [] : [owner]))),
  );
  const ids = owners.size === 0 ? [fallback] : [...owners];
  return ids.map((id) => ({ id, file, cells: new Map(), reported: new Map(), reasons: new Map() }));
}

/**
 * Gives each record the rows of its 明细.
 *
 * reports  DATA-221 a row of a unit that has no record, DATA-222 rows that do not say whose they are
 */
export function attachTables(records: readonly RawRecord[], tables: readonly DetailRows[], file: string): ReadRecords {
  const diagnostics: Diagnostic[] = [];
  const ids = records.map(({ id }) => id);
  const [only] = ids;
  const byRecord = new Map(ids.map((id) => [id, new Map<string, RawTable & { readonly rows: RawRow[] }>()]));
  for (const { name, place, line, rows, hasOwner } of tables) {
    if (!hasOwner && ids.length !== 1) {
      const args = { sheet: place, count: String(ids.length), example: only ?? "" };
      diagnostics.push(DATA_FILE_CATALOGUE.report("DATA-222", { ...placeOf(file), args }));
      continue;
    }
    const strangers = new Set<string>();
    for (const { owner, place: at, row } of rows) {
      const id = owner ?? only ?? "";
      const own = byRecord.get(id);
      if (own !== undefined) {
        const table = own.get(name) ?? { rows: [], place, line };
        own.set(name, table);
        table.rows.push(row);
      } else if (!strangers.has(id)) {
        strangers.add(id);
        const hint = didYouMean(nearestNames(id, ids, { limit: 1 }));
        const args = { sheet: place, place: at, owner: id, hintZh: hint.zh, hintEn: hint.en };
        diagnostics.push(DATA_FILE_CATALOGUE.report("DATA-221", { ...placeOf(file), args }));
      }
    }
  }
  const given = records.map((record) => {
    const own = byRecord.get(record.id);
    return own === undefined || own.size === 0 ? record : { ...record, tables: new Map([...(record.tables ?? []), ...own]) };
  });
  return { records: given, diagnostics };
}
