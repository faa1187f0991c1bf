// In: text at a sign or word that adds nothing: 公式：, 95%以上的, 2024年11月底前. Out: it passed over, with a notice.
// Not here: what is a filler where (clause-slips.ts, slips.ts, dates.ts).

import { idContinueLength, signAt } from "../characters.ts";
import { type LexerState, pass } from "./state.ts";

/** Passes a sign or word that adds nothing, with a notice. */
export function passFiller(state: LexerState, end: number, beside: string): void {
  const at = { start: state.offset, end };
  const written = state.text.slice(at.start, end);
  const isGlued = signAt(state.text.charCodeAt(at.start)) === "colon" && idContinueLength(state.text, end) > 0;
  const fix = state.reporter.replace(at, isGlued ? " " : "", `删去「${written}」`, `remove “${written}”`);
  state.reporter.report("SYN-075", at, { written, beside }, [fix]);
  pass(state, "filler", end);
}
