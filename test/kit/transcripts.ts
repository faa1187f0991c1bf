// Plays a page of documentation as its reader would: files are saved, changed and extended, commands are typed, outputs compared.
// In: the text of a page and a folder. Out: what was typed, what the page promises, what really came. Not here: judging it.
import { spawnSync } from "node:child_process";
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { workbookBytes } from "./workbook.ts";

/** One fenced block: the words behind the fence, its content, where the content stands in the page, and its line. */
export type DocBlock = {
  readonly language: string;
  readonly words: readonly string[];
  readonly text: string;
  readonly start: number;
  readonly line: number;
};

/** One command of a `console` block, and what the page says it prints. `…` alone on a line stands for any lines. */
export type PlayedCommand = {
  readonly line: number;
  readonly command: string;
  readonly promised: readonly string[];
  readonly printed: readonly string[];
};

const ROOT = join(import.meta.dirname, "..", "..");
/** What may be typed, and the program behind it: the same that npm runs, without npm's own lines and without the editor, which stays until it is told to end. */
const PROGRAMS: readonly { readonly typed: readonly string[]; readonly run: readonly string[] }[] = [
  { typed: ["npx", "biaochi"], run: [join(ROOT, "packages", "cli", "bin", "biaochi.mjs")] },
  { typed: ["npm", "start"], run: [join(ROOT, "scripts", "start.ts"), "--once"] },
];

/** The fenced blocks of a page in their order. */
export function blocksOf(page: string): readonly DocBlock[] {
  return [...page.matchAll(/^```(\S*)(?: (.*))?\n([\s\S]*?)^```$/gm)].map((match) => {
    const [whole, language = "", words = "", text = ""] = match;
    const start = match.index + whole.indexOf("\n") + 1;
    const line = page.slice(0, start).split("\n").length;
    return { language, words: words.split(" ").filter((word) => word !== ""), text, start, line };
  });
}

/**
 * Plays a page in a folder. What a block does is said behind its fence:
 *
 * shape    `chi FILE`, `json FILE` save the block (`wrong` behind it: with mistakes in it); `csv FILE` saves it as Excel does (byte order
 *          mark, CRLF); `text FILE.xlsx` saves the sheets that it shows as a workbook; `chi FILE find` and then `chi FILE replace` change what
 *          stands there exactly once; `chi FILE append` adds at the end; `chi FILE shown` is what the file holds by now; `console` types commands
 */
export function playPage(page: string, folder: string): readonly PlayedCommand[] {
  const played: PlayedCommand[] = [];
  let here = folder;
  let wanted: string | undefined;
  for (const block of blocksOf(page)) {
    const [file, action = "save"] = block.words;
    if (block.language === "console") {
      for (const { line, command, promised } of commandsOf(block)) {
        const words = wordsOf(command);
        if (words[0] === "mkdir") mkdirSync(join(here, words[1] ?? ""));
        else if (words[0] === "cd") here = join(here, words[1] ?? "");
        else played.push({ line, command, promised, printed: type(words, here) });
      }
    } else if (file?.includes(".")) {
      const path = join(here, file);
      if (action === "save" || action === "wrong") writeFileSync(path, contentOf(block, file));
      else if (action === "append") writeFileSync(path, `${readFileSync(path, "utf8")}\n${block.text}`);
      else if (action === "shown") played.push(asShown(block, path));
      else if (action === "find") wanted = block.text;
      else if (action === "replace") writeFileSync(path, replaced(readFileSync(path, "utf8"), wanted, block));
      else throw new Error(`line ${block.line}: no action “${action}”`);
    }
  }
  return played;
}

/** Whether what was printed is what was promised. */
export function isAsPromised({ promised, printed }: PlayedCommand): boolean {
  const line = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = promised.map((text) => (text.trim() === "…" ? "(?:.*\n)*?" : `${line(text)}\n`)).join("");
  return new RegExp(`^${pattern}$`).test(printed.map((text) => `${text}\n`).join(""));
}

/** The page with every output as it really came; an output that still fits what the page leaves out stays as it is. */
export function rewritten(page: string, played: readonly PlayedCommand[]): string {
  const printedAt = new Map(played.filter((command) => !isAsPromised(command)).map(({ line, printed }) => [line, printed]));
  return blocksOf(page)
    .filter(({ language }) => language === "console")
    .toReversed()
    .reduce((text, block) => {
      const fresh = commandsOf(block).flatMap(({ line, command, promised }) => [
        `$ ${command}`,
        ...(printedAt.get(line) ?? promised),
      ]);
      return `${text.slice(0, block.start)}${fresh.join("\n")}\n${text.slice(block.start + block.text.length)}`;
    }, page);
}

function commandsOf(block: DocBlock): readonly Omit<PlayedCommand, "printed">[] {
  const commands: { line: number; command: string; promised: string[] }[] = [];
  for (const [index, text] of block.text.trimEnd().split("\n").entries()) {
    if (text.startsWith("$ ")) commands.push({ line: block.line + index, command: text.slice(2), promised: [] });
    else if (commands.length === 0) throw new Error(`line ${block.line}: a console block begins with $ and a command`);
    else commands.at(-1)?.promised.push(text);
  }
  return commands.map((command) => ({ ...command, promised: tidied(command.promised) }));
}

function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
}

/** Runs one command with both streams into one file, so that their lines stand in the order in which they came. */
function type(words: readonly string[], cwd: string): readonly string[] {
  const program = PROGRAMS.find(({ typed }) => typed.every((word, index) => words[index] === word));
  if (program === undefined) throw new Error(`the test cannot type: ${words.join(" ")}`);
  const folder = mkdtempSync(join(tmpdir(), "biaochi-typed-"));
  const file = join(folder, "printed.txt");
  const output = openSync(file, "a");
  const { COLUMNS: _, FORCE_COLOR: __, ...others } = process.env;
  const environment = { ...others, NO_COLOR: "1", NODE_OPTIONS: "" };
  const args = [...program.run, ...words.slice(program.typed.length)];
  spawnSync(process.execPath, args, { cwd, env: environment, stdio: ["ignore", output, output] });
  closeSync(output);
  const printed = readFileSync(file, "utf8");
  rmSync(folder, { recursive: true });
  return tidied(printed.replaceAll("\uFEFF", "").split(/\r?\n/));
}

/** Without blanks at line ends and without empty lines around, which a page does not show. */
function tidied(lines: readonly string[]): readonly string[] {
  return lines
    .map((line) => line.trimEnd())
    .join("\n")
    .replace(/^\n+|\n+$/g, "")
    .split("\n")
    .filter((line, _, all) => all.length > 1 || line !== "");
}

function asShown({ line, text }: DocBlock, path: string): PlayedCommand {
  const [promised, printed] = [text, readFileSync(path, "utf8")].map((content) => tidied(content.split("\n")));
  return { line, command: `(${path} as shown)`, promised: promised ?? [], printed: printed ?? [] };
}

/** What a block is saved as; a table without its outer rules is what the notation of workbooks reads. */
function contentOf({ language, text }: DocBlock, file: string): string | Uint8Array {
  if (file.endsWith(".xlsx")) return workbookBytes(text.replaceAll(/^\| | \|$/gm, ""));
  return language === "csv" ? `\uFEFF${text.replaceAll("\n", "\r\n")}` : text;
}

function replaced(text: string, wanted: string | undefined, block: DocBlock): string {
  if (wanted === undefined || text.split(wanted).length !== 2)
    throw new Error(`line ${block.line}: what is to be replaced does not stand in the file exactly once`);
  return text.replace(wanted, () => block.text);
}
