// What was filed against what the rules give: the audit, the other readings, the worked examples. Exports only.

export { type DemandedField, type Filed, otherReadings } from "./alternative-readings.ts";
export { audit } from "./audit.ts";
export { type CarriedChange, type CarriedSample, carriedSamples } from "./carried-samples.ts";
export { type AuditCode, catalogue, sampleCatalogue } from "./catalogue.ts";
export { type ComparedLine, type ComparedScore, compareScorers } from "./compare-scorers.ts";
export { type Coverage, type CoverageGroup, type CoveredTarget, coverage } from "./coverage.ts";
export type { CheckState, CoverageTarget } from "./coverage-targets.ts";
export type { Finding, Follow, Impact } from "./finding.ts";
export type { Unreachable } from "./generate/case.ts";
export { type Generated, type GenerateOptions, generateSamples } from "./generate/generate.ts";
export { onlyIndicator, type Reading, readOtherwise, recordOtherwise } from "./reading.ts";
export { checkSamples } from "./sample-diagnostics.ts";
export { sampleRecord } from "./sample-record.ts";
export { runSamples, type SampleResult, type SampleVerdict } from "./samples.ts";
