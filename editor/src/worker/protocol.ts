// What the window asks of the worker and what it answers, as plain data. Not here: answering (service.ts), asking (port.ts).
import type { ComparedLine, Finding, SampleVerdict } from "@biaochi/analysis";
import type { Area } from "@biaochi/data";
import type { Layout } from "@biaochi/data/layout";
import type { Diagnostic, Span } from "@biaochi/diagnostics";
import type { HumanEntry, Problem, Scorecard } from "@biaochi/engine";
import type {
  ChangeHere,
  CodeAction,
  CompletionItem,
  Definition,
  EffectiveView,
  FoldingRange,
  Hover,
  Inlay,
  Merge,
  MergeSide,
  NamePlace,
  NextOptions,
  NextRefusal,
  NextRules,
  OutlinePoints,
  RenameEdits,
  RenameRefusal,
  RenameTarget,
  ScoreChart,
  ScoreDetail,
  ScoreLine,
} from "@biaochi/language-service";
import type { Status } from "@biaochi/syntax";
import type { SpanList } from "./span-list.ts";

/** A unit to score: a worked example of the rule file, or a record of a data file that was handed over. */
export type UnitRef =
  | { readonly kind: "sample"; readonly name: string }
  | { readonly kind: "record"; readonly file: string; readonly index: number };

/** A text of the workspace as it now stands; null: the file is gone. */
export type TextChange = { readonly path: string; readonly text: string | null };

export const COLOURS = ["keyword", "clause", "name", "declaration", "number", "text", "comment", "sign"] as const;
export type Colour = (typeof COLOURS)[number];

/**
 * A section or an indicator of 指标树.
 *
 * shape    `at` counts them from the top of the file: their places stand apart (`View`), for an edit moves most of them and changes few
 */
export type TreePart = {
  readonly kind: "section" | "indicator";
  readonly at: number;
  readonly name: string;
  readonly points: string;
  /** Whether the points of its members make up its own. */
  readonly fits: boolean;
  /** Errors and warnings in it. */
  readonly problems: number;
  readonly hasErrors: boolean;
  /** Whether it stands in a file that this one inherits, and is not changed here. */
  readonly inherited: boolean;
  readonly children: readonly TreePart[];
};

/** What follows from the text alone and stands on the screen at all times. */
export type View = {
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly tree: readonly TreePart[];
  /** Where the parts of the tree stand, and their names. */
  readonly spans: SpanList;
  readonly nameSpans: SpanList;
  /** 满分 against the sum of what stands at the top. */
  readonly points: OutlinePoints | undefined;
  /** The file whose rules this one changes. */
  readonly inherits: { readonly file: string; readonly name: string; readonly year: string } | undefined;
  /** Name, year, points: what the head says; undefined while there is no head to read. */
  readonly head: Head | undefined;
  /** The worked examples, by name. */
  readonly samples: readonly string[];
  /** Whether there is a rule set to score with. */
  readonly scorable: boolean;
};

export type Head = {
  readonly name: string;
  readonly region: readonly string[];
  readonly year: string;
  readonly version: string;
  /** example and framework: what every view says of rules that are not in force, or give no points. */
  readonly status: Status;
};

/** A line of 得分表; `at` counts them from the top. */
export type TableLine = Omit<ScoreLine, "span"> & { readonly at: number };

/** What stands under the scorecard, with its sentences. */
export type RestView = Pick<Scorecard, "totalLines" | "vetoes" | "scorers" | "ranks" | "requirements" | "problems">;

/** 核查: the findings, and what several 评分方 gave side by side. */
export type AuditView = { readonly findings: readonly Finding[]; readonly compared: readonly ComparedLine[] };

/** The chosen unit's scores, as figures; what a line opens to is asked for apart. */
export type ScoreView = {
  readonly path: string;
  readonly unit: string;
  readonly total: string | null;
  readonly points: string;
  readonly grade: string | null;
  readonly bounds: Scorecard["bounds"];
  readonly complete: boolean;
  /** 自评 of 总分. */
  readonly reportedTotal: string | null;
  readonly lines: readonly TableLine[];
  /** Where the lines are written. */
  readonly spans: SpanList;
  readonly rest: RestView;
};

