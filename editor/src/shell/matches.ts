// Which of some names fit what is typed, by Han, pinyin or initials. In: words, names. Out: the names that fit; undefined while nothing is typed.
// Asked of the worker, which has the sounds. Not here: how a name fits (the language service).
import { useEffect, useState } from "preact/hooks";
import { useWorkbench } from "./context.ts";

export function useMatches(words: string, names: readonly string[]): ReadonlySet<string> | undefined {
  const { port, state } = useWorkbench();
  const [fits, setFits] = useState<ReadonlySet<string> | undefined>(undefined);
  const pinyin = state.pinyin.value;
  const wanted = words.trim();
  const all = names.join("\n");
  useEffect(() => {
    let isCurrent = true;
    if (wanted === "") setFits(undefined);
    else
      port.ask("match", { words: wanted, names: all.split("\n"), pinyin }).then((answer) => {
        if (isCurrent && answer !== undefined) setFits(new Set(answer.gives));
      });
    return () => {
      isCurrent = false;
    };
  }, [port, wanted, all, pinyin]);
  return wanted === "" ? undefined : fits;
}
