// @vitest-environment node
import { readFileSync } from "node:fs";
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
    const size = rendered.reduce((sum, [, text]) => sum + text.length, 0);
    expect(size).toBeLessThan(250_000);
  });
});