/** A worked example as it runs. */
export type SampleView = {
  readonly name: string;
  readonly pass: boolean;
  readonly total: string | null;
  readonly grade: string | null;
  readonly verdicts: readonly SampleVerdict[];
  readonly span: Span;
};

/** Where a data file is from: the bytes themselves, the first time; the choices that a person made for its columns. */
export type DataRequest = {
  readonly rules: string;
  readonly file: string;
  readonly bytes?: Uint8Array;
  readonly sheet?: string;
  /** The part of the sheet that is the table, where it was found wrong. */
  readonly area?: Area;
  /** Column of the file → name of the rule set; an empty name leaves the column out. */
  readonly columns?: ReadonlyMap<string, string>;
  /** The same as a person chose it last time. */
  readonly remembered?: ReadonlyMap<string, string>;
  /** What was imported under this name before, as a JSON data file. */
  readonly earlier?: Uint8Array;
  /** For a person to look at: its layout is wanted, and columns may be matched by their sounds if `pinyin`. */
  readonly preview?: { readonly pinyin: boolean };
};

/** A column of a data file and what it was taken for. */
export type Column = {
  readonly head: string;
  /** What it stands for in the rules, "" where it is left out; undefined where nobody knows. */
  readonly meaning: string | undefined;
  /** Why: it is the name, a person chose it now or last time, it sounds so. */
  readonly how: "name" | "chosen" | "last" | "sound" | undefined;
  /** Names it might mean, the nearest first. */
  readonly near: readonly string[];
  readonly filled: number;
};

/** A data file as read: nothing of it is kept anywhere but in the worker. */
export type DataFileView = {
  readonly file: string;
  readonly units: readonly DataUnit[];
  readonly columns: readonly Column[];
  readonly diagnostics: readonly Diagnostic[];
  /** Names that the rules ask for and no column gives. */
  readonly missing: readonly string[];
  /** Every name that a column may be matched with. */
  readonly names: readonly string[];
  readonly humans: readonly HumanEntry[];
  /** The records as a JSON data file, with what was there before and is not in this file. */
  readonly json: string;
  /** Its sheets and how the one that was read looks; undefined where it has none. */
  readonly layout: Layout | undefined;
  /** What differs from what was there before; undefined where nothing was. */
  readonly differences: Differences | undefined;
};

/** Earlier data against those of a file. */
export type Differences = {
  readonly changed: readonly DataChange[];
  /** Units that were not there. */
  readonly added: readonly string[];
  /** Units that are not in the file and are kept. */
  readonly kept: readonly string[];
  /** Figures of units of the file that are not in it and are kept. */
  readonly keptFigures: number;
};

export type DataChange = { readonly unit: string; readonly name: string; readonly before: string; readonly after: string };

/** One record of a data file, checked and scored. */
export type DataUnit = {
  readonly id: string;
  readonly cells: readonly (readonly [name: string, text: string])[];
  readonly total: string | null;
  readonly grade: string | null;
  readonly problems: readonly Problem[];
};

/** A place found by the search. */
export type Found = {
  readonly path: string;
  readonly line: number;
  readonly span: Span;
  readonly excerpt: string;
  readonly mark: Span;
};

/** A place in a text. */
export type Place = { readonly path: string; readonly offset: number };

/** What is to become of an indicator of the rules in effect; "bring-back" is for one that the file deletes. */
export type ChangeRequest = {
  readonly path: string;
  readonly part: readonly string[];
  readonly act: "change" | "restore" | "bring-back";
};

