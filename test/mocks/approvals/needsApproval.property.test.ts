// @vitest-environment node
import fc from "fast-check";
import { expect, test } from "vitest";
import { createMockBackend } from "../../../mocks/createMockBackend.ts";
import { echoTool } from "../fixtures/echoTool.ts";
import { taggedCatalog, tags } from "../sessions/taggedCatalog.ts";

const toolkitSlugs = taggedCatalog.map(({ slug }) => slug);
const some = <Item>(items: readonly Item[]) =>
  fc.option(fc.subarray([...items], { maxLength: 2 }), { nil: undefined });

const entries = taggedCatalog.flatMap((toolkit) =>
  toolkit.tools.map((tool) => ({ tool, toolkit })),
);

const run = fc.record({
  entry: fc.constantFrom(...entries),
  toolkits: some(toolkitSlugs),
  tags: some(tags),
  ownTags: some(tags),
  tools: fc.subarray(["ALPHA_3", "ALPHA_5"]),
});

test("a tool asks exactly when its toolkit, its slug or one of its tags is listed", async () => {
  const backend = createMockBackend({ catalog: taggedCatalog, answerTool: echoTool });
  await fc.assert(
    fc.asyncProperty(run, async ({ entry: { tool, toolkit }, ...lists }) => {
      const session = await backend.sessions.create("ann", {
        ...(lists.toolkits && { toolkits: { disable: [], require_approval: lists.toolkits } }),
        ...(lists.tags && { tags: { require_approval: lists.tags } }),
        tools: {
          alpha: { disable: [], require_approval: lists.tools },
          beta: { tags: { require_approval: lists.ownTags } },
        },
      });
      const { inputNeeded, error } = await backend.sessions.execute(session.id, {
        toolSlug: tool.slug,
      });
      const tagsThatCount =
        (toolkit.slug === "beta" ? lists.ownTags : undefined) ?? lists.tags ?? [];
      const isListed =
        lists.toolkits?.includes(toolkit.slug) === true ||
        lists.tools.includes(tool.slug) ||
        tagsThatCount.some((tag) => tool.tags.includes(tag));
      expect(inputNeeded !== undefined).toBe(isListed);
      expect(error !== null).toBe(isListed);
    }),
    { numRuns: 200 },
  );
});
