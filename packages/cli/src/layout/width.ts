// In: a host and --width. Out: how many cells a line may take.
import type { Host } from "../host/host.ts";

/** Cells a line may take where there is no terminal: what a page of a report holds. */
const PAGE = 100;
const NARROWEST = 40;
const WIDEST = 400;

/** The width to lay out for: as asked, else the terminal's, else a page's. */
export function widthOf(host: Host, asked: number | undefined): number {
  const columns = asked ?? host.stdout.columns ?? Number(host.variable("COLUMNS") ?? Number.NaN);
  const width = Number.isInteger(columns) && columns > 0 ? columns : PAGE;
  return Math.min(Math.max(width, NARROWEST), WIDEST);
}
