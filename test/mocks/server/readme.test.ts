// @vitest-environment node
import { readFileSync } from "node:fs";
import { createMockHttpServer } from "tool-router-react/mock/node";
import { expect, test } from "vitest";

/** The routes that the README's tables list. */
function listed(): string[] {
  const rows = readFileSync("mocks/README.md", "utf8").matchAll(/^\| `([A-Z]+ \/\S+)` \|/gm);
  return Array.from(rows, ([, route = ""]) => route);
}

/** The routes that are answered, each platform route once. */
function answered(): string[] {
  const { handlers } = createMockHttpServer({ catalog: [] });
  const routes = handlers.flatMap(({ info: { method, path } }) => {
    const route = String(path)
      .replace(/^\*/, "")
      .replace(/:(\w+)/g, "{$1}");
    // What tells that there is no such route.
    if (route.endsWith("/*")) return [];
    const name = method instanceof RegExp ? "ANY" : method;
    return [`${name} ${route.replace(/^\/api\/v3(\.1)?\//, "/")}`];
  });
  return [...new Set(routes)];
}

test("the README lists every route, and none that there isn't", () => {
  const routes = answered();
  expect(routes.length).toBeGreaterThan(30);
  expect(listed().toSorted()).toEqual(routes.toSorted());
  expect(new Set(listed()).size).toBe(listed().length);
});

test("both of the API's roots have the same routes", () => {
  const { handlers } = createMockHttpServer({ catalog: [] });
  const below = (root: string) =>
    handlers
      .map(({ info: { method, path } }) => `${method} ${path}`)
      .filter((route) => route.includes(root))
      .map((route) => route.replace(root, ""));
  expect(below("/api/v3.1/").length).toBeGreaterThan(30);
  expect(below("/api/v3/")).toEqual(below("/api/v3.1/"));
});
