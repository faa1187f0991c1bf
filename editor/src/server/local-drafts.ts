// Drafts that the server could not take, kept in the browser until it answers again. In: what the browser keeps. Out: drafts that outlive the tab.
// Not here: when they are made (drafts.ts, workbench). One for each tab and file, as the server has them.
import { type Keep, parsed } from "../shell/kept.ts";
import { isTrouble, type Server } from "./client.ts";

export type LocalDraft = { readonly path: string; readonly tab: string; readonly text: string; readonly base: string | null };

const PREFIX = "draft.";
const nameOf = ({ path, tab }: Pick<LocalDraft, "path" | "tab">): string => `${PREFIX}${tab}.${path}`;

/** False where the browser's storage is full. */
export function keepLocal(keep: Keep, draft: LocalDraft): boolean {
  return keep.write(nameOf(draft), JSON.stringify(draft));
}

export function dropLocal(keep: Keep, of: Pick<LocalDraft, "path" | "tab">): void {
  keep.drop(nameOf(of));
}

/** Hands what was kept here to the server, under the tab it is of: from there it is offered as any other draft. */
export async function handOver(keep: Keep, server: Server): Promise<void> {
  for (const name of keep.names(PREFIX)) {
    const draft = draftOf(parsed(keep.read(name)));
    if (draft === undefined) keep.drop(name);
    else if (!isTrouble(await server.putDraft(draft.path, draft.text, draft.base, draft.tab))) keep.drop(name);
  }
}

function draftOf(read: unknown): LocalDraft | undefined {
  if (typeof read !== "object" || read === null) return undefined;
  if (!("path" in read && "tab" in read && "text" in read && "base" in read)) return undefined;
  const { path, tab, text, base } = read;
  if (typeof path !== "string" || typeof tab !== "string" || typeof text !== "string") return undefined;
  return base === null || typeof base === "string" ? { path, tab, text, base } : undefined;
}
