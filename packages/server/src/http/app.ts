// The HTTP side. In: the workspace, the key of this start, the editor's folder. Out: a fastify that is not listening yet.
// Every request passes the guard, every request and every answer of the interface its schema; nothing else of a request reaches the work.
import { createHash } from "node:crypto";
import fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { type Refusal, refuse } from "../refusal.ts";
import type { Server } from "../serving.ts";
import { readBytes } from "../work/read-text.ts";
import { bugAnswer } from "./bug.ts";
import { draftRoutes } from "./draft-routes.ts";
import type { EntryTickets } from "./entry-tickets.ts";
import { createStreams, MOST_LISTENERS } from "./event-stream.ts";
import { createGuard, type Heads } from "./guard.ts";
import { DATA_POLICY, EVERY_ANSWER, PAGE_POLICY } from "./heads.ts";
import { type OtherRoute, openApi } from "./open-api.ts";
import { NOT_BUILT, pageFile } from "./page-files.ts";
import { type Answer, type Route, refusalAnswer } from "./route.ts";
import { object, PATH } from "./schemas.ts";
import { textRoutes } from "./text-routes.ts";
import { type Compiler, createCompiler, faultOfAnswer } from "./validation.ts";
import { versionRoutes } from "./version-routes.ts";

export type AppOptions = {
  readonly server: Server;
  readonly key: string;
  readonly port: () => number;
  /** Where the editor's built files lie. */
  readonly editor: string;
  readonly tickets: EntryTickets;
};

// LIMIT: a request without a text has 64 KiB at most.
const SMALL_BODY = 64 * 1024;

const ROUTES: readonly Route[] = [...textRoutes, ...draftRoutes, ...versionRoutes];
const EVENTS: OtherRoute = {
  url: "/api/events",
  summary: { zh: "文件的改动，随时送来", en: "changes of files, as they come" },
  query: object({}),
  mediaType: "text/event-stream",
  description: 'one line of JSON each: { "type": "changed", "path", "hash" }; hash null: the file is gone',
};
const BYTES: OtherRoute = {
  url: "/api/bytes",
  summary: { zh: "一个文件的原样字节", en: "the bytes of a file as they are" },
  query: object({ path: PATH }),
  mediaType: "application/octet-stream",
  description: "the bytes",
};

export function createApp(options: AppOptions): FastifyInstance {
  const compile = createCompiler();
  const app = fastify({
    bodyLimit: SMALL_BODY,
    exposeHeadRoutes: false,
    forceCloseConnections: true,
    // An address that cannot be decoded reaches no hook and no route.
    frameworkErrors: (error, _request, reply) => {
      reply.headers({ ...EVERY_ANSWER, "content-security-policy": DATA_POLICY, "cache-control": "no-store" });
      send(reply, refusalAnswer(refuse(400, "SERVE-022", "", { place: error.code }).refusal));
    },
  });
  app.removeContentTypeParser("text/plain");
  app.setValidatorCompiler(({ schema }) => compile(schema));
  guardRequests(app, options);
  app.setNotFoundHandler((request, reply) => {
    const [path = ""] = request.url.split("?");
    send(reply, refusalAnswer(refuse(404, "SERVE-023", "", { path }).refusal));
  });
  app.setErrorHandler((error: FastifyError, _request, reply) => {
    const refusal = refusalOf(error);
    if (refusal === undefined) options.server.fault(error);
    send(reply, refusal === undefined ? bugAnswer() : refusalAnswer(refusal));
  });
  for (const route of ROUTES) addRoute(app, compile, route, options);
  addBytes(app, options);
  addEvents(app, options);
  const description = openApi(ROUTES, [BYTES, EVENTS]);
  addPages(app, options);
  app.get("/api/openapi.json", (_request, reply) => send(reply, { status: 200, body: description }));
  return app;
}

function guardRequests(app: FastifyInstance, { key, port }: AppOptions): void {
  const guard = createGuard(key, port);
  app.addHook("onRequest", async (request, reply) => {
    reply.headers({ ...EVERY_ANSWER, "content-security-policy": DATA_POLICY, "cache-control": "no-store" });
    const heads: Heads = request.headers;
    const refusal = guard.anyRequest(heads) ?? (isInterface(request) ? guard.interfaceRequest(heads) : undefined);
    if (refusal !== undefined) return send(reply, refusalAnswer(refusal));
    return undefined;
  });
}

