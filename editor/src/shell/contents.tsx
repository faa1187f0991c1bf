// 目录: the rule files of the workspace by region and year, and below them the tree of the open file's indicators.
import { useState } from "preact/hooks";
import type { FileEntry } from "../server/client.ts";
import { WORDS } from "../words/words.ts";
import { useWorkbench } from "./context.ts";
import { IndicatorTree } from "./indicator-tree.tsx";

type Folder = {
  readonly name: string;
  readonly path: string;
  readonly folders: readonly Folder[];
  readonly files: readonly FileEntry[];
};

export function Contents() {
  const { state, say } = useWorkbench();
  const [isOpen, setOpen] = useState(true);
  const rules = state.files.value.filter(({ kind }) => kind === "rules");
  const path = state.path.value;
  const drafts = path !== undefined && !rules.some((file) => file.path === path);
  return (
    <>
      <section class="files" aria-labelledby="files-title">
        <header class="panel-head">
          <h2 id="files-title">
            <button type="button" class="fold" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {say(WORDS.ruleFiles)}
            </button>
          </h2>
          <button
            type="button"
            class="quiet"
            onClick={() => {
              state.dialog.value = { kind: "new-file", copyOf: undefined };
            }}
          >
            {say(WORDS.newFile)}
          </button>
        </header>
        {isOpen ? (
          <ul class="file-list">
            <FolderLines folder={folderOf(rules)} depth={0} />
            {drafts ? <FileLine file={{ path, kind: "rules", hash: "", size: 0 }} depth={0} isNew /> : null}
          </ul>
        ) : null}
      </section>
      {path === undefined ? null : <IndicatorTree />}
    </>
  );
}

function FolderLines({ folder, depth }: { readonly folder: Folder; readonly depth: number }) {
  return (
    <>
      {folder.folders.map((one) => (
        <li key={one.path} class="folder">
          <span class="folder-name" style={{ "--depth": depth }}>
            {one.name}
          </span>
          <ul>
            <FolderLines folder={one} depth={depth + 1} />
          </ul>
        </li>
      ))}
      {folder.files.map((file) => (
        <FileLine key={file.path} file={file} depth={depth} isNew={false} />
      ))}
    </>
  );
}

function FileLine({ file, depth, isNew }: { readonly file: FileEntry; readonly depth: number; readonly isNew: boolean }) {
  const { state, say, open } = useWorkbench();
  const isCurrent = state.path.value === file.path;
  const name =
    file.path
      .split("/")
      .at(-1)
      ?.replace(/\.chi$/u, "") ?? file.path;
  return (
    <li class="file" data-current={isCurrent}>
      <button
        type="button"
        style={{ "--depth": depth }}
        aria-current={isCurrent ? "page" : undefined}
        onClick={() => {
          state.pane.value = "text";
          open(file.path);
        }}
      >
        {name}
        {isNew ? <small> {say(WORDS.notSavedYet)}</small> : null}
      </button>
      {isCurrent && !isNew ? (
        <button
          type="button"
          class="quiet small"
          onClick={() => {
            state.dialog.value = { kind: "new-file", copyOf: file.path };
          }}
        >
          {say(WORDS.duplicate)}
        </button>
      ) : null}
    </li>
  );
}

/** Folders within folders; a folder that holds one folder and no file is shown with it as one. */
function folderOf(files: readonly FileEntry[]): Folder {
  return nested(
    files.map((file) => ({ file, rest: file.path.split("/") })),
    "",
    "",
  );
}

type Standing = { readonly file: FileEntry; readonly rest: readonly string[] };

function nested(files: readonly Standing[], name: string, path: string): Folder {
  const groups = new Map<string, Standing[]>();
  const here: FileEntry[] = [];
  for (const { file, rest } of files) {
    const [first = "", ...others] = rest;
    if (others.length === 0) here.push(file);
    else {
      const group = groups.get(first) ?? [];
      group.push({ file, rest: others });
      groups.set(first, group);
    }
  }
  const folders = [...groups].map(([one, members]) => nested(members, one, `${path}/${one}`));
  const [only] = folders;
  if (name !== "" && only !== undefined && folders.length === 1 && here.length === 0)
    return { ...only, name: `${name} · ${only.name}` };
  return { name, path, folders, files: here };
}
