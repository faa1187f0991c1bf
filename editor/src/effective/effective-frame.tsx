// The place of 生效全文 beside the text. WHY loaded when asked for: most files inherit nothing, and nobody waits for it at first.
import { useEffect, useState } from "preact/hooks";
import { useWorkbench } from "../shell/context.ts";

type Loaded = { readonly EffectiveText: () => preact.JSX.Element };

export function EffectiveFrame() {
  const { state } = useWorkbench();
  const isWanted = state.reads.value === "effective" && state.view.value?.inherits !== undefined;
  const [loaded, setLoaded] = useState<Loaded | undefined>();
  useEffect(() => {
    if (isWanted) import("./effective-text.tsx").then(setLoaded);
  }, [isWanted]);
  if (!isWanted || loaded === undefined) return null;
  return <loaded.EffectiveText />;
}
