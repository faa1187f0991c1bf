// The way to the writer of workbooks in `@biaochi/data`, loaded only where a workbook is written.
import type { OutCell, OutSheet } from "@biaochi/data/xlsx";

export type { OutCell, OutSheet };

/** The bytes of a workbook with these sheets. */
export async function workbookOf(sheets: readonly OutSheet[]): Promise<Uint8Array> {
  const { writeWorkbook } = await import("@biaochi/data/xlsx");
  return writeWorkbook(sheets);
}
