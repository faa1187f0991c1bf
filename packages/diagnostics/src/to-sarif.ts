// In: diagnostics and the texts they speak of. Out: a SARIF 2.1.0 log, as code hosts and editors read it.
// Not here: printing it; absolute paths, time stamps and anything else that differs from run to run.

import type { Bilingual } from "./bilingual.ts";
import type { Diagnostic, Severity } from "./diagnostic.ts";
import type { Fix, TextEdit } from "./fix.ts";
import { positionAt, type SourceText } from "./source-text.ts";
import type { Span } from "./span.ts";

/** What a log says of the tool. */
export type SarifOptions = { readonly toolVersion: string };

/** A SARIF log, as far as it is written here. */
export type SarifLog = {
  readonly $schema: string;
  readonly version: "2.1.0";
  readonly runs: readonly [SarifRun];
};

type SarifRun = {
  readonly tool: { readonly driver: { readonly name: string; readonly version: string; readonly rules: readonly SarifRule[] } };
  readonly columnKind: "utf16CodeUnits";
  readonly results: readonly SarifResult[];
};
type SarifLevel = "error" | "warning" | "note";
type SarifText = { readonly text: string };
type SarifRule = { readonly id: string };
type SarifRegion = {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly charOffset: number;
  readonly charLength: number;
};
type SarifArtifact = { readonly uri: string };
type SarifPhysical = { readonly artifactLocation: SarifArtifact; readonly region?: SarifRegion };
type SarifLocation = {
  readonly physicalLocation: SarifPhysical;
  readonly logicalLocations?: readonly { readonly fullyQualifiedName: string }[];
  readonly message?: SarifText;
};
type SarifReplacement = { readonly deletedRegion: SarifRegion; readonly insertedContent: SarifText };
type SarifFix = {
  readonly description: SarifText;
  readonly artifactChanges: readonly {
    readonly artifactLocation: SarifArtifact;
    readonly replacements: readonly SarifReplacement[];
  }[];
};
type SarifResult = {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: SarifLevel;
  readonly message: SarifText;
  readonly locations: readonly [SarifLocation];
  readonly relatedLocations?: readonly SarifLocation[];
  readonly fixes?: readonly SarifFix[];
  readonly properties: { readonly reason: Bilingual; readonly mend: Bilingual };
};

const LEVELS = { error: "error", warning: "warning", notice: "note" } as const satisfies Record<Severity, SarifLevel>;

/**
 * The SARIF log of diagnostics, in the order given.
 *
 * shape    `sources` by file name; a place in a file that is not among them has no region, and a fix there is left out
 */
export function toSarif(
  diagnostics: readonly Diagnostic[],
  sources: ReadonlyMap<string, SourceText>,
  { toolVersion }: SarifOptions,
): SarifLog {
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const indexes = new Map(codes.map((code, index) => [code, index]));
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "biaochi", version: toolVersion, rules: codes.map((id) => ({ id })) } },
        columnKind: "utf16CodeUnits",
        results: diagnostics.map((diagnostic) => toResult(diagnostic, indexes.get(diagnostic.code) ?? 0, sources)),
      },
    ],
  };
}

function toResult(diagnostic: Diagnostic, ruleIndex: number, sources: ReadonlyMap<string, SourceText>): SarifResult {
  const { code, severity, file, span, message, reason, mend, path, record, field } = diagnostic;
  const around = [...path, ...(record === undefined ? [] : [record]), ...(field === undefined ? [] : [field])];
  const logical = around.length === 0 ? {} : { logicalLocations: [{ fullyQualifiedName: around.join(" › ") }] };
  const related = diagnostic.related.map((place) => ({
    physicalLocation: toPhysical(place.file, place.span, sources),
    message: bothLines(place.message),
  }));
  const fixes = diagnostic.fixes.flatMap((fix) => toSarifFix(fix, sources));
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: bothLines(message),
    locations: [{ physicalLocation: toPhysical(file, span, sources), ...logical }],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    ...(fixes.length === 0 ? {} : { fixes }),
    properties: { reason, mend },
  };
}

function toPhysical(file: string, span: Span, sources: ReadonlyMap<string, SourceText>): SarifPhysical {
  const source = sources.get(file);
  return { artifactLocation: { uri: toUri(file) }, ...(source === undefined ? {} : { region: toRegion(source, span) }) };
}

function toRegion(source: SourceText, span: Span): SarifRegion {
  const start = positionAt(source, span.start);
  const end = positionAt(source, span.end);
  return {
    startLine: start.line,
    startColumn: start.column,
    endLine: end.line,
    endColumn: end.column,
    charOffset: span.start,
    charLength: span.end - span.start,
  };
}

function toSarifFix({ title, edits }: Fix, sources: ReadonlyMap<string, SourceText>): readonly SarifFix[] {
  const files = new Map<string, TextEdit[]>();
  for (const edit of edits) files.set(edit.file, [...(files.get(edit.file) ?? []), edit]);
  const changes = [...files].flatMap(([file, own]) => {
    const source = sources.get(file);
    if (source === undefined) return [];
    const replacements = own.map(({ span, newText }) => ({
      deletedRegion: toRegion(source, span),
      insertedContent: { text: newText },
    }));
    return [{ artifactLocation: { uri: toUri(file) }, replacements }];
  });
  return changes.length === files.size && changes.length > 0 ? [{ description: bothLines(title), artifactChanges: changes }] : [];
}

function bothLines({ zh, en }: Bilingual): SarifText {
  return { text: `${zh}\n${en}` };
}

/** A file name as a relative or absolute URI: every sign that means something in a URI is encoded, the slashes stay. */
function toUri(file: string): string {
  return file.toWellFormed().replaceAll("\\", "/").split("/").map(encodeURIComponent).join("/");
}
