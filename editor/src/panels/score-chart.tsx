// Interim.
export function ScoreChart(_: { readonly path: readonly string[] }) {
  return null;
}
