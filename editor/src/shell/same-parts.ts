// What stayed as it was, kept as the same object: a component whose parts are the same objects is not drawn again.
// In: plain data as before and as now. Out: the data as now, made of what was there before wherever that is equal.

/** INVARIANT (equal): what is given back is equal to `now`. */
export function withSameParts<Value>(before: unknown, now: Value): Value {
  if (before === now || !isPlain(before) || !isPlain(now)) return now;
  // Of two equal values either will do: what is kept has the shape that `now` has.
  if (Array.isArray(now)) return (Array.isArray(before) ? keptList(before, now) : now) as Value;
  return (Array.isArray(before) ? now : keptObject(before, now)) as Value;
}

function keptList(before: readonly unknown[], now: readonly unknown[]): readonly unknown[] {
  const made = now.map((one, at) => withSameParts(before[at], one));
  return before.length === made.length && made.every((one, at) => one === before[at]) ? before : made;
}

function keptObject(before: Plain, now: Plain): Plain {
  const names = Object.keys(now);
  const made = Object.fromEntries(names.map((name) => [name, withSameParts(before[name], now[name])]));
  const isSame =
    names.length === Object.keys(before).length && names.every((name) => name in before && made[name] === before[name]);
  return isSame ? before : made;
}

type Plain = Readonly<Record<string, unknown>>;

function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !ArrayBuffer.isView(value);
}
