// @vitest-environment node
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { PlatformError } from "../../../mocks/backend/platformError.ts";
import type {
  EnableOrDisable,
  SessionConfigBody,
  TagFilterBody,
} from "../../../mocks/backend/sessionBodies.ts";
import type { MockBackend } from "../../../mocks/backend/types.ts";
import type { ToolTag } from "../../../mocks/catalog/types.ts";
import { createMockBackend } from "../../../mocks/createMockBackend.ts";
import { runs } from "../../runs.ts";
import { readPath } from "../fixtures/mockApi.ts";
import { taggedCatalog, tags } from "./taggedCatalog.ts";

/** What the documentation says of filters, word for word and one tool at a time. */
function leavesIn(body: SessionConfigBody, toolkit: string, slug: string, has: ToolTag[]): boolean {
  const { toolkits, tools = {} } = body;
  if (toolkits !== undefined && !listAllows(toolkits, toolkit)) return false;
  const own = tools[toolkit];
  if (own !== undefined && !("tags" in own)) return listAllows(own, slug);
  return tagsAllow(own === undefined ? body.tags : own.tags, has);
}

function listAllows(list: EnableOrDisable, slug: string): boolean {
  if ("enable" in list) return list.enable.includes(slug);
  return !("disable" in list && list.disable.includes(slug));
}

function tagsAllow(filter: TagFilterBody | undefined, has: ToolTag[]): boolean {
  if (filter === undefined) return true;
  if (Array.isArray(filter)) return filter.some((tag) => has.includes(tag));
  const { enable, disable } = filter;
  if (enable !== undefined && !enable.some((tag) => has.includes(tag))) return false;
  return disable === undefined || !disable.some((tag) => has.includes(tag));
}

/** Whether a filter on tools says what to use, rather than what not to. */
function namesSome(filter: EnableOrDisable | { tags: TagFilterBody } | undefined): boolean {
  if (filter === undefined) return false;
  if (!("tags" in filter)) return "enable" in filter;
  return Array.isArray(filter.tags) || filter.tags.enable !== undefined;
}

/** Whether a toolkit's tools are asked for: only those are preloaded with "all". */
function isNamed({ toolkits, tags: global, tools = {} }: SessionConfigBody, toolkit: string) {
  if (toolkits !== undefined && "enable" in toolkits) return true;
  return namesSome(tools[toolkit] ?? (global && { tags: global }));
}

/** Whether a session asks for anything. */
function namesAny({ toolkits, tags: global, tools = {} }: SessionConfigBody): boolean {
  return (
    (toolkits !== undefined && "enable" in toolkits) ||
    namesSome(global && { tags: global }) ||
    Object.values(tools).some(namesSome)
  );
}

const all = taggedCatalog.flatMap(({ slug: toolkit, tools }) =>
  tools.map((tool) => ({ toolkit, slug: tool.slug, tags: tool.tags })),
);

const listOf = (slugs: readonly string[]): fc.Arbitrary<EnableOrDisable> =>
  fc
    .tuple(fc.subarray([...slugs]), fc.boolean())
    .map(([list, isAllowlist]) => (isAllowlist ? { enable: list } : { disable: list }));

const someTags = fc.subarray([...tags]);
const tagFilter: fc.Arbitrary<TagFilterBody> = fc.oneof(
  someTags,
  fc.record({ enable: someTags, disable: someTags }, { requiredKeys: [] }),
);

type OwnFilter = NonNullable<SessionConfigBody["tools"]>[string];

/** A filter for each toolkit, or none. */
const toolFilters = fc
  .tuple(
    ...taggedCatalog.map(({ slug, tools }) =>
      fc.option(
        fc
          .oneof<fc.Arbitrary<OwnFilter>[]>(
            listOf(tools.map((tool) => tool.slug)),
            tagFilter.map((own) => ({ tags: own })),
          )
          .map((filter): [string, OwnFilter] => [slug, filter]),
      ),
    ),
  )
  .map((filters) => Object.fromEntries(filters.filter((filter) => filter !== null)));

const configs: fc.Arbitrary<SessionConfigBody> = fc.record(
  { toolkits: listOf(taggedCatalog.map(({ slug }) => slug)), tags: tagFilter, tools: toolFilters },
  { requiredKeys: [] },
);

/** 0 when the call ran, else the number of the refusal. */
async function refusalOf(
  backend: MockBackend,
  session: string,
  toolSlug: string,
): Promise<number | string> {
  try {
    await backend.sessions.execute(session, { toolSlug });
    return 0;
  } catch (error) {
    if (error instanceof PlatformError) return error.code;
    throw error;
  }
}

test("whatever a session's filters say, lists, search, schemas and calls all keep to it", async () => {
  const backend = createMockBackend({ catalog: taggedCatalog, seed: 1 });
  await fc.assert(
    fc.asyncProperty(configs, async (body) => {
      const allowed = all
        .filter((tool) => leavesIn(body, tool.toolkit, tool.slug, tool.tags))
        .map(({ slug }) => slug);
      const { id, toolSlugs } = await backend.sessions.create("ann", {
        ...body,
        preload: { tools: allowed },
      });
      for (const { slug } of all.filter((tool) => !allowed.includes(tool.slug))) {
        const preload = { tools: [slug] };
        await expect(backend.sessions.create("ann", { ...body, preload })).rejects.toMatchObject({
          code: 4300,
        });
      }
      expect(toolSlugs.filter((slug) => !slug.startsWith("COMPOSIO_"))).toEqual(allowed);

      const found = await backend.sessions.search(id, { queries: [{ useCase: "turn widgets" }] });
      const suggested = Object.keys(found.tool_schemas);
      expect(suggested.every((slug) => allowed.includes(slug))).toBe(true);
      expect(suggested.length > 0).toBe(allowed.length > 0);

      const schemas = await backend.sessions.execute(id, {
        toolSlug: "COMPOSIO_GET_TOOL_SCHEMAS",
        arguments: { tool_slugs: all.map(({ slug }) => slug) },
      });
      expect(Object.keys(Object(readPath(schemas.data, "tool_schemas")))).toEqual(allowed);

      for (const { slug, toolkit } of all) {
        const isInToolkits = body.toolkits === undefined || listAllows(body.toolkits, toolkit);
        const expected = allowed.includes(slug) ? 0 : isInToolkits ? 4301 : 4324;
        expect(await refusalOf(backend, id, slug)).toBe(expected);
      }
    }),
    runs(60),
  );
});

test('preload "all" lists what the filters name, and is refused where they name nothing', async () => {
  const backend = createMockBackend({ catalog: taggedCatalog, seed: 1 });
  await fc.assert(
    fc.asyncProperty(configs, async (body) => {
      const session = { ...body, preload: { tools: "all" as const } };
      const named = all
        .filter((tool) => isNamed(body, tool.toolkit))
        .filter((tool) => leavesIn(body, tool.toolkit, tool.slug, tool.tags))
        .map(({ slug }) => slug);
      if (!namesAny(body)) {
        await expect(backend.sessions.create("ann", session)).rejects.toMatchObject({ code: 4300 });
        return;
      }
      const { toolSlugs } = await backend.sessions.create("ann", session);
      expect(toolSlugs.filter((slug) => !slug.startsWith("COMPOSIO_"))).toEqual(named);
    }),
    runs(200),
  );
});
