// Everything an editor asks of a workspace of rule files, as pure functions of a snapshot. No DOM, no file system. Exports only.

export { scoreChartAt, scoreFunction } from "./chart/score-function.ts";
export type {
  ChartEnd,
  ChartFault,
  ChartPiece,
  ChartPlace,
  ChartPoint,
  ChartTick,
  LevelChart,
  LineChart,
  NoChart,
  ScoreChart,
} from "./chart/types.ts";
export { type CodeAction, codeActions } from "./code-actions.ts";
export { COLOUR_LEGEND, type Colour, type ColourModifier, type ColourType, semanticColours } from "./colours.ts";
export { type CompletionOptions, completions } from "./completion/completion.ts";
export type { CompletionItem, CompletionKind } from "./completion/item.ts";
export {
  type Duplicate,
  type DuplicateChange,
  type DuplicateKept,
  type DuplicateOptions,
  duplicate,
} from "./duplicate/duplicate.ts";
export { type ChangeHere, changeHere, restoreDeleted, restorePart } from "./effective/change-here.ts";
export {
  type DeletedPart,
  type EffectiveLine,
  type EffectivePart,
  type EffectiveView,
  effectiveView,
  ownPlaces,
  type PartOrigin,
} from "./effective/effective-view.ts";
export { type FoldingRange, foldingRanges } from "./folding.ts";
export { formatEdits } from "./format-edits.ts";
export { type Hover, type HoverOptions, type HoverPart, hover, type ShownFigure } from "./hover.ts";
export { figuresOf } from "./live/figures.ts";
export { type Inlay, type InlayKind, inlays } from "./live/inlays.ts";
export { LEFT_OUT, type Live, OPEN_SUM, scorable, score, scoreSample } from "./live/live.ts";
export { type ScoreDetail, type ScoreLine, scoreDetail, scoreLines } from "./live/score-lines.ts";
export { type Merge, type MergeConflict, type MergeSide, mergeTexts, WHOLE_FILE } from "./merge/merge-texts.ts";
export { matchName, type NameMatch, queryOf } from "./name-match.ts";
export { type Definition, definition, documentHighlights, type NamePlace, references } from "./names/places.ts";
export { prepareRename, type RenameEdits, type RenameRefusal, type RenameTarget, rename } from "./names/rename.ts";
export { type CarriedOn, type NextOptions, type NextRefusal, type NextRules, nextRules } from "./next-year/next-rules.ts";
export type { NextPlace, NextPlaceKind } from "./next-year/places.ts";
export { effectiveOutline, type Outline, outline } from "./outline/outline.ts";
export type { OutlineItem, OutlineKind } from "./outline/outline-item.ts";
export type { OutlinePoints } from "./outline/outline-points.ts";
export { findings, type PlacedFinding } from "./panels/findings.ts";
export { type SampleLine, type SampleRun, type SampleRuns, sampleRuns } from "./panels/samples.ts";
export { selectionRanges } from "./selection-ranges.ts";
export { type FoundSymbol, type SymbolSearchOptions, searchSymbols } from "./symbol-search.ts";
export { type DeclaredSymbol, declaredSymbols, type SymbolKind } from "./symbols.ts";
export { type Analysis, createWorkspace, type Place, type Scoring, type Workspace, type WorkspaceOptions } from "./workspace.ts";
