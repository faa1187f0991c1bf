// The sheet as it looks: which one is meant, and where its table is. In: the layout. Out: another sheet, another area. Cells made one are filled in grey.
import type { Area } from "@biaochi/data";
import type { LaidOutRow, Layout } from "@biaochi/data/layout";
import { useWorkbench } from "../shell/context.ts";
import { WORDS } from "../words/words.ts";

type Props = {
  readonly layout: Layout;
  /** The sheet that a person chose. */
  readonly chosen: string | undefined;
  readonly area: Area | undefined;
  readonly onSheet: (sheet: string) => void;
  readonly onArea: (area: Area | undefined) => void;
};

export function SheetPreview({ layout, chosen, area, onSheet, onArea }: Props) {
  const { say } = useWorkbench();
  const { sheets, sheet } = layout;
  const some = sheets.filter(({ isEmpty }) => !isEmpty);
  const fitting = some.filter(({ fits }) => fits);
  return (
    <section class="sheet">
      {some.length < 2 ? null : (
        <fieldset class="sheets">
          <legend>{say(sheet === "" ? WORDS.whichSheet(fitting.length) : WORDS.sheet)}</legend>
          {some.map(({ name, fits, isHidden }) => (
            <label key={name} class="choice">
              <input type="radio" name="sheet" checked={name === (chosen ?? sheet)} onChange={() => onSheet(name)} />
              <span>
                {name}
                {fits ? null : <small>{say(WORDS.sheetUnlike)}</small>}
                {isHidden ? <small>{say(WORDS.sheetHidden)}</small> : null}
              </span>
            </label>
          ))}
        </fieldset>
      )}
      {sheet === "" ? null : <TableArea layout={layout} area={area} onArea={onArea} />}
    </section>
  );
}

function TableArea({ layout, area, onArea }: Pick<Props, "layout" | "area" | "onArea">) {
  const { say } = useWorkbench();
  const { rows, size, area: found } = layout;
  const shown = area ?? found ?? { top: 1, bottom: size.rows, left: 0, right: Math.max(0, size.columns - 1) };
  const change = (edge: keyof Area, value: number): void => {
    if (!Number.isInteger(value)) return;
    const next = { ...shown, [edge]: value };
    if (next.top <= next.bottom && next.left <= next.right && next.top >= 1 && next.left >= 0) onArea(next);
  };
  const edge = (name: "top" | "bottom", label: string) => (
    <label>
      {label}
      <input
        type="number"
        min={1}
        max={size.rows}
        value={shown[name]}
        onChange={({ currentTarget }) => change(name, Number(currentTarget.value))}
      />
    </label>
  );
  const side = (name: "left" | "right", label: string) => (
    <label>
      {label}
      <select value={shown[name]} onChange={({ currentTarget }) => change(name, Number(currentTarget.value))}>
        {Array.from({ length: Math.max(1, size.columns) }, (_, column) => (
          <option key={column} value={column}>
            {lettersOf(column)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <details class="area" open={found === undefined}>
      <summary>{say(WORDS.tableArea(`${lettersOf(shown.left)}${shown.top}:${lettersOf(shown.right)}${shown.bottom}`))}</summary>
      <p class="edges">
        {edge("top", say(WORDS.headRow))}
        {edge("bottom", say(WORDS.lastRow))}
        {side("left", say(WORDS.firstColumn))}
        {side("right", say(WORDS.lastColumn))}
        {area === undefined ? null : (
          <button type="button" class="link" onClick={() => onArea(undefined)}>
            {say(WORDS.asFound)}
          </button>
        )}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
      <section class="grid-frame" tabIndex={0} aria-label={say(WORDS.sheet)}>
        <table class="grid">
          <thead>
            <tr>
              <td />
              {(rows[0]?.cells ?? []).map((_, column) => (
                <th key={lettersOf(column)} scope="col">
                  {lettersOf(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <PreviewRow key={row.number} row={row} area={shown} />
            ))}
          </tbody>
        </table>
      </section>
      {size.rows > rows.length ? <p class="note">{say(WORDS.moreRows(size.rows - rows.length))}</p> : null}
    </details>
  );
}

function PreviewRow({ row, area }: { readonly row: LaidOutRow; readonly area: Area }) {
  const inside = (column: number): boolean =>
    row.number >= area.top && row.number <= area.bottom && column >= area.left && column <= area.right;
  return (
    <tr data-head={row.isHead}>
      <th scope="row">{row.number}</th>
      {row.cells.map(({ text, isFilled }, column) => (
        <td key={lettersOf(column)} data-inside={inside(column)} data-filled={isFilled}>
          {text}
        </td>
      ))}
    </tr>
  );
}

/** The letters that spreadsheets have for a column: E. */
function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