/** Each question with what it takes and what it gives. */
export type Questions = {
  readonly texts: { readonly takes: readonly TextChange[]; readonly gives: "done" };
  readonly look: { readonly takes: { readonly path: string }; readonly gives: View | undefined };
  readonly score: { readonly takes: { readonly path: string; readonly unit: UnitRef }; readonly gives: ScoreView | undefined };
  /** The colours of the whole text, as Monaco counts them: lines and columns from the one before, length, colour, nothing. */
  readonly colours: { readonly takes: { readonly path: string }; readonly gives: Uint32Array<ArrayBuffer> };
  /** The values of the unit scored last beside a stretch of the text; undefined where it was scored by an earlier text. */
  readonly inlays: {
    readonly takes: { readonly path: string; readonly span: Span };
    readonly gives: readonly Inlay[] | undefined;
  };
  /** What the audit finds of the unit scored last, and what its 评分方 gave. */
  readonly audit: { readonly takes: { readonly path: string }; readonly gives: AuditView };
  readonly detail: {
    readonly takes: { readonly path: string; readonly line: readonly string[] };
    readonly gives: ScoreDetail | undefined;
  };
  readonly samples: { readonly takes: { readonly path: string }; readonly gives: readonly SampleView[] };
  readonly actions: { readonly takes: { readonly path: string; readonly span: Span }; readonly gives: readonly CodeAction[] };
  /** `recent`: names taken lately, the latest first; `pinyin`: whether names are found by their sounds, too. */
  readonly complete: {
    readonly takes: Place & { readonly recent: readonly string[]; readonly pinyin: boolean };
    readonly gives: readonly CompletionItem[];
  };
  readonly hover: { readonly takes: Place; readonly gives: Hover | undefined };
  readonly definition: { readonly takes: Place; readonly gives: Definition | undefined };
  readonly references: { readonly takes: Place; readonly gives: readonly NamePlace[] };
  readonly prepareRename: { readonly takes: Place; readonly gives: RenameTarget | RenameRefusal };
  readonly rename: { readonly takes: Place & { readonly name: string }; readonly gives: RenameEdits | RenameRefusal };
  /** The score function of an indicator, with the unit scored last. */
  readonly chart: {
    readonly takes: { readonly path: string; readonly line: readonly string[] };
    readonly gives: ScoreChart | undefined;
  };
  /** 生效全文: the rules in effect with all that the file inherits. */
  readonly effective: { readonly takes: { readonly path: string }; readonly gives: EffectiveView | undefined };
  /** 在本年度修改, 还原: edits of the file, and where they lead. */
  readonly changeHere: { readonly takes: ChangeRequest; readonly gives: ChangeHere | undefined };
  /** The rules of the next year, or of another region, and each place to decide about. */
  readonly next: {
    readonly takes: { readonly path: string; readonly options: NextOptions };
    readonly gives: NextRules | NextRefusal;
  };
  readonly folds: { readonly takes: { readonly path: string }; readonly gives: readonly FoldingRange[] };
  readonly format: {
    readonly takes: { readonly path: string };
    readonly gives: readonly { readonly span: Span; readonly newText: string }[];
  };
  readonly data: { readonly takes: DataRequest; readonly gives: DataFileView | undefined };
  /** `pinyin`: whether what sounds so is found, too. */
  readonly search: { readonly takes: { readonly words: string; readonly pinyin: boolean }; readonly gives: readonly Found[] };
  /** Those of some names that fit what is typed. */
  readonly match: {
    readonly takes: { readonly words: string; readonly names: readonly string[]; readonly pinyin: boolean };
    readonly gives: readonly string[];
  };
  readonly merge: {
    readonly takes: {
      readonly base: string;
      readonly ours: string;
      readonly theirs: string;
      readonly choices: ReadonlyMap<string, MergeSide>;
    };
    readonly gives: Merge;
  };
  readonly starter: {
    readonly takes: { readonly name: string; readonly year: string; readonly language: "zh" | "en" };
    readonly gives: string;
  };
};

export type QuestionKind = keyof Questions;

/** A question on its way. `revision` counts the texts sent so far: an answer of an older one is stale. */
export type Asked = {
  readonly [Kind in QuestionKind]: {
    readonly id: number;
    readonly revision: number;
    readonly kind: Kind;
    readonly takes: Questions[Kind]["takes"];
  };
}[QuestionKind];

/** An answer on its way back. `failed`: a fault of ours, with its words; empty where a part of the page could not be had. */
export type Answered = { readonly id: number; readonly revision: number } & (
  | { readonly gives: Questions[QuestionKind]["gives"] }
  | { readonly failed: string }
);

/** The id of a message that answers nothing: what was answered before would be answered better now. */
export const AGAIN = -1;
