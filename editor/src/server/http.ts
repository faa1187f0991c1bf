// The workspace over HTTP. In: the key of this start, a name for this tab. Out: the client's interface. Every answer is looked at before it is used.
// Not here: what is asked when.
import type { Bilingual } from "@biaochi/diagnostics";
import type { Draft, Listing, SaveOutcome, Server, StoredText, Trouble, Version } from "./client.ts";
import { watchEvents } from "./events.ts";

/** Who asks: the key of the server's start, as it is now known, and the tab, which has drafts of its own. */
export type Identity = { readonly key: () => string; readonly tab: string };

type Query = Readonly<Record<string, string>>;
type Answer =
  | { readonly ok: true; readonly status: number; readonly body: unknown }
  | { readonly ok: false; readonly trouble: Trouble };

const NOBODY: Trouble = {
  kind: "trouble",
  status: 0,
  message: { zh: "标尺的服务没有回应", en: "the server of Biaochi does not answer" },
  mend: {
    zh: "看看启动它的窗口是否还开着；重新运行 npm start，打开它给的地址，本页就接着用",
    en: "See whether its window is still open; run npm start again and open the address it tells, and this page goes on",
  },
};

/** A client of the server that handed out this page. */
export function createHttpServer(fetcher: typeof fetch, { key, tab }: Identity): Server {
  const heads = () => ({ "x-biaochi-token": key() });
  const address = (path: string, query: Query): string => `/api/${path}?${new URLSearchParams(query)}`;

  const send = async (method: string, path: string, query: Query, body?: unknown, keepalive = false): Promise<Answer> => {
    const json = body === undefined ? undefined : JSON.stringify(body);
    try {
      const response = await fetcher(address(path, query), {
        method,
        // LIMIT: a browser keeps at most 64 KiB alive behind a page that closes.
        keepalive: keepalive && (json?.length ?? 0) < 20_000,
        headers: json === undefined ? heads() : { ...heads(), "content-type": "application/json" },
        ...(json === undefined ? {} : { body: json }),
      });
      const read: unknown = await response.json();
      return response.ok || response.status === 409
        ? { ok: true, status: response.status, body: read }
        : { ok: false, trouble: troubleOf(response.status, read) };
    } catch {
      return { ok: false, trouble: NOBODY };
    }
  };
  /** What an answer holds, which the server holds to the schemas of its interface before it sends it. */
  const get = async <Body>(path: string, query: Query = {}): Promise<Body | Trouble> => {
    const answer = await send("GET", path, query);
    return answer.ok ? (answer.body as Body) : answer.trouble;
  };
  const act = async (
    method: string,
    path: string,
    query: Query,
    body?: unknown,
    keepalive = false,
  ): Promise<"done" | Trouble> => {
    const answer = await send(method, path, query, body, keepalive);
    if (!answer.ok) return answer.trouble;
    return answer.status === 409 ? troubleOf(409, answer.body) : "done";
  };

  return {
    listing: () => get<Listing>("workspace"),
    readText: (path) => get<StoredText>("text", { path }),
    readBytes: async (path) => {
      try {
        const response = await fetcher(address("bytes", { path }), { headers: heads() });
        if (!response.ok) return troubleOf(response.status, await response.json());
        return new Uint8Array(await response.arrayBuffer());
      } catch {
        return NOBODY;
      }
    },
    writeText: async (path, text, base, sentence): Promise<SaveOutcome> => {
      const answer = await send("PUT", "text", { path }, { text, base, sentence });
      if (!answer.ok) return answer.trouble;
      const body = answer.body as { hash: string | null; text?: string | null; base?: string | null };
      if (answer.status !== 409) return { kind: "saved", hash: body.hash ?? "" };
      if (body.text === undefined) return troubleOf(409, answer.body);
      return { kind: "conflict", text: body.text, hash: body.hash, base: body.base ?? null };
    },
    remove: (path, base) => act("DELETE", "text", { path, base }),
    move: (from, to) => act("POST", "move", {}, { from, to }),
    restore: (path, id) => act("POST", "restore", {}, { path, id }),
    tab,
    putDraft: (path, text, base, of = tab) => act("PUT", "draft", { path, tab: of }, { text, base }, true),
    dropDraft: (path, of = tab) => act("DELETE", "draft", { path, tab: of }),
    drafts: async () => {
      const answer = await get<{ readonly drafts: readonly Draft[] }>("drafts");
      return "drafts" in answer ? answer.drafts : answer;
    },
    versions: async (path) => {
      const answer = await get<{ readonly versions: readonly Version[] }>("versions", { path });
      return "versions" in answer ? answer.versions : answer;
    },
    versionText: async (path, id) => {
      const answer = await get<{ readonly text: string }>("version", { path, id: String(id) });
      return "text" in answer ? answer.text : answer;
    },
    watch: (on) => watchEvents(() => fetcher(address("events", {}), { headers: heads() }), on),
  };
}

function troubleOf(status: number, body: unknown): Trouble {
  const told = typeof body === "object" && body !== null && "error" in body ? (body.error as Partial<Told>) : {};
  return { kind: "trouble", status, message: told.message ?? NOBODY.message, mend: told.mend ?? NOBODY.mend };
}

type Told = { readonly message: Bilingual; readonly mend: Bilingual };
