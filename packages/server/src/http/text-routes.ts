// Routes of the workspace's files and texts. In: requests as their schemas say. Out: answers. Not here: the work (work/).
import type { Merge } from "@biaochi/language-service";
import { kindOfName } from "../folder/names.ts";
import { tell } from "../refusal.ts";
import type { Server } from "../serving.ts";
import { deletedFiles } from "../store/versions.ts";
import { readText } from "../work/read-text.ts";
import { saveText } from "../work/save-text.ts";
import { answer, plainDiagnostic, type Route, refusalAnswer, route } from "./route.ts";
import { DIAGNOSTIC, FILE, HASH, ID, list, MERGE, nullable, object, PATH, PROBLEM, SENTENCE, TEXT, VERSION } from "./schemas.ts";

// LIMIT: a text of 8 MiB written in JSON takes up to six bytes for a control character; real texts take little more than themselves.
const LARGEST_BODY = 20 * 1024 * 1024;

/** What both have changed, brought together; null where one of the three texts is not known. */
async function mergeOf(
  { fault }: Server,
  path: string,
  base: string | null,
  ours: string,
  theirs: string | null,
): Promise<Merge | null> {
  if (base === null || theirs === null || kindOfName(path) !== "rules") return null;
  try {
    // WHY only now: it takes the grammar to tell what was changed, and a server without conflicts never needs it.
    const { mergeTexts } = await import("@biaochi/language-service");
    return mergeTexts(base, ours, theirs);
  } catch (error) {
    // Both texts reach the editor all the same.
    fault(error);
    return null;
  }
}

export const textRoutes: readonly Route[] = [
  route<object>({
    method: "GET",
    url: "/api/workspace",
    summary: { zh: "工作区里的文件", en: "the files of the workspace" },
    query: object({}),
    answers: {
      200: object({ name: { type: "string" }, files: list(FILE), deleted: list(VERSION), notes: list(DIAGNOSTIC) }),
    },
    run: ({ server }) => {
      const { files, notes } = server.lister.list();
      const present = new Set(files.map(({ path }) => path));
      return answer({
        name: server.name,
        files,
        deleted: server.room.database.use((opened) => deletedFiles(opened, present)),
        notes: [...server.room.database.notes(), ...notes].map(plainDiagnostic),
      });
    },
  }),
  route<{ readonly path: string }>({
    method: "GET",
    url: "/api/text",
    summary: { zh: "一个文本", en: "a text" },
    query: object({ path: PATH }),
    answers: { 200: object({ path: PATH, text: TEXT, hash: HASH, notice: DIAGNOSTIC }, ["notice"]) },
    run: ({ server, query }) => {
      const outcome = readText(server.room, query.path);
      if (!outcome.ok) return refusalAnswer(outcome.refusal);
      const { notice, ...read } = outcome.value;
      return answer({ ...read, ...(notice === undefined ? {} : { notice: plainDiagnostic(notice) }) });
    },
  }),
  route<{ readonly path: string }, { readonly text: string; readonly base: string | null; readonly sentence: string }>({
    method: "PUT",
    url: "/api/text",
    summary: { zh: "保存一个文本，成为一个版本", en: "save a text as a version" },
    query: object({ path: PATH }),
    body: object({ text: TEXT, base: nullable(HASH), sentence: SENTENCE }),
    largest: LARGEST_BODY,
    answers: {
      200: object({ hash: HASH, version: ID }),
      409: {
        anyOf: [
          object({ error: DIAGNOSTIC, text: nullable(TEXT), hash: nullable(HASH), base: nullable(TEXT), merge: nullable(MERGE) }),
          PROBLEM,
        ],
      },
    },
    run: async ({ server, query, body }) => {
      const outcome = saveText(server.room, { path: query.path, ...body });
      if (!outcome.ok) return refusalAnswer(outcome.refusal);
      const saved = outcome.value;
      if (saved.kind === "saved") {
        server.changes.tell({ type: "changed", path: query.path, hash: saved.hash });
        return answer({ hash: saved.hash, version: saved.version });
      }
      const { text, hash, base } = saved;
      const merge = await mergeOf(server, query.path, base, body.text, text);
      return answer({ error: plainDiagnostic(tell("SERVE-009", query.path, undefined)), text, hash, base, merge }, 409);
    },
  }),
];
