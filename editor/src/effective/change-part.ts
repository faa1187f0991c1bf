// What the buttons of 生效全文 do. In: an indicator of the rules in effect. Out: the edit of this year's file, and the caret where it leads.
import type { Workbench } from "../shell/workbench.ts";
import type { ChangeRequest } from "../worker/protocol.ts";

/** Changes an inherited indicator in this year's file, or gives it back. */
export async function changePart(workbench: Workbench, part: readonly string[], act: ChangeRequest["act"]): Promise<void> {
  const { state, port, checking } = workbench;
  const path = state.path.peek();
  if (path === undefined) return;
  await checking.settled();
  const answer = await port.ask("changeHere", { path, part, act });
  if (answer?.gives === undefined || state.path.peek() !== path) return;
  const { edits, at } = answer.gives;
  if (edits.length > 0) workbench.apply(edits);
  if (act === "change") workbench.goTo(at);
}
