// From exact figures to pixels. In: decimals or fractions as texts. Out: places on the screen, where a float is near enough.
// Not here: any decision; those are made with the exact figures.

/** A figure as a float: 61.01, −3, 1/3. */
export function approximate(figure: string): number {
  const [above = "0", below = "1"] = figure.split("/");
  return Number(above) / Number(below);
}

/** A straight scale from one stretch to another. */
export function scaleOf(from: string, to: string, start: number, end: number): (figure: string) => number {
  const [low, high] = [approximate(from), approximate(to)];
  const span = high === low ? 1 : high - low;
  return (figure) => start + ((approximate(figure) - low) / span) * (end - start);
}

/** Tenths of a pixel are enough. */
export function pixels(place: number): string {
  return String(Math.round(place * 10) / 10);
}

type Tick = { readonly at: number; readonly text: string };

/** Those ticks whose words have room, from the left. */
export function keptTicks(ticks: readonly Tick[]): readonly Tick[] {
  let free = Number.NEGATIVE_INFINITY;
  const kept: Tick[] = [];
  for (const tick of ticks.toSorted((a, b) => a.at - b.at)) {
    const half = (tick.text.length * 7) / 2;
    if (tick.at - half < free) continue;
    kept.push(tick);
    free = tick.at + half + 4;
  }
  return kept;
}
