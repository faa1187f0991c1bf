// The syntax tree of a rule file: what was written, in the reader's order, with a span on every node. Exports only; the types stand in nodes/.
// Immutable. A hole left by a mistake is a `Missing` node, visible in the types. Nothing here is resolved, typed or checked.

export type * from "./nodes/basics.ts";
export type * from "./nodes/changes.ts";
export type * from "./nodes/clauses.ts";
export type * from "./nodes/data.ts";
export type * from "./nodes/declarations.ts";
export type * from "./nodes/expressions.ts";
export type * from "./nodes/file.ts";
export type * from "./nodes/literals.ts";
export type * from "./nodes/methods.ts";
export type * from "./nodes/parts.ts";
export type * from "./nodes/samples.ts";
export type * from "./nodes/tables.ts";
