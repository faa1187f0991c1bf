// In: plain data. Out: its JSON text; the order of keys is the order in which they were made, so the same data give the same bytes.

/** A document, indented for people who look into it. */
export function jsonDocument(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** One line of JSON Lines. */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value)}\n`;
}
