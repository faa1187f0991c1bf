// In: the head of a file. Out: what has to be said of rules that are an example, transcribed, or a framework; nothing of those in force.
import { WORDS } from "../words/words.ts";
import type { Head } from "../worker/protocol.ts";
import { useWorkbench } from "./context.ts";

export function StatusNote({ head }: { readonly head: Head | undefined }) {
  const { say } = useWorkbench();
  if (head === undefined || head.status === "final") return null;
  return <span class="status-note">{say(WORDS[head.status])}</span>;
}
