// A figure in a column: digits of one width, aligned on the decimal point. In: a decimal as printed. Out: its two halves in their places.

/** `places`: how many decimals the column has room for. A figure that is no decimal stands as it is. */
export function Figure({ text, places }: { readonly text: string; readonly places: number }) {
  const match = /^(-?\d+)(?:\.(\d+))?$/u.exec(text);
  if (match === null) return <span class="figure word">{text}</span>;
  const [, whole = "", fraction] = match;
  return (
    <span class="figure">
      {whole.replace("-", "−")}
      <span class="fraction" style={{ "--places": places }}>
        {fraction === undefined ? "" : `.${fraction}`}
      </span>
    </span>
  );
}
