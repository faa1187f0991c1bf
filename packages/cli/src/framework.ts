// In: rules that are a framework (状态 框架). Out: why nothing can be scored by them, and which rule sets of the library build on them.
import type { RuleHeader } from "@biaochi/model";
import { readHeader } from "./adapters/finding.ts";
import type { Host } from "./host/host.ts";
import { headersNear } from "./input/inherited.ts";
import { type Misuse, misuse } from "./misuse.ts";

// LIMIT: so many of the rule sets that build on a framework are named.
const MOST_NAMED = 5;

/** The refusal of a framework where rules with points are needed. `path`: of its file, as the user gave it. */
export async function refuseFramework(host: Host, path: string, framework: RuleHeader): Promise<Misuse> {
  const { name, file } = framework;
  const builders = await builtOn(host, path, framework);
  const named = builders.slice(0, MOST_NAMED);
  const more = builders.length > named.length;
  return misuse(
    {
      zh: `「${name}」（${file}）是框架，不给分值，不能用来计分`,
      en: `「${name}」 (${file}) is a framework, a base without points; nothing can be scored by it`,
    },
    named.length === 0
      ? {
          zh: "用继承它、写明分值的规则；规则库里还没有，可以写一份",
          en: "Use a rule set that inherits from it and gives points; the library has none yet, so write one",
        }
      : {
          zh: `用继承它、写明分值的规则：${named.map((one) => `${one.name}（${one.file}）`).join("、")}${more ? ` 等 ${builders.length} 份` : ""}`,
          en: `Use one that inherits from it and gives points: ${named.map((one) => `${one.name} (${one.file})`).join(", ")}${more ? `, … (${builders.length} in all)` : ""}`,
        },
  );
}

/** Rule sets of the library that inherit from a framework, straight or through others, and give points. */
async function builtOn(host: Host, path: string, framework: RuleHeader): Promise<readonly RuleHeader[]> {
  const near = [...(await headersNear(host, path, framework, await readHeader())).values()].map(({ header }) => header);
  const reached = new Set([framework.name]);
  for (let size = 0; size < reached.size; ) {
    size = reached.size;
    for (const { name, inherits } of near) if (inherits !== undefined && reached.has(inherits.name)) reached.add(name);
  }
  return near.filter(({ status, inherits }) => inherits !== undefined && reached.has(inherits.name) && status !== "framework");
}
