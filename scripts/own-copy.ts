// A workspace to play in. In: the repository. Out: the folder of the user's own rules, made once as a copy of the library.
// WHY a copy: the library belongs to the repository, whose tests hold every figure in it; nobody should fear to break those by trying something.
import { cpSync, existsSync, renameSync, rmSync } from "node:fs";
import { basename, join } from "node:path";

/** Left alone by git. */
const OWN = "我的规则";

/** The name of the folder, relative to the repository. */
export function ownCopy(root: string, say: (line: string) => void): string {
  const target = join(root, OWN);
  if (existsSync(target)) return OWN;
  const unfinished = join(root, `.${OWN}.${process.pid}`);
  cpSync(join(root, "rules"), unfinished, {
    recursive: true,
    filter: (path) => !basename(path).startsWith(".") || path === unfinished,
  });
  try {
    renameSync(unfinished, target);
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    // Another start was quicker.
    if (!existsSync(target)) throw error;
  }
  say(
    `规则库 rules 的副本在文件夹「${OWN}」里，放心修改。\nA copy of the library lies in the folder “${OWN}”, for you to change as you like.\n\n`,
  );
  return OWN;
}
