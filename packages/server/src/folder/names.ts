// What a path in the workspace may look like. In: a path as a request or a folder gives it. Out: its parts, or why it is refused.
// Not here: what stands on the disk (places.ts). The same names are refused on every system, so that a workspace can move between them.

/** Why a path is refused before the disk is asked. */
export type NameFault =
  | { readonly kind: "outside" }
  | { readonly kind: "hidden"; readonly name: string }
  | { readonly kind: "reserved"; readonly name: string }
  | { readonly kind: "characters"; readonly name: string }
  | { readonly kind: "edges"; readonly name: string }
  | { readonly kind: "not-composed"; readonly name: string }
  | { readonly kind: "long"; readonly name: string };

/** The parts of a path, from the workspace's folder downwards; the last is the file. */
export type PathParts = readonly [string, ...string[]];

export type ReadPath = { readonly ok: true; readonly parts: PathParts } | { readonly ok: false; readonly fault: NameFault };

// LIMIT: 200 bytes for a name, for Linux takes 255 and a temporary file beside it needs some; 1000 UTF-16 units and 16 parts for a path.
const LONGEST_NAME = 200;
const LONGEST_PATH = 1000;
const DEEPEST = 16;

/** Devices of Windows, with any ending: CON.chi cannot be made there, and opening it would wait for the keyboard. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/iu;
/** The second, short name that Windows gives to every file: GIT~1 is .git. */
const SHORT_NAME = /^[!-}]{1,6}~\d{1,3}(?:\.[!-}]{0,3})?$/u;
/** Separators and wildcards of Windows; control, bidirectional and invisible characters; halves of a character. */
const FORBIDDEN =
  /[<>:"|?*\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\u{e0000}-\u{e007f}]/u;

/** Reads a path with `/` between its parts. Nothing is repaired: what is refused is told. */
export function readPath(path: string): ReadPath {
  if (path.length > LONGEST_PATH) return refuse({ kind: "long", name: path });
  const [first = "", ...others] = path.split("/");
  const parts: PathParts = [first, ...others];
  if (parts.length > DEEPEST) return refuse({ kind: "long", name: path });
  const fault = parts.map(faultOfName).find((one) => one !== undefined);
  return fault === undefined ? { ok: true, parts } : refuse(fault);
}

/** What is wrong with one name; undefined where it may be used. */
export function faultOfName(name: string): NameFault | undefined {
  // The ways out of a folder, on any system: empty, up, another separator, a drive.
  if (name === "" || name === "." || name === ".." || /[/\\]|^[A-Za-z]:/u.test(name)) return { kind: "outside" };
  if (FORBIDDEN.test(name)) return { kind: "characters", name };
  if (name.startsWith(".") || name === "node_modules") return { kind: "hidden", name };
  if (DEVICE.test(name) || SHORT_NAME.test(name)) return { kind: "reserved", name };
  if (/[. \u3000]$|^[ \u3000]/u.test(name)) return { kind: "edges", name };
  if (name.normalize("NFC") !== name) return { kind: "not-composed", name };
  return Buffer.byteLength(name) > LONGEST_NAME ? { kind: "long", name } : undefined;
}

/** Two names that fold alike cannot stand in one folder: on Windows and on macOS they would be one file. */
export function foldedName(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

/** What a file is to the editor, by its ending. */
export type FileKind = "rules" | "data" | "other";

const DATA_ENDINGS: ReadonlySet<string> = new Set(["json", "jsonl", "ndjson", "csv", "tsv", "xlsx"]);
/** What is read and written as text; the rest is handed out as bytes only. */
const TEXT_ENDINGS: ReadonlySet<string> = new Set(["chi", "json", "jsonl", "ndjson", "csv", "tsv", "md", "txt"]);

export function kindOfName(name: string): FileKind {
  const ending = endingOf(name);
  return ending === "chi" ? "rules" : DATA_ENDINGS.has(ending) ? "data" : "other";
}

export function isTextName(name: string): boolean {
  return TEXT_ENDINGS.has(endingOf(name));
}

function endingOf(name: string): string {
  return /\.([^.]+)$/u.exec(name)?.[1]?.toLowerCase() ?? "";
}

function refuse(fault: NameFault): ReadPath {
  return { ok: false, fault };
}
