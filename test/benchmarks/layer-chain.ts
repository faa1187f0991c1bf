// In: the text of a large rule file. Out: five files that inherit from one another, the first from it, each with changes of the usual kinds; and an edit of the
// last one, over and over another. The same texts every time.
import { createWorkspace, type Workspace } from "@biaochi/language-service";

/** How many files are laid over the first. */
export const LAYERS = 5;

/** A workspace with the chain, and what changes its last file for the n-th time. */
export type LayerChain = {
  readonly path: string;
  readonly workspace: Workspace;
  readonly edited: (workspace: Workspace, turn: number) => Workspace;
};

/** The chain over a first file of the year 2020. */
export function layerChain(first: { readonly file: string; readonly text: string }): LayerChain {
  const texts = new Map([[first.file, first.text]]);
  for (let layer = 1; layer <= LAYERS; layer += 1) texts.set(`${layer}.chi`, layerText(layer, 0));
  const path = `${LAYERS}.chi`;
  return {
    path,
    workspace: createWorkspace(texts),
    edited: (workspace, turn) => workspace.withText(path, layerText(LAYERS, turn)),
  };
}

function layerText(layer: number, turn: number): string {
  const year = 2020 + layer;
  const changes = Array.from({ length: 8 }, (_, index) => {
    const number = layer * 60 + index * 5 + 1;
    return `修改 完成率${number} { 口径 "${year}年起按年初计划数${index === 0 ? ` ${turn}` : ""}" }`;
  });
  return [
    "规则集 大表 {",
    "  地区  湖南省/湘西土家族苗族自治州/保靖县",
    `  年度  ${year}`,
    "  版本  1.0.0",
    `  继承  大表 ${year - 1}`,
    "}",
    "",
    ...changes,
    `改名 完成率${layer * 60 + 2} 为 完成率${layer * 60 + 2}年改${year}`,
    `删除 完成率${layer * 60 + 3}`,
    `新增 完成率${layer * 60 + 4} 之后 {`,
    `  指标 增补${year} 2分 { 打分 }`,
    "}",
    "",
  ].join("\n");
}
