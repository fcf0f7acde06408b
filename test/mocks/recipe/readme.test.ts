// @vitest-environment node
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const squeezed = (path: string) => readFileSync(path, "utf8").replace(/\s+/g, "");

test.each([
  ["README.md", "Integrations.tsx"],
  ["mocks/README.md", "recipe.test.tsx"],
])("%s prints %s, which runs here, word for word", (readme, file) => {
  expect(squeezed(readme)).toContain(squeezed(`test/mocks/recipe/${file}`));
});
