// The way of the differential tests and laws to what they test: the text of a rule file and the cells of a record in, the engine's scorecard out.
import { createSourceText, type Diagnostic } from "@biaochi/diagnostics";
import { createScorer, type RawCell, type Scorecard } from "@biaochi/engine";
import { check, type RuleSet } from "@biaochi/model";

/** Scores cells by one rule file. */
export type EngineUnderTest = { readonly ruleSet: RuleSet; readonly score: (cells: ReadonlyMap<string, string>) => Scorecard };

/** A rule file as the engine has it, or why it was refused. */
export type Opened =
  | { readonly kind: "accepted"; readonly engine: EngineUnderTest; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: "refused"; readonly diagnostics: readonly Diagnostic[] };

/** Checks a rule text; refused where it has an error. */
export function open(text: string): Opened {
  const { ruleSet, diagnostics } = check(createSourceText("随机.chi", text));
  const isRefused = ruleSet === undefined || diagnostics.some(({ severity }) => severity === "error");
  if (isRefused) return { kind: "refused", diagnostics };
  const score = createScorer(ruleSet);
  return {
    kind: "accepted",
    diagnostics,
    engine: {
      ruleSet,
      score: (cells) => {
        const entries = [...cells].map(([name, value]): [string, RawCell] => [name, { kind: "text", text: value }]);
        return score({ id: "某局", file: "某局.csv", cells: new Map(entries), reported: new Map(), reasons: new Map() });
      },
    },
  };
}

/** A rule text that must be accepted. */
export function openSound(text: string): EngineUnderTest {
  const opened = open(text);
  if (opened.kind === "accepted") return opened.engine;
  const told = opened.diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ code, message }) => `${code} ${message.zh}`);
  throw new Error(`refused: ${told.join("\n")}\n${text}`);
}
