// The form of a route: what comes in, what may go out, and the work between. Types, and the makers of answers.
import type { Bilingual, Diagnostic } from "@biaochi/diagnostics";
import type { Refusal } from "../refusal.ts";
import type { Server } from "../serving.ts";
import type { Schema } from "./schemas.ts";

export type Answer = { readonly status: number; readonly body: unknown };

/** What a route's work gets; ajv has held `query` and `body` to the route's schemas. */
export type Asked<Query, Body> = { readonly server: Server; readonly query: Query; readonly body: Body };

export type Route = {
  readonly method: "GET" | "PUT" | "POST" | "DELETE";
  readonly url: `/api/${string}`;
  readonly summary: Bilingual;
  readonly query: Schema;
  readonly body?: Schema;
  /** unit: bytes of the request's body */
  readonly largest?: number;
  /** By status; every other status answers with a diagnostic. */
  readonly answers: Readonly<Record<number, Schema>>;
  readonly run: (asked: Asked<never, never>) => Answer | Promise<Answer>;
};

/** A route with the types of what it gets. */
export function route<Query, Body = undefined>(
  parts: Omit<Route, "run"> & { readonly run: (asked: Asked<Query, Body>) => Answer | Promise<Answer> },
): Route {
  return parts as Route; // ajv has checked query and body against the schemas beside `run` when it is called
}

export function answer(body: unknown, status = 200): Answer {
  return { status, body };
}

export function refusalAnswer({ status, diagnostic }: Refusal): Answer {
  return { status, body: { error: plainDiagnostic(diagnostic) } };
}

/** A diagnostic without what only rule files have: a place in the text and fixes. */
export function plainDiagnostic({ code, severity, file, message, reason, mend }: Diagnostic) {
  return { code, severity, file, message, reason, mend };
}
