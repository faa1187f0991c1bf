// Routes of drafts. In: requests as their schemas say. Out: answers. Not here: the work (work/draft-text.ts).
import { dropDraft, keepDraft, readDraft, unsavedDrafts } from "../work/draft-text.ts";
import { answer, type Route, refusalAnswer, route } from "./route.ts";
import { DRAFT, HASH, list, nullable, object, PATH, TAB, TEXT, TIME } from "./schemas.ts";

// LIMIT: as for a saved text.
const LARGEST_BODY = 20 * 1024 * 1024;

export const draftRoutes: readonly Route[] = [
  route<object>({
    method: "GET",
    url: "/api/drafts",
    summary: { zh: "与文件不同的草稿，新的在前", en: "the drafts that differ from their files, newest first" },
    query: object({}),
    answers: { 200: object({ drafts: list(DRAFT) }) },
    run: ({ server }) => answer({ drafts: unsavedDrafts(server.room) }),
  }),
  route<{ readonly path: string; readonly tab?: string }>({
    method: "GET",
    url: "/api/draft",
    summary: { zh: "一个标签页的草稿；不写标签页的是最新的一份", en: "the draft of a tab, or without one the newest" },
    query: object({ path: PATH, tab: TAB }, ["tab"]),
    answers: { 200: DRAFT },
    run: ({ server, query }) => {
      const outcome = readDraft(server.room, query.path, query.tab);
      return outcome.ok ? answer(outcome.value) : refusalAnswer(outcome.refusal);
    },
  }),
  route<{ readonly path: string; readonly tab: string }, { readonly text: string; readonly base: string | null }>({
    method: "PUT",
    url: "/api/draft",
    summary: { zh: "存一份草稿", en: "keep a draft" },
    query: object({ path: PATH, tab: TAB }),
    body: object({ text: TEXT, base: nullable(HASH) }),
    largest: LARGEST_BODY,
    answers: { 200: object({ saved: TIME }) },
    run: ({ server, query, body }) => {
      const outcome = keepDraft(server.room, { ...query, ...body });
      return outcome.ok ? answer(outcome.value) : refusalAnswer(outcome.refusal);
    },
  }),
  route<{ readonly path: string; readonly tab: string }>({
    method: "DELETE",
    url: "/api/draft",
    summary: {
      zh: "丢弃一份草稿；没有保存过的内容留在版本里",
      en: "drop a draft; what was never saved stays among the versions",
    },
    query: object({ path: PATH, tab: TAB }),
    answers: { 200: object({}) },
    run: ({ server, query }) => {
      const outcome = dropDraft(server.room, query.path, query.tab);
      return outcome.ok ? answer({}) : refusalAnswer(outcome.refusal);
    },
  }),
];
