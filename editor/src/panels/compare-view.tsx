// Two texts side by side, to read. In: both texts. Out: Monaco's comparison.
import { useEffect, useRef } from "preact/hooks";
import { useWorkbench } from "../shell/context.ts";
import { LANGUAGE_ID } from "../text/chi-language.ts";
import { TEXT_FONT } from "../text/font.ts";
import { monaco } from "../text/monaco.ts";

export function CompareView({ before, after }: { readonly before: string; readonly after: string }) {
  const host = useRef<HTMLDivElement>(null);
  const { say } = useWorkbench();
  useEffect(() => {
    if (host.current === null) return undefined;
    const original = monaco.editor.createModel(before, LANGUAGE_ID);
    const modified = monaco.editor.createModel(after, LANGUAGE_ID);
    const editor = monaco.editor.createDiffEditor(host.current, {
      readOnly: true,
      originalEditable: false,
      automaticLayout: true,
      renderSideBySide: true,
      useInlineViewWhenSpaceIsLimited: true,
      minimap: { enabled: false },
      fontFamily: TEXT_FONT,
      fontSize: 15,
      lineHeight: 22,
      fullwidthCharacterWidth: "twoCells",
      unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false, nonBasicASCII: false },
      scrollBeyondLastLine: false,
      hideUnchangedRegions: { enabled: true },
      originalAriaLabel: say({ zh: "原来的", en: "before" }),
      modifiedAriaLabel: say({ zh: "改后的", en: "after" }),
    });
    editor.setModel({ original, modified });
    return () => {
      editor.dispose();
      original.dispose();
      modified.dispose();
    };
  }, [before, after, say]);
  return <div class="compare" ref={host} />;
}
