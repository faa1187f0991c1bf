// What has to be computed before what. In: scopes. Out: 计算 and indicators in an order in which each stands after what it reads;
// reports circles once. Not here: types and values.
import type { Span } from "@biaochi/diagnostics";
import type { Path } from "@biaochi/syntax";
import type { Reporter } from "../reporter.ts";
import { pathsIn, pathsOfIndicator } from "./references.ts";
import { resolvePath } from "./resolve.ts";
import type { DerivedSymbol, IndicatorSymbol, PartSymbol, RankSymbol, Scopes } from "./scopes.ts";

/** What is computed: a 计算, an indicator, a section (the sum of its parts), or a 名次, which needs what it goes by. */
export type Computed = DerivedSymbol | RankSymbol | PartSymbol;

/** shape  `order`: what is read stands before what reads it; members of a circle are in `circular` and in no particular order. */
export type ComputationOrder = {
  readonly derived: readonly DerivedSymbol[];
  readonly indicators: readonly IndicatorSymbol[];
  readonly ranks: readonly RankSymbol[];
  readonly circular: ReadonlySet<Computed>;
};

/** One thing being looked at, and which of its needs comes next. */
type Frame = { readonly node: Computed; readonly needs: readonly Computed[]; next: number };

/**
 * The order of computation.
 *
 * reports  NAME-007 once per circle, at its first member in the file
 */
export function computationOrder(scopes: Scopes, reporter: Reporter): ComputationOrder {
  const done = new Set<Computed>();
  const circular = new Set<Computed>();
  const order: Computed[] = [];
  for (const start of [...scopes.derived, ...scopes.allParts, ...scopes.ranks]) {
    if (done.has(start)) continue;
    const frames: Frame[] = [{ node: start, needs: needsOf(start, scopes), next: 0 }];
    const depth = new Map<Computed, number>([[start, 0]]);
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const need = frame.needs[frame.next];
      frame.next += 1;
      if (need === undefined) {
        frames.pop();
        depth.delete(frame.node);
        done.add(frame.node);
        order.push(frame.node);
      } else if (depth.has(need)) {
        reportCircle(
          frames.slice(depth.get(need)).map(({ node }) => node),
          circular,
          scopes,
          reporter,
        );
      } else if (!done.has(need)) {
        depth.set(need, frames.length);
        frames.push({ node: need, needs: needsOf(need, scopes), next: 0 });
      }
    }
  }
  return {
    derived: order.filter((node) => node.kind === "derived"),
    indicators: order.filter((node) => node.kind === "indicator"),
    ranks: order.filter((node): node is RankSymbol => node.kind === "rank" && !circular.has(node)),
    circular,
  };
}

function needsOf(node: Computed, scopes: Scopes): readonly Computed[] {
  if (node.kind === "section") return node.children;
  const needs = pathsOf(node).flatMap((path) => needOf(path, scopes));
  // Only a 名次 may go by 总分, which needs everything.
  return node.kind === "rank" && goesByTotal(node, scopes) ? [...needs, ...scopes.parts] : needs;
}

function pathsOf(node: DerivedSymbol | IndicatorSymbol | RankSymbol): readonly Path[] {
  if (node.kind === "rank") return node.node.by.kind === "path" ? [node.node.by] : [];
  return node.kind === "derived" ? pathsIn(node.node.value) : pathsOfIndicator(node.node);
}

function goesByTotal({ node: { by } }: RankSymbol, scopes: Scopes): boolean {
  return by.kind === "path" && resolvePath(by, scopes).kind === "total";
}

function needOf(path: Path, scopes: Scopes): readonly Computed[] {
  const meant = resolvePath(path, scopes);
  if (meant.kind === "data") return meant.symbol.kind === "derived" || meant.symbol.kind === "rank" ? [meant.symbol] : [];
  return meant.kind === "part" ? [meant.part] : [];
}

function reportCircle(members: readonly Computed[], circular: Set<Computed>, scopes: Scopes, reporter: Reporter): void {
  if (members.every((member) => circular.has(member))) return;
  for (const member of members) circular.add(member);
  // WHY: a section is in the circle only because it is the sum of its parts; the place to mend is an expression.
  const written = members.filter((member): member is DerivedSymbol | IndicatorSymbol | RankSymbol => member.kind !== "section");
  const first = written.toSorted((left, right) => left.node.span.start - right.node.span.start)[0];
  if (first === undefined) return;
  const at = members.indexOf(first);
  const turned = [...members.slice(at), ...members.slice(0, at), first];
  reporter.report("NAME-007", {
    span: referenceSpan(first, turned[1] ?? first, scopes),
    args: { circle: turned.map(labelOf).join(" → ") },
    related: written
      .filter((member) => member !== first)
      .map((member) => ({
        file: reporter.source.file,
        span: nameSpan(member),
        message: { zh: `「${labelOf(member)}」在圈里`, en: `「${labelOf(member)}」 is part of the circle` },
      })),
  });
}

/** Where the first member reads the next. */
function referenceSpan(from: DerivedSymbol | IndicatorSymbol | RankSymbol, to: Computed, scopes: Scopes): Span {
  const path = pathsOf(from).find((candidate) => needOf(candidate, scopes).includes(to));
  return path?.span ?? nameSpan(from);
}

function nameSpan(node: DerivedSymbol | IndicatorSymbol | RankSymbol): Span {
  return node.node.name.span;
}

function labelOf(node: Computed): string {
  return node.kind === "derived" || node.kind === "rank" ? node.name.text : node.name;
}
