// In: a rule set. Out: what each name of a record stands for: a field, an indicator that a person fills in, an item of a checklist.
// Not here: the values. WHY one table for every spelling: a record may group names by 数据 block or by section, or write dotted paths.

import { type Bilingual, createNameFinder, didYouMean, type NearName, type PinyinReader } from "@biaochi/diagnostics";
import {
  type ChecklistEntry,
  type ChecklistMethod,
  type EventEntry,
  type EventsMethod,
  type Field,
  type Indicator,
  type Part,
  type PersonInput,
  personInput,
  type RuleSet,
  type Section,
} from "@biaochi/model";
import { choicesOf } from "./choices.ts";

/** What a name stands for. `shown` is how messages call it. */
export type Target =
  | { readonly kind: "field"; readonly shown: string; readonly field: Field }
  | { readonly kind: "input"; readonly shown: string; readonly indicator: Indicator }
  | {
      readonly kind: "item";
      readonly shown: string;
      readonly indicator: Indicator;
      readonly checklist: ChecklistMethod;
      readonly item: ChecklistEntry;
    }
  | { readonly kind: "section-points"; readonly shown: string; readonly section: Section }
  | {
      readonly kind: "event";
      readonly shown: string;
      readonly indicator: Indicator;
      readonly events: EventsMethod;
      readonly event: EventEntry;
    }
  /** 指标.选用 and 指标.分值 of a member of a 任选. */
  | { readonly kind: "chosen" | "own-points"; readonly shown: string; readonly indicator: Indicator }
  | { readonly kind: "computed"; readonly shown: string; readonly part: "indicator" | "section" | "derived" };

/** A name looked up: one target; several, by their whole paths; or none, with the nearest names. */
export type Found<T> =
  | { readonly kind: "one"; readonly target: T }
  | { readonly kind: "several"; readonly paths: readonly string[] }
  | { readonly kind: "none" };

/** The names of a record. */
export type NameTable = {
  readonly find: (name: string) => Found<Target>;
  /** The checklist or the events one of which a dotted name was meant to be, where its front part names them. */
  readonly listOf: (name: string) => { readonly kind: "checklist" | "events"; readonly names: readonly string[] } | undefined;
  /** Parts of the table, for filed figures: by name or path. */
  readonly findPart: (name: string) => Found<Part>;
  readonly hint: (name: string) => Bilingual;
  readonly partHint: (name: string) => Bilingual;
};

/** How an indicator takes a figure from a person; undefined where everything is worked out. */
export function inputKind({ method }: Indicator): PersonInput["kind"] | undefined {
  return personInput(method)?.kind;
}

/** All parts of a rule set, sections before their members. */
export function* allParts(parts: readonly Part[]): Generator<Part> {
  for (const part of parts) {
    yield part;
    if (part.kind === "section") yield* allParts(part.children);
  }
}

/** The same with what stands outside the weights: 加分项, 扣分项. */
export function allScored({ parts, adjustments }: RuleSet): readonly Part[] {
  return [...allParts([...parts, ...adjustments.map(({ indicator }) => indicator)])];
}

/** A name for comparison: NFC, Latin letters and digits half-width, no blanks and no 「」. */
export function foldName(name: string): string {
  return name
    .normalize("NFC")
    .replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff3f]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[「」\s]/g, "");
}

/** The items of a checklist, or the events of 事项, each by its name. */
function namedParts(indicator: Indicator, shown: string): readonly { readonly name: string; readonly target: Target }[] {
  const input = personInput(indicator.method);
  if (input?.kind === "checklist") {
    const { method: checklist } = input;
    return checklist.items.map((item) => {
      const target: Target = { kind: "item", shown: `${shown}.${item.name}`, indicator, checklist, item };
      return { name: item.name, target };
    });
  }
  if (input?.kind !== "events") return [];
  const { method: events } = input;
  return events.items.map((event) => {
    const target: Target = { kind: "event", shown: `${shown}.${event.name}`, indicator, events, event };
    return { name: event.name, target };
  });
}

