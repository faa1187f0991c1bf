// The description of the interface, made from the routes and their schemas. In: routes. Out: an OpenAPI 3.1 document.
import type { Route } from "./route.ts";
import { PROBLEM, type Schema } from "./schemas.ts";

/** Routes that answer with something else than JSON, described by hand beside the others. */
export type OtherRoute = Pick<Route, "url" | "summary" | "query"> & { readonly mediaType: string; readonly description: string };

export function openApi(routes: readonly Route[], others: readonly OtherRoute[]): object {
  const paths = new Map<string, Record<string, object>>();
  const add = (url: string, method: string, operation: object): void => {
    paths.set(url, { ...paths.get(url), [method]: operation });
  };
  for (const route of routes) add(route.url, route.method.toLowerCase(), operationOf(route));
  for (const other of others) {
    const content = { [other.mediaType]: { schema: { type: "string" } } };
    add(other.url, "get", {
      summary: both(other.summary),
      parameters: parametersOf(other.query),
      responses: { 200: { description: other.description, content }, default: PROBLEM_ANSWER },
    });
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "标尺 Biaochi",
      version: "1",
      description: "工作区的接口，只在本机 The interface of a workspace, on this machine only",
    },
    security: [{ key: [] }],
    components: { securitySchemes: { key: { type: "apiKey", in: "header", name: "X-Biaochi-Token" } } },
    paths: Object.fromEntries(paths),
  };
}

const PROBLEM_ANSWER = { description: "error", content: jsonOf(PROBLEM) };

function operationOf(route: Route): object {
  const answers = Object.entries(route.answers).map(([status, schema]) => [
    status,
    { description: status === "200" ? "done" : "error", content: jsonOf(schema) },
  ]);
  return {
    summary: both(route.summary),
    parameters: parametersOf(route.query),
    ...(route.body === undefined ? {} : { requestBody: { required: true, content: jsonOf(route.body) } }),
    responses: { ...Object.fromEntries(answers), default: PROBLEM_ANSWER },
  };
}

function parametersOf(query: Schema): readonly object[] {
  const properties = Object.entries((query["properties"] ?? {}) as Readonly<Record<string, Schema>>); // made by object() of schemas.ts
  const required = query["required"] as readonly string[];
  return properties.map(([name, schema]) => ({ name, in: "query", required: required.includes(name), schema }));
}

function jsonOf(schema: Schema): object {
  return { "application/json": { schema } };
}

function both({ zh, en }: { readonly zh: string; readonly en: string }): string {
  return `${zh} ${en}`;
}
