// In: a stream and the environment. Out: whether it takes colours, and the function that puts them on.
import type { Host, HostStream } from "../host/host.ts";

/** What a colour means here: the words, not the hues, are the contract. */
export type PaintKind = "heading" | "strong" | "faint" | "good" | "less" | "bad";

/** Puts a colour on a text, or leaves it as it is. */
export type Paint = (kind: PaintKind, text: string) => string;

const CODES: Readonly<Record<PaintKind, string>> = {
  heading: "1",
  strong: "1",
  faint: "2",
  good: "32",
  less: "33",
  bad: "31",
};

/**
 * Whether a stream takes colours: a terminal does, unless NO_COLOR is set or TERM is dumb; FORCE_COLOR overrides the terminal's answer.
 *
 * source   no-color.org; force-color.org
 */
export function takesColour(host: Host, stream: HostStream): boolean {
  if (host.variable("NO_COLOR") !== undefined) return false;
  const forced = host.variable("FORCE_COLOR");
  if (forced !== undefined) return forced !== "0" && forced !== "false";
  return stream.isTerminal && host.variable("TERM") !== "dumb";
}

/** The painter for a stream that takes colours, or one that changes nothing. */
export function createPaint(colour: boolean): Paint {
  if (!colour) return (_, text) => text;
  return (kind, text) => (text === "" ? "" : `\u001b[${CODES[kind]}m${text}\u001b[0m`);
}
