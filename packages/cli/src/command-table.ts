// In: a command's name. Out: the command, loaded only now. The one list of commands.
import type { Command } from "./command.ts";

/** Names and loaders, in the order of the help. A command's file is light; what it works with is loaded when it runs. */
const LOADERS: ReadonlyMap<string, () => Promise<Command>> = new Map([
  ["check", async () => (await import("./commands/check.ts")).check],
  ["run", async () => (await import("./commands/run.ts")).run],
  ["explain", async () => (await import("./commands/explain.ts")).explain],
  ["audit", async () => (await import("./commands/audit.ts")).audit],
  ["test", async () => (await import("./commands/test.ts")).test],
  ["fmt", async () => (await import("./commands/fmt.ts")).fmt],
  ["list", async () => (await import("./commands/list.ts")).list],
  ["which", async () => (await import("./commands/which.ts")).which],
  ["show", async () => (await import("./commands/show.ts")).show],
  ["new-year", async () => (await import("./commands/new-year.ts")).newYear],
  ["new-region", async () => (await import("./commands/new-region.ts")).newRegion],
  ["new", async () => (await import("./commands/new.ts")).newFile],
  ["schema", async () => (await import("./commands/schema.ts")).schema],
  ["serve", async () => (await import("./commands/serve.ts")).serve],
]);

/** The names of all commands, in the order of the help. */
export const COMMAND_NAMES: readonly string[] = [...LOADERS.keys()];

/** Loads a command; undefined where there is none of that name. */
export async function loadCommand(name: string): Promise<Command | undefined> {
  return LOADERS.get(name)?.();
}

/** Loads them all, for the help. */
export async function loadCommands(): Promise<readonly Command[]> {
  return Promise.all([...LOADERS.values()].map((load) => load()));
}
