// The pages of the codes (packages/*/pages/CODE.md), which come with the program. In: a code. Out: its page as it is written.
// Not here: laying it out (layout/page.ts).
// LIMIT: they are found beside this package, as in the repository; a package installed alone has none, and `help CODE` says so.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { HostPages } from "./host.ts";

const PACKAGES = join(import.meta.dirname, "..", "..", "..");
const ENDING = ".md";

/** The pages on the disk. */
export const nodePages: HostPages = {
  codes: () =>
    readdirSync(PACKAGES)
      .map((name) => join(PACKAGES, name, "pages"))
      .filter((folder) => existsSync(folder))
      .flatMap((folder) => readdirSync(folder))
      .filter((name) => name.endsWith(ENDING))
      .map((name) => name.slice(0, -ENDING.length))
      .sort(),
  read: (code) => {
    // A code from the command line never becomes part of a path unless it is one of ours.
    if (!/^[A-Z]+-\d{3}$/u.test(code)) return undefined;
    const paths = readdirSync(PACKAGES).map((name) => join(PACKAGES, name, "pages", `${code}${ENDING}`));
    const path = paths.find((one) => existsSync(one));
    return path === undefined ? undefined : readFileSync(path, "utf8");
  },
};
