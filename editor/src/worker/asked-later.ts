// What is asked only once a person does something: loaded with the first such question, so that the first screen need not wait for it. Exports only.
export {
  changeHere,
  completions,
  definition,
  effectiveView,
  formatEdits,
  hover,
  mergeTexts,
  nextRules,
  prepareRename,
  references,
  rename,
  restoreDeleted,
  restorePart,
  scoreChartAt,
  scoreDetail,
} from "@biaochi/language-service";