// LIMIT: paths of more than 8 names are found by their ends only, not with any section left out.
const LONGEST_PATH = 8;
/** Names offered in place of one that is not known. */
const MOST_OFFERED = 3;
// LIMIT: names are sought up to 200 characters; no declared name is longer.
const LONGEST_NAME = 200;

/** Makes the table of a rule set's names; with a reader of sounds, names are also offered by pinyin. */
export function createNameTable(ruleSet: RuleSet, pinyin?: PinyinReader): NameTable {
  const targets = new Map<string, Target[]>();
  const parts = new Map<string, Part[]>();
  const shownByCandidate = new Map<string, string>();
  const all = allScored(ruleSet);
  const unique = uniqueNames(all);

  const put = <T>(map: Map<string, T[]>, spelling: string, target: T): void => {
    const key = foldName(spelling);
    const known = map.get(key);
    if (known === undefined) map.set(key, [target]);
    else if (!known.includes(target)) known.push(target);
  };

  for (const field of ruleSet.fields) {
    const target: Target = { kind: "field", shown: field.name, field };
    for (const name of [field.name, field.alias]) {
      if (name === null) continue;
      put(targets, name, target);
      put(targets, `${field.block}.${name}`, target);
      shownByCandidate.set(name, name);
    }
  }
  for (const { name } of ruleSet.derived) put(targets, name, { kind: "computed", shown: name, part: "derived" });
  for (const part of all) {
    const shown = unique.has(part.name) ? part.name : part.path.join(".");
    const spellings = spellingsOf(part.path);
    for (const spelling of spellings) put(parts, spelling, part);
    if (part.kind === "section" && part.adjustable) {
      const target: Target = { kind: "section-points", shown, section: part };
      for (const spelling of spellings) for (const end of ["", ".分值"]) put(targets, spelling + end, target);
      continue;
    }
    const kind = part.kind === "section" ? undefined : inputKind(part);
    if (part.kind === "section" || kind === undefined) {
      const target: Target = { kind: "computed", shown, part: part.kind };
      for (const spelling of spellings) put(targets, spelling, target);
      continue;
    }
    const target: Target = { kind: "input", shown, indicator: part };
    for (const spelling of spellings) put(targets, spelling, target);
    shownByCandidate.set(shown, shown);
    for (const { name, target: inner } of namedParts(part, shown)) {
      for (const spelling of spellings) put(targets, `${spelling}.${name}`, inner);
      if (!shownByCandidate.has(name)) shownByCandidate.set(name, inner.shown);
    }
  }
  for (const { indicator, kind, word, alias } of choicesOf(ruleSet.parts)) {
    const shown = unique.has(indicator.name) ? indicator.name : indicator.path.join(".");
    const target: Target = { kind, shown: `${shown}.${word}`, indicator };
    for (const spelling of spellingsOf(indicator.path)) {
      put(targets, `${spelling}.${word}`, target);
      put(targets, `${spelling}.${alias}`, target);
    }
    shownByCandidate.set(target.shown, target.shown);
  }
  // WHY when asked for: only a name that is not known needs them, and an editor makes a table with each keystroke.
  const finder = lazily(() => createNameFinder(shownByCandidate.keys(), { pinyin }));
  const partFinder = lazily(() =>
    createNameFinder([...unique, ...all.map(({ path }) => path.join(".")), "总分", "等次"], { pinyin }),
  );
  const candidateByFold = lazily(() => new Map([...shownByCandidate].map(([name, shown]) => [foldName(name), shown])));

  /** A field of the block that the name begins with, whose own name stands in it or holds it: 本年追加 for 预算.本年追加预算. */
  const within = (name: string, last: string): readonly NearName[] => {
    const block = foldName(name.slice(0, Math.max(0, name.lastIndexOf("."))).slice(-LONGEST_NAME));
    const folded = foldName(last.slice(0, LONGEST_NAME));
    if (block === "" || folded.length < 2) return [];
    const found = ruleSet.fields.filter((field) => {
      const own = foldName(field.name);
      return foldName(field.block) === block && own.length > 1 && (folded.includes(own) || own.includes(folded));
    });
    return found.toSorted((a, b) => b.name.length - a.name.length).map((field) => ({ name: field.name, how: "spelling" }));
  };

  const hint = (name: string): Bilingual => {
    const last = name.split(".").at(-1) ?? name;
    const exact = candidateByFold().get(foldName(last.slice(0, LONGEST_NAME)));
    const near =
      exact === undefined ? [...within(name, last), ...finder().nearest(last)] : [{ name: exact, how: "spelling" as const }];
    const once = near.filter(({ name: one }, index) => near.findIndex((other) => other.name === one) === index);
    return didYouMean(
      once.slice(0, MOST_OFFERED).map(({ name: found, how }) => ({ name: shownByCandidate.get(found) ?? found, how })),
    );
  };

  return {
    find: remembering((name) => choose(name.length > LONGEST_NAME ? [] : (targets.get(foldName(name)) ?? []))),
    listOf: (name) => {
      const point = name.lastIndexOf(".");
      const found = point < 0 || name.length > LONGEST_NAME ? [] : (targets.get(foldName(name.slice(0, point))) ?? []);
      const [first] = found.filter((target) => target.kind === "input");
      const input = first === undefined ? undefined : personInput(first.indicator.method);
      return input?.kind === "checklist" || input?.kind === "events"
        ? { kind: input.kind, names: input.method.items.map(({ name: one }) => one) }
        : undefined;
    },
    findPart: remembering((name) =>
      chooseOne(name.length > LONGEST_NAME ? [] : (parts.get(foldName(name)) ?? []), (part) => part.path.join(".")),
    ),
    hint,
    partHint: (name) => didYouMean(partFinder().nearest(name)),
  };
}

