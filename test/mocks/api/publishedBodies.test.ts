// @vitest-environment node
import * as v from "valibot";
import { expect, test } from "vitest";
import { platformRoutes } from "../../../mocks/handlers/platformRoutes.ts";
import { readQuery } from "../../../mocks/handlers/query.ts";
import type { Route } from "../../../mocks/handlers/route.ts";
import { createMockBackend } from "../../../mocks/index.ts";
import { publishedBody } from "./support/publishedTypes.ts";
import { samplesOf } from "./support/sampleBodies.ts";
import { readType } from "./support/typeText.ts";

/** The schema that a route reads its body by. */
async function schemaOf(route: Route): Promise<v.GenericSchema | undefined> {
  let found: v.GenericSchema | undefined;
  const enough = new Error("The schema is known.");
  await route
    .run({
      backend: createMockBackend({ catalog: [] }),
      origin: "https://platform.test",
      apiVersion: "v3.1",
      signal: new AbortController().signal,
      query: readQuery(new URLSearchParams()),
      param: (name) => (name === "mount" ? "files" : "x"),
      body: (schema) => {
        found = schema;
        return Promise.reject(enough);
      },
      linkAddress: () => "https://platform.test/link/x",
    })
    .catch(() => undefined);
  return found;
}

/** What a body is refused for by its shape. What a text or a number must be beyond that is another matter. */
function shapeProblems(issues: readonly v.BaseIssue<unknown>[]): string[] {
  return issues.flatMap((issue) => {
    const inner = issue.issues;
    // Of an option that a union might be, only the text may be wrong.
    if (issue.type === "union" && inner?.every(({ kind }) => kind === "validation")) return [];
    if (issue.kind === "validation") return [];
    return [`${v.getDotPath(issue) ?? "body"}: ${issue.message}`];
  });
}

/** Where the documentation says more than the types do. */
const narrower = [
  // A custom tool's schema is an object with properties; published as any object.
  /input_schema\.(type|properties): /,
  // Slugs or "all"; published as any text.
  /preload\.tools: must be "all", or slugs$/,
  // Three events; published as any text.
  /enabled_events\.0: Invalid type: Expected \("composio\.trigger\.message"/,
];

/** Routes that read none of the body that is published for them. */
const unread = ["POST /connected_accounts/{id}/refresh"];

/** Bodies that no client publishes, as the README says. */
const unpublished = ["POST /connected_accounts/complete_auth"];

test("every body that the platform's published types allow is taken, field by field", async () => {
  const problems = new Set<string>();
  const without = { schema: [] as string[], type: [] as string[] };
  for (const route of platformRoutes) {
    const method = route.method.toUpperCase();
    const path = route.path.replace(/:(\w+)/g, "{$1}");
    const type = publishedBody(method, path);
    const schema = await schemaOf(route);
    if (type === undefined && schema !== undefined) without.type.push(`${method} ${path}`);
    if (type !== undefined && schema === undefined) without.schema.push(`${method} ${path}`);
    if (type === undefined || schema === undefined) continue;
    for (const sample of samplesOf(type)) {
      const parsed = v.safeParse(schema, sample);
      if (parsed.success) continue;
      for (const problem of shapeProblems(parsed.issues)) {
        problems.add(`${method} ${path}: ${problem}`);
      }
    }
  }
  expect(without).toEqual({ schema: unread, type: unpublished });
  const wrong = [...problems].filter((problem) => !narrower.some((rule) => rule.test(problem)));
  expect(wrong).toEqual([]);
  for (const rule of narrower) expect([...problems].join("\n")).toMatch(new RegExp(rule, "m"));
});

test("samples of a type have each field and each option once", () => {
  const type = readType("{ id: string; name?: string | null };", 0);
  expect(samplesOf(type)).toEqual([
    { id: "x" },
    { id: "x" },
    { id: "x", name: "x" },
    { id: "x", name: null },
  ]);
});
