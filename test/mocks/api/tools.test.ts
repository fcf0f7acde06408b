// @vitest-environment node
import { expect, test } from "vitest";
import { catalog } from "../../../mocks/catalog/index.ts";
import { mockApi, readPath } from "../fixtures/mockApi.ts";

const api = mockApi({ catalog });

async function tools(query: string): Promise<unknown[]> {
  return (await api.get(`/tools?limit=1000&${query}`)).list("items");
}

const has = (list: unknown[], slug: unknown) =>
  list.some((tool) => readPath(tool, "slug") === slug);

test("a toolkit's main tools are listed alone", async () => {
  const all = await tools("toolkit_slug=github");
  expect(await tools("toolkit_slug=github&important=false")).toEqual(all);
  const important = await tools("toolkit_slug=github&important=true");
  expect(important.length).toBeGreaterThan(0);
  expect(important.length).toBeLessThan(all.length);
  for (const tool of important) {
    expect(readPath(tool, "tags")).toContain("important");
  }
  const found = await tools("toolkit_slug=github&important=true&query=issue");
  expect(found.length).toBeGreaterThan(0);
  expect(important).toEqual(expect.arrayContaining(found));
  const other = all.map((tool) => readPath(tool, "slug")).find((slug) => !has(important, slug));
  expect(await tools(`tool_slugs=${other}&important=true`)).toHaveLength(1);
  expect((await api.get("/tools?important=yes")).status).toBe(400);
});

test("where no tool is known to be a main one, all are listed", async () => {
  const without = catalog.find(
    ({ tools: own }) => own.length > 1 && !own.some(({ tags }) => tags.includes("important")),
  );
  const slug = without?.slug ?? "";
  expect(await tools(`toolkit_slug=${slug}&important=true`)).toEqual(
    await tools(`toolkit_slug=${slug}`),
  );
});

test("tools are listed by the auth configs that they can run on", async () => {
  const make = async (slug: string) =>
    (await api.post("/auth_configs", { toolkit: { slug } })).text("auth_config.id");
  const [gmail, slack] = [await make("gmail"), await make("slack")];
  const toolkitsOf = async (query: string) =>
    new Set((await tools(query)).map((tool) => readPath(tool, "toolkit.slug")));
  expect(await toolkitsOf(`auth_config_ids=${gmail}`)).toEqual(new Set(["gmail"]));
  expect(await toolkitsOf(`auth_config_ids=${gmail},${slack}`)).toEqual(
    new Set(["gmail", "slack"]),
  );
  expect(await toolkitsOf(`auth_config_ids=${gmail}&toolkit_slug=slack`)).toEqual(new Set());
  expect((await api.get("/tools?auth_config_ids=ac_none")).status).toBe(404);
});