// LIMIT: 10,000 names are remembered; the rest are looked up each time.
const MOST_REMEMBERED = 10_000;

/** Looks a name up once: every record of a file has the same ones. */
function remembering<T>(look: (name: string) => T): (name: string) => T {
  const known = new Map<string, T>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = look(name);
    if (known.size < MOST_REMEMBERED && name.length <= LONGEST_NAME) known.set(name, found);
    return found;
  };
}

/** Data first, then an indicator that takes a figure from a person, then items; what is worked out comes last. */
function choose(found: readonly Target[]): Found<Target> {
  for (const kind of ["field", "input", "section-points", "item", "event", "chosen", "own-points", "computed"] as const) {
    const group = found.filter((target) => target.kind === kind);
    if (group.length > 0) return chooseOne(group, pathOf);
  }
  return { kind: "none" };
}

function chooseOne<T>(found: readonly T[], path: (target: T) => string): Found<T> {
  const [only] = found;
  if (only === undefined) return { kind: "none" };
  return found.length === 1 ? { kind: "one", target: only } : { kind: "several", paths: found.map(path) };
}

function pathOf(target: Target): string {
  switch (target.kind) {
    case "field":
      return `${target.field.block}.${target.field.name}`;
    case "input":
      return target.indicator.path.join(".");
    case "chosen":
    case "own-points":
      return target.shown;
    case "item":
      return `${target.indicator.path.join(".")}.${target.item.name}`;
    case "section-points":
      return target.section.path.join(".");
    case "event":
      return `${target.indicator.path.join(".")}.${target.event.name}`;
    case "computed":
      return target.shown;
  }
}

function uniqueNames(parts: readonly Part[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { name } of parts) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count === 1).map(([name]) => name));
}

/** The path with any of its sections left out: 职责履行, 产出.职责履行, … */
function spellingsOf(path: readonly string[]): readonly string[] {
  const own = path.at(-1) ?? "";
  const sections = path.slice(0, -1);
  if (sections.length >= LONGEST_PATH) return path.map((_, index) => path.slice(index).join("."));
  let spellings: string[] = [""];
  for (const section of sections) spellings = spellings.flatMap((front) => [front, `${front}${section}.`]);
  return spellings.map((front) => front + own);
}

function lazily<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
