// In: the status of rules. Out: what every output says of rules that are not simply in force.
import type { Bilingual, Language } from "@biaochi/diagnostics";
import type { RuleSet } from "@biaochi/model";

const WORDS = {
  transcribed: { zh: "照录，不定等次", en: "transcribed as published, no grade" },
  example: { zh: "示例，不是现行规定", en: "an example, not a rule in force" },
} as const satisfies Record<string, Bilingual>;

/** What is said of rules of this status; empty where they are in force. */
export function statusText(status: RuleSet["status"], language: Language): string {
  return status === "final" ? "" : WORDS[status][language === "en" ? "en" : "zh"];
}

/** A thing of machines with what its rules are, where they are not simply in force. */
export function withStatus<Thing extends object>({ status }: Pick<RuleSet, "status">, thing: Thing | undefined): object {
  return status === "final" ? { ...thing } : { ...thing, status };
}
