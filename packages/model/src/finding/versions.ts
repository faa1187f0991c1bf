// In: version numbers as files write them. Out: which comes later, and whether one is of the kind that another asks for.

/** Compares versions part by part, as numbers where they are; a missing part is 0. */
export function compareVersions(left: string, right: string): number {
  const [one, other] = [left.split("."), right.split(".")];
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const [a = "0", b = "0"] = [one[index], other[index]];
    if (a === b) continue;
    const isNumeric = /^\d+$/u.test(a) && /^\d+$/u.test(b);
    // Numbers of any length: the longer one without leading zeros is the larger.
    const [x, y] = isNumeric ? [a.replace(/^0+/u, ""), b.replace(/^0+/u, "")] : [a, b];
    if (x === y) continue;
    if (isNumeric && x.length !== y.length) return x.length - y.length;
    return x < y ? -1 : 1;
  }
  return 0;
}

/** Whether a version is one of those that 版本 1 or 版本 1.2 asks for. */
export function isOfVersion(version: string, asked: string): boolean {
  return version === asked || version.startsWith(`${asked}.`);
}
