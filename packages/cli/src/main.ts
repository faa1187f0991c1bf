// In: the process that bin/biaochi.mjs started. Out: its exit status.
import { runCommandLine } from "./command-line.ts";
import { createNodeHost } from "./host/node-host.ts";

// WHY: the status is set and the process ends by itself, so that what is still on its way to a pipe arrives.
process.exitCode = await runCommandLine(createNodeHost(), process.argv.slice(2));
