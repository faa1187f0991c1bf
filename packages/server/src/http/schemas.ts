// The forms of requests and answers, in JSON Schema: what ajv holds both to, and what /api/openapi.json shows. Only data.

/** A JSON Schema. */
export type Schema = Readonly<Record<string, unknown>>;

const text = (maxLength: number, description: string): Schema => ({ type: "string", maxLength, description });

export const object = (properties: Readonly<Record<string, Schema>>, optional: readonly string[] = []): Schema => ({
  type: "object",
  properties,
  required: Object.keys(properties).filter((name) => !optional.includes(name)),
  additionalProperties: false,
});

export const nullable = (schema: Schema): Schema => ({ anyOf: [schema, { type: "null" }] });
export const list = (items: Schema): Schema => ({ type: "array", items });

export const PATH = text(4000, "from the workspace's folder on, with / between its parts");
export const HASH: Schema = { type: "string", pattern: "^[0-9a-f]{64}$", description: "SHA-256 of the bytes of a file" };
/** A version in a query, where everything is text. */
export const ID_IN_QUERY: Schema = { type: "string", pattern: "^[1-9][0-9]{0,14}$", description: "number of a version" };
export const ID: Schema = { type: "integer", minimum: 0, description: "number of a version" };
export const TAB: Schema = {
  type: "string",
  pattern: "^[A-Za-z0-9_-]{1,64}$",
  description: "the tab of a browser that a draft belongs to",
};
// LIMIT: a text may have 8 MiB in UTF-8, so it has no more UTF-16 units than that.
export const TEXT = text(8 * 1024 * 1024, "content of a text file");
export const SENTENCE: Schema = {
  type: "string",
  maxLength: 500,
  pattern: "^[^\\u0000-\\u001f\\u007f]*$",
  description: "what the version is for, in one sentence",
};
export const TIME: Schema = {
  type: "string",
  pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$",
  description: "UTC",
};

const BILINGUAL = object({ zh: { type: "string" }, en: { type: "string" } });
/** A diagnostic: what is wrong, why, and how to mend it; `file` is the path in the workspace, empty where none is meant. */
export const DIAGNOSTIC = object({
  code: { type: "string", pattern: "^[A-Z]+-\\d{3}$" },
  severity: { enum: ["error", "warning", "notice"] },
  file: { type: "string" },
  message: BILINGUAL,
  reason: BILINGUAL,
  mend: BILINGUAL,
});
export const PROBLEM = object({ error: DIAGNOSTIC });

export const FILE = object({
  path: PATH,
  kind: { enum: ["rules", "data", "other"] },
  hash: HASH,
  size: { type: "integer", minimum: 0, description: "bytes" },
});
export const DRAFT = object({ path: PATH, tab: TAB, text: TEXT, base: nullable(HASH), saved: TIME });
export const VERSION = object(
  {
    id: ID,
    path: PATH,
    hash: HASH,
    kind: { enum: ["saved", "restored", "found", "moved", "deleted", "dropped"] },
    sentence: SENTENCE,
    made: TIME,
    from: PATH,
    restored: ID,
    finished: { type: "boolean", description: "false: the machine stopped before the file had it" },
  },
  ["from", "restored"],
);

/** What two people have changed in one rule file: one text, or what each of them made of the same indicator. */
export const MERGE: Schema = {
  anyOf: [
    object({ kind: { const: "merged" }, text: TEXT, ours: list(BILINGUAL), theirs: list(BILINGUAL) }),
    object({
      kind: { const: "conflict" },
      conflicts: list(
        object({
          key: { type: "string" },
          title: BILINGUAL,
          base: nullable(TEXT),
          ours: nullable(TEXT),
          theirs: nullable(TEXT),
        }),
      ),
    }),
  ],
};
