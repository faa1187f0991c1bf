// In: a planned expression. Out: the same in the rule's own words and signs, for messages. Figures of a record are substituted in ../trace/.
import { childrenOf, type Node, type PlannedInterval } from "../plan/node.ts";

/** The signs of the operations between two parts. */
export const SIGNS = { add: "+", subtract: "−", multiply: "×", divide: "÷", and: "且", or: "或" } as const;

const CALLS = { max: "最大", min: "最小", abs: "绝对值", round: "四舍五入", ceiling: "向上取整", floor: "向下取整" } as const;

/** How tightly an operation binds; a part that binds less than its place asks for is put in parentheses. */
export function bindingOf(node: Node): number {
  switch (node.op) {
    case "if":
      return 0;
    case "and":
    case "or":
      return 1;
    case "not":
      return 2;
    case "compare":
    case "within":
    case "empty":
      return 3;
    case "add":
    case "subtract":
      return 4;
    case "multiply":
    case "divide":
      return 5;
    case "negate":
      return 6;
    default:
      return 7;
  }
}

/** The expression with its leaves written by `leaf` and everything else by its signs; `swap` may put another node in a node's place. */
export function writeNode(node: Node, leaf: (node: Node) => string, swap: (node: Node) => Node = (same) => same): string {
  const at = swap(node);
  const part = (child: Node, tighter = 0): string => {
    const inner = swap(child);
    const text = writeNode(inner, leaf, swap);
    const loose = bindingOf(inner) < bindingOf(at) + tighter;
    return loose || (text.startsWith("−") && inner !== at && tighter > 0) ? `(${text})` : text;
  };
  switch (at.op) {
    case "negate":
      return `−${part(at.operand, 1)}`;
    case "not":
      return `非 ${part(at.operand)}`;
    case "add":
    case "multiply":
    case "subtract":
    case "divide":
      return `${part(at.left)} ${SIGNS[at.op]} ${part(at.right, 1)}`;
    case "and":
    case "or":
      return `${part(at.left, at.left.op === at.op ? 0 : 1)} ${SIGNS[at.op]} ${part(at.right, at.right.op === at.op ? 0 : 1)}`;
    case "compare":
      return `${part(at.left, 1)} ${at.comparison} ${part(at.right, 1)}`;
    case "within":
      return `${part(at.operand, 1)} 属于 ${at.text}`;
    case "empty":
      return `${part(at.operand, 1)} ${at.empty ? "空" : "非空"}`;
    case "if":
      return `若 ${part(at.condition)} 则 ${part(at.yes)} 否则 ${part(at.no)}`;
    case "lateness":
      return `${writeNode(at.done, leaf, swap)} ≤ ${writeNode(at.due, leaf, swap)}`;
    case "call":
      return `${CALLS[at.function]}（${at.arguments.map((argument) => writeNode(argument, leaf, swap)).join("，")}）`;
    default:
      return leaf(at);
  }
}

/** The expression by names. */
export function printNode(node: Node): string {
  return writeNode(node, nameOf);
}

/** What a leaf is called. */
export function nameOf(node: Node): string {
  switch (node.op) {
    case "field":
    case "derived":
    case "parameter":
    case "by-category":
    case "by-year":
    case "section":
      return node.name;
    case "indicator":
      return node.name;
    case "constant":
      return node.text;
    case "column":
      return node.name;
    case "aggregate":
      return node.text;
    case "completion":
      return "完成率";
    case "metric":
      return "本值";
    case "full-points":
      return "分值";
    case "total":
      return "总分";
    case "grade":
      return "等次";
    default:
      throw new Error(`BUG: ${node.op} is no leaf (${childrenOf(node).length})`);
  }
}

/** An interval by its ends: [0%, 10%]. */
export function printInterval({ low, lowClosed, high, highClosed }: PlannedInterval): string {
  return `${lowClosed ? "[" : "("}${low?.text ?? "−∞"}, ${high?.text ?? "+∞"}${highClosed ? "]" : ")"}`;
}
