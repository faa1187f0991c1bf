// In: nothing. Out: what pooling needs to know of a sub-project. Only a type.
import type { CheckedRecord } from "../record.ts";

/** A checked sub-project and the name it is told by. */
export type SubProject = { readonly name: string; readonly record: CheckedRecord };
