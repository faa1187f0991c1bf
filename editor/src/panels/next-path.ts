// Where the rules of another year or region lie. In: the path of those they begin from. Out: a path, as the library is laid out.

const YEAR = /(?:19|20)\d\d/u;

/** The year that a path says, the last of several. */
export function yearOfPath(path: string): string | undefined {
  return path.match(/(?:19|20)\d\d/gu)?.at(-1);
}

/** The folders before the year. */
export function regionOfPath(path: string): string {
  const folders = path.split("/").slice(0, -1);
  const at = folders.findIndex((folder) => YEAR.test(folder));
  return folders.slice(0, at < 0 ? folders.length : at).join("/");
}

/** 湖南省/保靖县/2017/保靖县-2017.chi → 湖南省/保靖县/2018/保靖县-2018.chi, or 湖南省/花垣县/2017/花垣县-2017.chi. */
export function nextPath(path: string, { year, region }: { readonly year: string; readonly region: string | undefined }): string {
  const old = yearOfPath(path);
  const file = path.split("/").at(-1) ?? "";
  if (region === undefined) {
    const next = old === undefined ? path.replace(/\.chi$/u, `-${year}.chi`) : path.replaceAll(old, year);
    return next;
  }
  const folders = region
    .split("/")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const [before, now] = [regionOfPath(path).split("/").at(-1) ?? "", folders.at(-1) ?? ""];
  const renamed = before === "" || !file.includes(before) ? `${now}-${file}` : file.replace(before, now);
  return [...folders, year, old === undefined ? renamed : renamed.replaceAll(old, year)].join("/");
}
