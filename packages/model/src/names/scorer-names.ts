// The names of 评分方. In: the header. Out: its names, in order. Not here: whether they are sound (../scorers.ts).
import type { Header, Name } from "@biaochi/syntax";

/** The names on the line 评分方, or 采用. */
export function scorersOn(line: "scorers" | "adopted", header: Header | undefined): readonly Name[] {
  const found = header?.properties.find((property) => property.kind === line);
  return found !== undefined && "names" in found ? found.names : [];
}
