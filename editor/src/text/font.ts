// The font of rules as text. Only the name; the face itself comes with the page (app.tsx).

// WHY a Latin font first: with a Chinese one ≥ ≤ × ÷ are drawn twice as wide as Monaco counts them. Inconsolata comes with the page and is exactly half
// as wide as Han; the others stand in until it is there.
export const TEXT_FONT =
  'Inconsolata, Consolas, Menlo, "DejaVu Sans Mono", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", monospace';
