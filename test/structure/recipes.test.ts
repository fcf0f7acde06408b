// @vitest-environment node
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

const squeezed = (text: string) => text.replace(/\s+/g, "");
const read = (path: string) => readFileSync(path, "utf8");

test.each([
  ["README.md", "Integrations.tsx"],
  ["mocks/README.md", "vitest.test.tsx"],
  ["mocks/README.md", "storybook/mock.ts"],
  ["mocks/README.md", "storybook/preview.ts"],
])("%s prints %s, which runs here, word for word", (readme, file) => {
  expect(squeezed(read(readme))).toContain(squeezed(read(`examples/testing/${file}`)));
});

test("the recipe for Jest is that for Vitest, but for what it imports", () => {
  const withoutImports = (path: string) => squeezed(read(path).replaceAll(/^import .*\n/gm, ""));
  const forJest = withoutImports("examples/testing/jest.test.jsx");
  const forVitest = withoutImports("examples/testing/vitest.test.tsx");
  expect(forJest).toBe(forVitest.replace("vi.spyOn", "jest.spyOn"));
});
