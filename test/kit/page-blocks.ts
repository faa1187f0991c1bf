// In: the text of a code's page. Out: the examples on it, written out. Not here: running them.

/** One fenced example: what it is written in, which kind of example it is, its file's name and codes that come with the page's own. */
export type PageBlock = {
  readonly language: string;
  readonly kind: string;
  readonly file: string | undefined;
  readonly alongside: readonly string[];
  readonly text: string;
};

/** The examples of a page, e.g. ```` ```csv wrong 数据.txt with DATA-006 ````. */
export function blocksOfPage(page: string): readonly PageBlock[] {
  return [...page.matchAll(/^```(\S+)(?: (\S+))?(?: (?!with )(\S+))?(?: with (.+))?\n([\s\S]*?)^```$/gm)].map(
    ([, language = "", kind = "", file, alongside, text = ""]) => ({
      language,
      kind,
      file,
      alongside: alongside?.split(" ") ?? [],
      text: writtenOut(text),
    }),
  );
}

/** The bytes of an example; `hex` shows them as they are. */
export function bytesOfBlock({ language, text }: PageBlock): Uint8Array {
  if (language !== "hex") return new TextEncoder().encode(text);
  return Uint8Array.from(text.trim().split(/\s+/), (byte) => Number.parseInt(byte, 16));
}

/** `⟨9×1001⟩` stands for 9 written 1001 times; `#` in it for the number. */
function writtenOut(text: string): string {
  return text.replace(/⟨([\s\S]*?)×(\d+)⟩/g, (_, part: string, times: string) =>
    Array.from({ length: Number(times) }, (_, index) => part.replaceAll("#", String(index + 1))).join(""),
  );
}
