// @vitest-environment node
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { renderCatalog } from "../../../scripts/catalog/renderCatalog.ts";

describe("the generated files of the catalogue", () => {
  const rendered = Object.entries(renderCatalog());

  it.each(rendered)(
    "are what the tables say now: %s (else run scripts/build-catalog.ts)",
    (name, text) => {
      expect(readFileSync(`mocks/catalog/${name}`, "utf8") === text).toBe(true);
    },
  );

  it("are small enough to load in a page", () => {
    const size = (files: typeof rendered) =>
      files.reduce((sum, [, text]) => sum + gzipSync(text).length, 0);
    const isOnDemand = ([name]: (typeof rendered)[number]) => name.startsWith("tools/");
    expect(size(rendered.filter((file) => !isOnDemand(file)))).toBeLessThan(80_000);
    expect(size(rendered.filter(isOnDemand))).toBeLessThan(100_000);
  });
});