/** WHY by the route that was found, too: what the address looks like is not what it may be decoded to. */
function isInterface(request: FastifyRequest): boolean {
  return (request.routeOptions.url ?? request.url).startsWith("/api/") || request.url.startsWith("/api");
}

function addRoute(app: FastifyInstance, compile: Compiler, route: Route, { server }: AppOptions): void {
  app.route({
    method: route.method,
    url: route.url,
    ...(route.largest === undefined ? {} : { bodyLimit: route.largest }),
    schema: { querystring: route.query, ...(route.body === undefined ? {} : { body: route.body }) },
    handler: async (request, reply) => {
      const asked = { server, query: request.query as never, body: request.body as never }; // held to the route's schemas by ajv
      const given = await route.run(asked);
      const wrong = faultOfAnswer(compile, route, given.status, given.body);
      if (wrong !== undefined) server.fault(new Error(wrong));
      return send(reply, wrong === undefined ? given : bugAnswer());
    },
  });
}

function addBytes(app: FastifyInstance, { server }: AppOptions): void {
  app.route<{ Querystring: { readonly path: string } }>({
    method: "GET",
    url: BYTES.url,
    schema: { querystring: BYTES.query },
    handler: (request, reply) => {
      const outcome = readBytes(server.room, request.query.path);
      if (!outcome.ok) return send(reply, refusalAnswer(outcome.refusal));
      return reply
        .headers({ "content-type": "application/octet-stream", "content-disposition": "attachment" })
        .send(Buffer.from(outcome.value));
    },
  });
}

function addEvents(app: FastifyInstance, { server }: AppOptions): void {
  const streams = createStreams(server.changes);
  app.addHook("preClose", async () => streams.closeAll());
  app.get(EVENTS.url, { schema: { querystring: EVENTS.query } }, (_request, reply) => {
    if (streams.open(reply.raw)) reply.hijack();
    else send(reply, refusalAnswer(refuse(429, "SERVE-022", "", { place: `${MOST_LISTENERS} × /api/events` }).refusal));
  });
}

function addPages(app: FastifyInstance, { server, editor, key, tickets }: AppOptions): void {
  app.get<{ Params: { readonly ticket: string } }>("/open/:ticket", (request, reply) => {
    if (tickets.redeem(request.params.ticket)) return reply.redirect(`/#token=${key}`, 303);
    return send(reply, refusalAnswer(refuse(401, "SERVE-020", "", undefined).refusal));
  });
  app.get("/*", (request, reply) => {
    const [path = ""] = request.url.split("?");
    const isFirst = path === "/" || path === "/index.html";
    const file = pageFile(server.room.disk, editor, path) ?? (isFirst ? NOT_BUILT : undefined);
    if (file === undefined && path === "/favicon.ico") return reply.code(204).send();
    if (file === undefined) return send(reply, refusalAnswer(refuse(404, "SERVE-023", "", { path }).refusal));
    const tag = `"${createHash("sha256").update(file.stamp).digest("base64url")}"`;
    reply.headers({ "content-security-policy": PAGE_POLICY, "cache-control": "no-cache", etag: tag });
    if (request.headers["if-none-match"] === tag) return reply.code(304).send();
    return reply.type(file.type).send(Buffer.from(file.bytes));
  });
}

function send(reply: FastifyReply, { status, body }: Answer): FastifyReply {
  return reply.code(status).type("application/json; charset=utf-8").send(JSON.stringify(body));
}

/** What fastify or ajv has against a request; undefined for a fault of ours. */
function refusalOf(error: FastifyError): Refusal | undefined {
  const [first] = error.validation ?? [];
  if (first !== undefined)
    return refuse(400, "SERVE-022", "", { place: `${error.validationContext ?? ""}${first.instancePath} ${first.message ?? ""}` })
      .refusal;
  if (error.statusCode === 413) return refuse(413, "SERVE-010", "", { limit: "20 MiB" }).refusal;
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return refuse(error.statusCode, "SERVE-022", "", { place: error.code }).refusal;
  return undefined;
}
