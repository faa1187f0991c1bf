// The only way in: source text, spans, origins, diagnostics with fixes, their printed forms, nearest names. Sounds: @biaochi/diagnostics/pinyin.

export type { Bilingual } from "./bilingual.ts";
export {
  type ArgsOf,
  type Catalogue,
  type CatalogueEntry,
  type CatalogueOutline,
  type DiagnosticArgs,
  type DiagnosticCode,
  type DiagnosticPlace,
  type DiagnosticReport,
  defineCatalogue,
  entry,
  FAMILIES,
  type Family,
  type NoArgs,
  type Sentence,
  type Wording,
} from "./catalogue.ts";
export { checkCatalogues } from "./check-catalogue.ts";
export { type DecodedText, type DecodeProblem, decodeText, type TextEncodingName } from "./decode-text.ts";
export {
  compareDiagnostics,
  countSeverities,
  type Diagnostic,
  hasErrors,
  type RelatedPlace,
  type Severity,
  type SeverityCount,
  sortDiagnostics,
} from "./diagnostic.ts";
export { displayWidth, padEndWide, padStartWide } from "./display-width.ts";
export {
  type AppliedFixes,
  type AppliedToFiles,
  applyFixes,
  applyFixesToFiles,
  chooseFixes,
  type Fix,
  previewFix,
  type TextEdit,
} from "./fix.ts";
export { foldLookAlikes, plainCharacters } from "./look-alikes.ts";
export {
  createNameFinder,
  didYouMean,
  type NameFinder,
  type NearestOptions,
  type NearName,
  nearestNames,
} from "./nearest-name.ts";
export type { Origin } from "./origin.ts";
export { type Language, type RenderOptions, renderDiagnostic, SEVERITY_WORDS } from "./render.ts";
export type { PinyinReader } from "./sound.ts";
export {
  createSourceText,
  displayColumnAt,
  lineSpan,
  lineText,
  type Position,
  positionAt,
  type SourceText,
} from "./source-text.ts";
export { coverSpans, type Span, span, spanHolds } from "./span.ts";
export { type JsonDiagnostic, type JsonFix, toJson } from "./to-json.ts";
export { type SarifLog, type SarifOptions, toSarif } from "./to-sarif.ts";
export { quotedText, visibleText } from "./visible-text.ts";
export { wrapText } from "./wrap.ts";
