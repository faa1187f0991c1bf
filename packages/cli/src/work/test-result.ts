// In and out: what became of one worked example, or of one record with its expected result. Types only.
import type { CarriedSample, Coverage } from "@biaochi/analysis";
import type { Bilingual } from "@biaochi/diagnostics";
import type { RuleSet } from "@biaochi/model";
import type { ExitCode } from "../exit-code.ts";

/** One thing tried; it agrees where there are no failures. `at` says what of it differs; `isMissing` where there was nothing to compare with. */
export type TestResult = {
  readonly file: string;
  readonly name: string;
  readonly isMissing: boolean;
  /** Of the rules: those of an example are told to be one. */
  readonly status: RuleSet["status"];
  readonly failures: readonly { readonly at: string; readonly message: Bilingual }[];
};

/** What of one rule file its worked examples reach. */
export type FileCoverage = { readonly file: string; readonly ruleSet: string; readonly coverage: Coverage };

/** The worked examples of the rules that a file builds on, by the rules of the file; `base` says which: 2017, with its file. */
export type FileCarried = {
  readonly file: string;
  readonly base: { readonly file: string; readonly name: string; readonly year: string };
  readonly samples: readonly CarriedSample[];
};

/** What was tried. `inputs` are the paths read; `code` is graver than fine where some of it could not be tried and was told. */
export type Results = {
  readonly kind: "results";
  readonly results: readonly TestResult[];
  /** With --coverage: one for each rule file. */
  readonly coverages: readonly FileCoverage[];
  /** One for each file that builds on rules with worked examples. */
  readonly carried: readonly FileCarried[];
  readonly inputs: readonly string[];
  readonly code: ExitCode;
};

/** Results, or the exit code of what kept everything from being tried. */
export type Tested = Results | { readonly kind: "exit"; readonly code: ExitCode };
