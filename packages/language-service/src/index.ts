// Everything an editor asks of a workspace of rule files, as pure functions of a snapshot. No DOM, no file system. Exports only.

export { type CodeAction, codeActions } from "./code-actions.ts";
export { type FoldingRange, foldingRanges } from "./folding.ts";
export { formatEdits } from "./format-edits.ts";
export { type Outline, type OutlineItem, type OutlineKind, outline } from "./outline/outline.ts";
export type { OutlinePoints } from "./outline/outline-points.ts";
export { type Analysis, createWorkspace, type Place, type Workspace, type WorkspaceOptions } from "./workspace.ts";
