// Rules of what may stand behind the points of a section: 逐行 明细 按 行评.
// Not here: the section itself (indicators.ts), the tables and 行评 it names (rows.ts).

import type { ParserMethod } from "chevrotain";
import type { RowsScored } from "../nodes.ts";
import { T } from "../tokens.ts";
import { lexed } from "./base.ts";
import { NoteRules } from "./notes.ts";

/** Rules of the end of a section's line. */
export abstract class SectionTailRules extends NoteRules {
  /** 逐行 绩效指标 按 指标完成情况 */
  readonly rowsScored: ParserMethod<[], RowsScored> = this.RULE("rowsScored", () => {
    const start = this.mark();
    const word = this.CONSUME(T["by-rows"]);
    const detail = this.SUBRULE(this.declaredName, { ARGS: [word] });
    const rule = this.OPTION(() => {
      const by = this.CONSUME(T.by);
      return this.SUBRULE1(this.declaredName, { ARGS: [by] });
    });
    return this.ACTION((): RowsScored => {
      if (rule === undefined && detail.kind === "name") {
        const before = { ...lexed(this.LA(0)), text: this.written(detail.span), span: detail.span };
        this.lacks(before, "「按 行评的名称」", "按 (by) and the name of a 行评");
      }
      return { kind: "rows-scored", detail, rule: rule ?? this.missing(), span: this.from(start) };
    });
  });
}
