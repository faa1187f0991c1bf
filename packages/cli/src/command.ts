// The form of a command: what the table of commands, the reader of arguments and the help have to know of it. Types only.
import type { Bilingual, Language } from "@biaochi/diagnostics";
import type { ExitCode } from "./exit-code.ts";
import type { Host } from "./host/host.ts";

/** The command line as a command reads it. */
export type Arguments = {
  readonly operands: readonly string[];
  readonly has: (option: string) => boolean;
  /** The value of an option, the last one where it is given several times. */
  readonly value: (option: string) => string | undefined;
  readonly values: (option: string) => readonly string[];
  /** What --lang says; both, Chinese first, where it says nothing. */
  readonly language: Language;
};

/**
 * An option `--name`.
 *
 * shape    without `value` a switch; with `optional` the value may be left out and is given as `--name=value` only;
 *          `choices` are the only values allowed
 */
export type OptionSpec = {
  readonly name: string;
  readonly short?: string;
  readonly value?: Bilingual;
  readonly optional?: boolean;
  readonly choices?: readonly string[];
  readonly repeated?: boolean;
  readonly summary: Bilingual;
};

/** What stands behind the command's name: files, or a name. */
export type OperandSpec = { readonly value: Bilingual; readonly least: number; readonly most: number };

/** A command line to paste, and what it is for. `line` is without the leading `biaochi `. */
export type Example = { readonly line: string; readonly what: Bilingual };

/** One command. */
export type Command = {
  readonly name: string;
  readonly summary: Bilingual;
  /** What the command line looks like, without the leading `biaochi `. */
  readonly usage: Bilingual;
  readonly details: readonly Bilingual[];
  readonly operands: OperandSpec;
  readonly options: readonly OptionSpec[];
  readonly examples: readonly Example[];
  readonly run: (host: Host, args: Arguments) => Promise<ExitCode>;
};
