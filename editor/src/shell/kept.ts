// What the browser keeps for a person from one visit to the next: choices, and what they used lately. In: its storage. Out: values that were looked at
// before they are believed. Not here: drafts (server/). A storage that is full or forbidden keeps nothing and breaks nothing.

/** The storage of the browser, as far as it can be had. */
export type Keep = {
  readonly read: (name: string) => string | undefined;
  /** False where it could not be kept. */
  readonly write: (name: string, value: string) => boolean;
  readonly drop: (name: string) => void;
  /** The names kept that begin so. */
  readonly names: (beginning: string) => readonly string[];
};

/** Names of the browser's storage are shared by the whole origin. */
const PREFIX = "biaochi.";

export function createKeep(storage: () => Storage): Keep {
  return {
    read: (name) => attempt(() => storage().getItem(PREFIX + name)) ?? undefined,
    write: (name, value) =>
      attempt(() => {
        storage().setItem(PREFIX + name, value);
        return true;
      }) ?? false,
    names: (beginning) =>
      attempt(() => {
        const kept = storage();
        const names = Array.from({ length: kept.length }, (_, index) => kept.key(index) ?? "");
        return names.filter((name) => name.startsWith(PREFIX + beginning)).map((name) => name.slice(PREFIX.length));
      }) ?? [],
    drop: (name) => void attempt(() => storage().removeItem(PREFIX + name)),
  };
}

/** WHY: a browser that keeps nothing for pages throws already where its storage is asked for. */
function attempt<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

// LIMIT: so many names are remembered as used lately.
const MOST_RECENT = 30;
const RECENT = "recent";

/** Names that were taken from the list of completions, the latest first. */
export function recentNames(keep: Keep): readonly string[] {
  const read = parsed(keep.read(RECENT));
  return Array.isArray(read) ? read.filter((one): one is string => typeof one === "string").slice(0, MOST_RECENT) : [];
}

/** The names with one more, which is now the latest. */
export function withRecent(names: readonly string[], name: string): readonly string[] {
  return [name, ...names.filter((one) => one !== name)].slice(0, MOST_RECENT);
}

export function keepRecent(keep: Keep, names: readonly string[]): void {
  keep.write(RECENT, JSON.stringify(names));
}

/** JSON that may be anything, or nothing. */
export function parsed(json: string | undefined): unknown {
  return json === undefined ? undefined : attempt((): unknown => JSON.parse(json));
}
