// In: what is wrong with a command line, and what to do. Out: the lines that tell it.
// Not here: mistakes in rules and data; those are diagnostics with a code, a place and a page.
import { type Bilingual, type Language, visibleText } from "@biaochi/diagnostics";
import { EXIT, type ExitCode } from "./exit-code.ts";
import type { Host } from "./host/host.ts";

/** A command line that cannot be followed: a wrong option, a file that is not there. No full stop at the end of either. */
export type Misuse = { readonly kind: "misuse"; readonly message: Bilingual; readonly mend: Bilingual };

/** Makes a misuse; what the user wrote is made visible in it. */
export function misuse(message: Bilingual, mend: Bilingual): Misuse {
  return { kind: "misuse", message: visible(message), mend: visible(mend) };
}

/** Tells a misuse on standard error. */
export function tellMisuse(host: Host, problem: Misuse, language: Language): ExitCode {
  const { message, mend } = problem;
  if (language !== "en") host.stderr.write(`错误  ${message.zh}\n  改法  ${mend.zh}\n`);
  if (language !== "zh") host.stderr.write(`error  ${message.en}\n  mend  ${mend.en}\n`);
  return EXIT.misuse;
}

function visible({ zh, en }: Bilingual): Bilingual {
  return { zh: visibleText(zh), en: visibleText(en) };
}
