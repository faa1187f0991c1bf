// ajv on both sides. In: schemas. Out: whether what came in, and what is about to go out, is in the agreed form.
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import type { Route } from "./route.ts";
import { PROBLEM, type Schema } from "./schemas.ts";

/** Compiles each schema once. */
export type Compiler = (schema: unknown) => ValidateFunction;

export function createCompiler(): Compiler {
  // Nothing is converted and nothing dropped: what does not fit is refused.
  const ajv = new Ajv2020({ strict: true, allErrors: false });
  const compiled = new Map<unknown, ValidateFunction>();
  return (schema) => {
    const known = compiled.get(schema);
    if (known !== undefined) return known;
    const made = ajv.compile(schema as Schema); // a schema of schemas.ts
    compiled.set(schema, made);
    return made;
  };
}

/** What is wrong with an answer of ours; undefined where it is as the description says. */
export function faultOfAnswer(compile: Compiler, route: Route, status: number, body: unknown): string | undefined {
  const validate = compile(route.answers[status] ?? PROBLEM);
  return validate(body) ? undefined : `${route.method} ${route.url} ${status}: ${placeOf(validate.errors)}`;
}

/** Where a request is wrong and what was expected, without the value itself. */
export function placeOf(errors: readonly ErrorObject[] | null | undefined): string {
  const [first] = errors ?? [];
  return first === undefined ? "" : `${first.instancePath} ${first.message ?? first.keyword}`.trim();
}
