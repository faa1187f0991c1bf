import { readdirSync } from "node:fs";
import { join } from "node:path";
import { checkCatalogues } from "@biaochi/diagnostics";
import { expect, it } from "vitest";
import { catalogue, sampleCatalogue } from "./catalogue.ts";

it("every finding is worded in both languages, without jargon", () => {
  expect(
    checkCatalogues(catalogue, sampleCatalogue).filter(
      (fault) => !/‹[a-z]+(?:Zh|En)›|^CASE-021 reason\.(?:zh: no Chinese|en: no English)/u.test(fault),
    ),
  ).toEqual([]);
});

it("every code has its page and every page its code", () => {
  const pages = readdirSync(join(import.meta.dirname, "..", "pages")).map((file) => file.replace(/\.md$/u, ""));
  expect(pages.toSorted()).toEqual([...catalogue.codes, ...sampleCatalogue.codes].toSorted());
});
