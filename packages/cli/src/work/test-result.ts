// In and out: what became of one worked example, or of one record with its expected result. Types only.
import type { Bilingual } from "@biaochi/diagnostics";

/** One thing tried; it agrees where there are no failures. `at` says what of it differs. */
export type TestResult = {
  readonly file: string;
  readonly name: string;
  readonly failures: readonly { readonly at: string; readonly message: Bilingual }[];
};
