// 目录's upper part: rule files in their folders, each with a menu, and the deleted ones. In: the files to show. Out: opening, renaming, deleting.
// Not here: which files are shown (contents.tsx), how they are renamed and deleted (workbench.ts, file-acts.ts).
import { useEffect, useRef, useState } from "preact/hooks";
import type { FileEntry } from "../server/client.ts";
import { WORDS } from "../words/words.ts";
import { useWorkbench } from "./context.ts";
import { nameOf, restoreFile } from "./file-acts.ts";
import { Menu, type MenuPlace } from "./menu.tsx";

/** A file as 目录 shows it. */
export type ShownFile = Pick<FileEntry, "path"> & { readonly isNew: boolean };

type Folder = {
  readonly name: string;
  readonly path: string;
  readonly folders: readonly Folder[];
  readonly files: readonly ShownFile[];
};

export function FileList({ files }: { readonly files: readonly ShownFile[] }) {
  return (
    <ul class="file-list">
      <FolderLines folder={folderOf(files)} depth={0} />
    </ul>
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
        <FileLine key={file.path} file={file} depth={depth} />
      ))}
    </>
  );
}

function FileLine({ file: { path, isNew }, depth }: { readonly file: ShownFile; readonly depth: number }) {
  const { state, say, open } = useWorkbench();
  const [menu, setMenu] = useState<MenuPlace | undefined>(undefined);
  const isCurrent = state.path.value === path;
  const line = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) line.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const name = nameOf(path);
  const ask = (kind: "rename-file" | "delete-file") => () => {
    state.dialog.value = { kind, path };
  };
  const duplicate = (): void => {
    state.dialog.value = { kind: "new-file", copyOf: path };
  };
  const next = (goal: "year" | "region") => () => {
    state.dialog.value = { kind: "next-rules", path, goal };
  };
  const openBelow = (element: Element): void => {
    const { left, bottom } = element.getBoundingClientRect();
    setMenu({ x: left, y: bottom });
  };
  return (
    <li
      ref={line}
      class="file"
      data-current={isCurrent}
      onContextMenu={(event) => {
        event.preventDefault();
        // The key for menus has no place of its own.
        if (event.clientX === 0 && event.clientY === 0) openBelow(event.currentTarget);
        else setMenu({ x: event.clientX, y: event.clientY });
      }}
    >
      <button
        type="button"
        class="file-name"
        style={{ "--depth": depth }}
        aria-current={isCurrent ? "page" : undefined}
        onClick={() => {
          state.pane.value = "text";
          open(path);
        }}
        onKeyDown={(event) => {
          if (event.isComposing) return;
          if (event.key === "F2") ask("rename-file")();
          else if (event.key === "Delete") ask("delete-file")();
          else return;
          event.preventDefault();
        }}
      >
        {name}
        {isNew ? <small> {say(WORDS.notSavedYet)}</small> : null}
      </button>
      <button
        type="button"
        class="quiet more"
        aria-haspopup="menu"
        aria-expanded={menu !== undefined}
        aria-label={say(WORDS.moreOf(name))}
        title={say(WORDS.moreOf(name))}
        onClick={({ currentTarget }) => openBelow(currentTarget)}
      >
        <span aria-hidden="true">⋯</span>
      </button>
      {menu === undefined ? null : (
        <Menu
          label={say(WORDS.moreOf(name))}
          place={menu}
          items={[
            { label: say(WORDS.rename), keys: "F2", run: ask("rename-file") },
            { label: say(WORDS.nextYear), run: next("year") },
            { label: say(WORDS.nextRegion), run: next("region") },
            { label: say(WORDS.duplicate), run: duplicate },
            { label: say(WORDS.remove), keys: "Delete", run: ask("delete-file") },
          ]}
          onClose={() => setMenu(undefined)}
        />
      )}
    </li>
  );
}

/** The deleted files, folded, each with a way back. */
export function DeletedFiles() {
  const workbench = useWorkbench();
  const { state, say } = workbench;
  const deleted = state.deleted.value;
  if (deleted.length === 0) return null;
  return (
    <details class="deleted">
      <summary>{say(WORDS.deletedFiles(deleted.length))}</summary>
      <ul>
        {deleted.map((file) => (
          <li key={file.path}>
            <span title={file.path}>{nameOf(file.path)}</span>
            <button type="button" class="link" onClick={() => restoreFile(workbench, file)}>
              {say(WORDS.restore)}
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Folders within folders; a folder that holds one folder and no file is shown with it as one. */
function folderOf(files: readonly ShownFile[]): Folder {
  return nested(
    files.map((file) => ({ file, rest: file.path.split("/") })),
    "",
    "",
  );
}

type Standing = { readonly file: ShownFile; readonly rest: readonly string[] };

function nested(files: readonly Standing[], name: string, path: string): Folder {
  const groups = new Map<string, Standing[]>();
  const here: ShownFile[] = [];
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
