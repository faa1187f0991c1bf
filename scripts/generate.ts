// Rewrites every generated file from its one source. `--check` writes nothing and fails where a file is stale.
// This file only collects and writes; what is made from what stands in the generate-*.ts beside it.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { generateColouring } from "./generate-colouring.ts";
import { generateDiagnosticsIndex } from "./generate-diagnostics-index.ts";
import { generateLanguageReference } from "./generate-language-reference.ts";
import { generateSchemaTypes } from "./generate-schema-types.ts";
import type { GeneratedFile } from "./generated-file.ts";

const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const checkOnly = process.argv.includes("--check");

const files: readonly GeneratedFile[] = [
  ...(await generateSchemaTypes(root)),
  ...generateLanguageReference(root),
  ...generateDiagnosticsIndex(root),
  ...generateColouring(),
];

const stale = files.filter(({ path, text }) => !existsSync(join(root, path)) || readFileSync(join(root, path), "utf8") !== text);
if (checkOnly) {
  if (stale.length > 0) {
    const list = stale.map(({ path }) => `  ${relative(".", path)}`).join("\n");
    process.stderr.write(
      `这些生成的文件已过期，请运行 npm run generate：\nThese generated files are stale; run npm run generate:\n${list}\n`,
    );
    process.exit(1);
  }
} else {
  for (const { path, text } of stale) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    process.stdout.write(`${path}\n`);
  }
}
