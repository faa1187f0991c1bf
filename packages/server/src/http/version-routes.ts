// Routes of versions, moves and deletions. In: requests as their schemas say. Out: answers. Not here: the work (work/).
import { deleteFile } from "../work/delete-file.ts";
import { moveText } from "../work/move-file.ts";
import { listVersions, readVersion, restoreVersion } from "../work/read-versions.ts";
import { answer, type Route, refusalAnswer, route } from "./route.ts";
import { HASH, ID, ID_IN_QUERY, list, nullable, object, PATH, TEXT, VERSION } from "./schemas.ts";

export const versionRoutes: readonly Route[] = [
  route<{ readonly path: string }>({
    method: "GET",
    url: "/api/versions",
    summary: {
      zh: "一个文件的版本，新的在前，改名以前的也在内",
      en: "the versions of a file, newest first, those before a renaming among them",
    },
    query: object({ path: PATH }),
    answers: { 200: object({ versions: list(VERSION) }) },
    run: ({ server, query }) => {
      const outcome = listVersions(server.room, query.path);
      return outcome.ok ? answer({ versions: outcome.value }) : refusalAnswer(outcome.refusal);
    },
  }),
  route<{ readonly path: string; readonly id: string }>({
    method: "GET",
    url: "/api/version",
    summary: { zh: "一个版本的文本", en: "the text of a version" },
    query: object({ path: PATH, id: ID_IN_QUERY }),
    answers: { 200: object({ version: VERSION, text: TEXT }) },
    run: ({ server, query }) => {
      const outcome = readVersion(server.room, query.path, Number(query.id));
      return outcome.ok ? answer(outcome.value) : refusalAnswer(outcome.refusal);
    },
  }),
  route<object, { readonly path: string; readonly id: number; readonly base?: string | null }>({
    method: "POST",
    url: "/api/restore",
    summary: {
      zh: "恢复一个版本，成为新的版本；写了 base 的，文件须仍是那一份",
      en: "bring a version back, as a new version; with base, only where the file still holds that",
    },
    query: object({}),
    body: object({ path: PATH, id: ID, base: nullable(HASH) }, ["base"]),
    answers: { 200: object({ text: TEXT, hash: HASH, version: ID }) },
    run: ({ server, body }) => {
      const outcome = restoreVersion(server.room, body.path, body.id, body.base);
      if (!outcome.ok) return refusalAnswer(outcome.refusal);
      server.changes.tell({ type: "changed", path: body.path, hash: outcome.value.hash });
      return answer(outcome.value);
    },
  }),
  route<object, { readonly from: string; readonly to: string }>({
    method: "POST",
    url: "/api/move",
    summary: { zh: "改名或移动一个文件，版本和草稿跟着走", en: "rename or move a file; its versions and drafts go with it" },
    query: object({}),
    body: object({ from: PATH, to: PATH }),
    answers: { 200: object({ hash: HASH, version: ID }) },
    run: ({ server, body }) => {
      const outcome = moveText(server.room, body.from, body.to);
      if (!outcome.ok) return refusalAnswer(outcome.refusal);
      server.changes.tell({ type: "changed", path: body.from, hash: null });
      server.changes.tell({ type: "changed", path: body.to, hash: outcome.value.hash });
      return answer(outcome.value);
    },
  }),
  route<{ readonly path: string; readonly base: string }>({
    method: "DELETE",
    url: "/api/text",
    summary: {
      zh: "删除一个文件；内容留在版本里，可以恢复",
      en: "delete a file; what it held stays among the versions and can be brought back",
    },
    query: object({ path: PATH, base: HASH }),
    answers: { 200: object({ version: ID }) },
    run: ({ server, query }) => {
      const outcome = deleteFile(server.room, query.path, query.base);
      if (!outcome.ok) return refusalAnswer(outcome.refusal);
      server.changes.tell({ type: "changed", path: query.path, hash: null });
      return answer(outcome.value);
    },
  }),
];
