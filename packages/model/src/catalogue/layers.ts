// Wording of the LAYER family: rule files that build on one another. Tables only.
import { entry } from "@biaochi/diagnostics";

export const layers = {
  "LAYER-001": entry<{ file: string; first: string }>({
    severity: "error",
    message: {
      zh: (a) => `一次只能检查一个规则文件，「${a.file}」没有并入「${a.first}」`,
      en: (a) => `only one rule file can be checked at a time; ${a.file} was not joined to ${a.first}`,
    },
    reason: { zh: "逐级、逐年继承的规则文件还不能合并。", en: "Rule files that inherit from one another cannot be merged yet." },
    mend: { zh: "分别检查各个文件。", en: "Check the files one by one." },
  }),
} as const;
