// The biaochi command as a function, for scripts and tests; bin/biaochi.mjs is the command itself.
export { runCommandLine } from "./command-line.ts";
export { EXIT, type ExitCode } from "./exit-code.ts";
export type * from "./host/host.ts";
export { createNodeHost } from "./host/node-host.ts";
