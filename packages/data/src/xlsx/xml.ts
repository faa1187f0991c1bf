// In: a part of a workbook. Out: its elements one after another, as they are read. Prefixes are dropped: parts differ in them, never in the names behind.
// Not here: what the elements mean. INVARIANT (no document type): a part that declares one is refused before any entity could be unfolded.

import { SaxesParser } from "saxes";
import { MAXIMUM_XML_DEPTH } from "../limits.ts";
import type { BlankRowFilter } from "./blank-rows.ts";
import { tooMuch, type WorkbookFault } from "./fault.ts";
import type { Zip, ZipEntry } from "./zip.ts";

/** Attributes by their name as written, a prefix included: `r:id`. The object has no prototype, so every name in it is one of the file. */
export type Attributes = Readonly<Record<string, string>>;

/** Takes the elements of a part. `path` are the names of the open elements around, the root first; a fault ends the reading. */
export type XmlTaker = {
  readonly open: (name: string, attributes: Attributes, path: readonly string[]) => WorkbookFault | undefined;
  readonly text?: (text: string, path: readonly string[]) => WorkbookFault | undefined;
  readonly close?: (name: string, path: readonly string[]) => WorkbookFault | undefined;
  /** Leaves out what need not be read, before it is. */
  readonly filter?: BlankRowFilter;
};

const DOCUMENT_TYPE = "<!DOCTYPE";

/** Reads a part of an archive as XML. */
export function readXml(zip: Zip, entry: ZipEntry, taker: XmlTaker): WorkbookFault | undefined {
  const part = entry.name;
  const path: string[] = [];
  let fault: WorkbookFault | undefined;
  const parser = new SaxesParser<{ readonly xmlns: false; readonly position: false }>({ xmlns: false, position: false });
  parser.on("error", () => {
    fault ??= { kind: "xml", part };
  });
  // A document type is told from its first characters on, for its text may be of any length; here from its end, where a piece cut it.
  parser.on("doctype", () => {
    fault ??= { kind: "document-type", part };
  });
  parser.on("opentag", ({ name, attributes }) => {
    if (fault !== undefined) return;
    if (path.length >= MAXIMUM_XML_DEPTH) fault = tooMuch("depth", `${path.length}+`, MAXIMUM_XML_DEPTH);
    const local = localName(name);
    fault ??= taker.open(local, attributes, path);
    path.push(local);
  });
  parser.on("closetag", ({ name }) => {
    path.pop();
    if (fault === undefined) fault = taker.close?.(localName(name), path);
  });
  const takeText = (text: string): void => {
    if (fault === undefined) fault = taker.text?.(text, path);
  };
  parser.on("text", takeText);
  parser.on("cdata", takeText);
  let decoder: Decoder | undefined;
  const unpacked = zip.unpack(entry, (piece) => {
    decoder ??= new TextDecoder(isWide(piece) ? "utf-16le" : "utf-8", { fatal: true });
    const text = decodePiece(decoder, piece);
    if (text === undefined) return { kind: "xml", part };
    const at = text.indexOf(DOCUMENT_TYPE);
    const sound = at < 0 ? text : text.slice(0, at);
    parser.write(taker.filter === undefined ? sound : taker.filter.feed(sound));
    return fault ?? (at < 0 ? undefined : { kind: "document-type", part });
  });
  if (unpacked !== undefined) return unpacked;
  parser.write(taker.filter?.end() ?? "").close();
  return fault;
}

type Decoder = { readonly decode: (piece: Uint8Array, options: { readonly stream: boolean }) => string };

function decodePiece(decoder: Decoder, piece: Uint8Array): string | undefined {
  try {
    return decoder.decode(piece, { stream: true });
  } catch {
    return undefined;
  }
}

function isWide(piece: Uint8Array): boolean {
  return piece[0] === 0xff && piece[1] === 0xfe;
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
