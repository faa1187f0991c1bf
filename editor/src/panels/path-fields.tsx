// Where a rule file lies: its name and its folder, as people write them. In: both. Out: two fields, and the path that they make or why they make none.
import type { Bilingual } from "@biaochi/diagnostics";
import { useWorkbench } from "../shell/context.ts";
import { WORDS } from "../words/words.ts";

export type PathParts = { readonly name: string; readonly folder: string };

/** 湖南省/2017/保靖县-2017.chi → 保靖县-2017 in 湖南省/2017. */
export function partsOf(path: string): PathParts {
  const parts = path.split("/");
  return { name: (parts.at(-1) ?? "").replace(/\.chi$/u, ""), folder: parts.slice(0, -1).join("/") };
}

/** The path; `taken` says whether there is a file of that path already. */
export function pathOf(
  { name, folder }: PathParts,
  taken: (path: string) => boolean,
): { readonly path: string; readonly stem: string } | { readonly trouble: Bilingual } {
  const stem = name
    .trim()
    .replace(/\.chi$/u, "")
    .normalize("NFC");
  const folders = folder
    .split("/")
    .map((part) => part.trim().normalize("NFC"))
    .filter((part) => part !== "");
  const path = [...folders, `${stem}.chi`].join("/");
  if (stem === "" || [stem, ...folders].some((part) => /[「」"\\:*?<>|/\u0000-\u001f]/u.test(part)))
    return { trouble: WORDS.badName };
  return taken(path) ? { trouble: WORDS.nameTaken(path) } : { path, stem };
}

type Props = { readonly parts: PathParts; readonly trouble: string | undefined; readonly onChange: (parts: PathParts) => void };

export function PathFields({ parts, trouble, onChange }: Props) {
  const { say } = useWorkbench();
  return (
    <>
      <label class="field">
        {say(WORDS.fileName)}
        <input
          type="text"
          autofocus
          value={parts.name}
          placeholder={say(WORDS.fileNameExample)}
          aria-invalid={trouble !== undefined}
          aria-describedby="name-trouble"
          onInput={({ currentTarget }) => onChange({ ...parts, name: currentTarget.value })}
        />
      </label>
      <label class="field">
        {say(WORDS.folder)}
        <input
          type="text"
          value={parts.folder}
          placeholder={say(WORDS.folderExample)}
          onInput={({ currentTarget }) => onChange({ ...parts, folder: currentTarget.value })}
        />
      </label>
      <p id="name-trouble" class="trouble" role="alert">
        {trouble}
      </p>
    </>
  );
}
