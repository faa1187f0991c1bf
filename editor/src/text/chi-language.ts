// What Monaco has to know of rule files before anything is asked of the worker: words, brackets, pairs, comments, first colours.
// Not here: colours by meaning and everything that needs the text understood (providers.ts).
import { monaco } from "./monaco.ts";

export const LANGUAGE_ID = "chi";

/** A name of the language, as double-click and Ctrl+arrow take it. */
const WORD = /[\p{ID_Start}_][\p{ID_Continue}·]*|-?\d+(?:\.\d+)?/u;

/** Tells Monaco of the language. */
export function registerChiLanguage(): void {
  monaco.languages.register({ id: LANGUAGE_ID, extensions: [".chi"] });
  monaco.languages.setLanguageConfiguration(LANGUAGE_ID, {
    wordPattern: WORD,
    comments: { lineComment: "#" },
    // WHY only braces: half-open intervals such as (10%, 30%] pair signs that no bracket matching takes for a pair.
    brackets: [["{", "}"]],
    colorizedBracketPairs: [],
    // WHY not “ ”: the input method writes them in turn by itself.
    autoClosingPairs: ["{}", "（）", "「」", "《》", "【】", "()", "[]"].map(([open = "", close = ""]) => ({ open, close })),
    surroundingPairs: ["{}", "（）", "「」", "《》", "【】", "()", "[]", "“”"].map(([open = "", close = ""]) => ({
      open,
      close,
    })),
    onEnterRules: [
      {
        beforeText: /^.*[{｛]\s*$/u,
        afterText: /^\s*[}｝]/u,
        action: { indentAction: monaco.languages.IndentAction.IndentOutdent },
      },
      { beforeText: /^.*[{｛]\s*$/u, action: { indentAction: monaco.languages.IndentAction.Indent } },
    ],
    folding: { offSide: false },
  });
  monaco.languages.setTokensProvider(LANGUAGE_ID, { getInitialState: () => LINE_BY_LINE, tokenize: firstColours });
}

/** No line depends on the one before. */
const LINE_BY_LINE: monaco.languages.IState = { clone: () => LINE_BY_LINE, equals: () => true };

const FIRST = /(?<comment>[#＃].*$)|(?<text>["“”＂][^"“”＂]*["“”＂]|《[^》]*》)|(?<number>[\d０-９][\d０-９.,．]*[%％‰]?)/gu;

/** Comments, texts and figures look right before the worker answers. */
function firstColours(line: string): monaco.languages.ILineTokens {
  const tokens: { startIndex: number; scopes: string }[] = [{ startIndex: 0, scopes: "name" }];
  for (const { index, 0: found, groups } of line.matchAll(FIRST)) {
    const [scopes = "name"] = Object.entries(groups ?? {}).flatMap(([name, part]) => (part === undefined ? [] : [name]));
    tokens.push({ startIndex: index, scopes }, { startIndex: index + found.length, scopes: "name" });
  }
  return { tokens, endState: LINE_BY_LINE };
}
