// Repairs at a place. In: a stretch of a file. Out: each fix of the diagnostics that touch it, and for each kind of mistake the repair of all of
// its kind at once where that needs no choice. Not here: what a fix proposes (the check that reports it).
import {
  applyFixes,
  type Bilingual,
  chooseFixes,
  type Diagnostic,
  type Fix,
  type Span,
  type TextEdit,
} from "@biaochi/diagnostics";
import type { Workspace } from "./workspace.ts";

/**
 * One thing an editor can do at a place.
 *
 * shape    `kind`: "fix" of one mistake, "fix-all" of every mistake of the kind; `preferred`: the one to take without asking
 */
export type CodeAction = {
  readonly kind: "fix" | "fix-all";
  readonly title: Bilingual;
  readonly diagnostic: Diagnostic;
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
};

/** The repairs offered for what touches a stretch, in the order of the diagnostics. */
export function codeActions(workspace: Workspace, path: string, span: Span): readonly CodeAction[] {
  const analysis = workspace.analysis(path);
  if (analysis === undefined) return [];
  const { diagnostics, source } = analysis;
  const touching = diagnostics.filter((one) => one.span.start <= span.end && one.span.end >= span.start);
  const single = touching.flatMap((diagnostic) => diagnostic.fixes.map((fix) => fixAction(diagnostic, fix)));
  const all = [...new Map(touching.map((one) => [one.code, one])).values()].flatMap((diagnostic): CodeAction[] => {
    const same = diagnostics.filter(({ code }) => code === diagnostic.code);
    const { applied } = applyFixes(source, chooseFixes(same, "preferred"));
    if (same.length < 2 || applied.length < 2) return [];
    const count = String(applied.length);
    const title = { zh: `一并修复同类问题，共 ${count} 处`, en: `Mend all ${count} of this kind` };
    const edits = unique(applied.flatMap(({ edits }) => edits));
    return [{ kind: "fix-all", title, diagnostic, preferred: false, edits }];
  });
  return [...single, ...all];
}

function fixAction(diagnostic: Diagnostic, fix: Fix): CodeAction {
  const preferred = fix.preferred === true || diagnostic.fixes.length === 1;
  return { kind: "fix", title: fix.title, diagnostic, preferred, edits: fix.edits };
}

/** Two mistakes may be mended by the very same edit. */
function unique(edits: readonly TextEdit[]): readonly TextEdit[] {
  return [...new Map(edits.map((edit) => [`${edit.file}\n${edit.span.start} ${edit.span.end} ${edit.newText}`, edit])).values()];
}
