// The only way in: starts the server of a workspace folder. Exports only.

export { catalogue } from "./catalogue.ts";
export { type Disk, nodeDisk } from "./folder/disk.ts";
export { type NotStarted, type RunningServer, type StartOptions, startServer } from "./start-server.ts";
