// In: rules that are a framework (状态 框架). Out: why nothing can be scored by them, and what to use instead.
import type { RuleHeader } from "@biaochi/model";
import { type Misuse, misuse } from "./misuse.ts";

/** The refusal of a framework where rules with points are needed. */
export function refuseFramework({ name, file }: RuleHeader): Misuse {
  return misuse(
    {
      zh: `「${name}」（${file}）是框架，不给分值，不能用来计分`,
      en: `「${name}」 (${file}) is a framework, a base without points; nothing can be scored by it`,
    },
    {
      zh: "用继承它、写明分值的规则",
      en: "Use a rule set that inherits from it and gives points",
    },
  );
}
