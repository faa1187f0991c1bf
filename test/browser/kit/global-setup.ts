// Before the tests in a browser: there is a Chromium, and the page is built of the sources as they are.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { buildEditor } from "../../../scripts/build-editor.ts";
import { chromiumPath } from "./chromium.ts";

const root = join(import.meta.dirname, "..", "..", "..");

export function setup(): void {
  chromiumPath();
  buildEditor(root, (line) => process.stderr.write(line));
  if (!existsSync(join(root, "editor", "dist", "index.html"))) throw new Error("the editor's page could not be made");
}
