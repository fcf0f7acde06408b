// @vitest-environment node
import { createMockBackend } from "tool-router-react/mock";
import { expect, test } from "vitest";
import { catalog } from "../../../mocks/catalog/index.ts";
import { manyToolkits } from "../../../mocks/scenarios/manyToolkits.ts";

/** A catalogue that nobody has searched yet. */
async function unsearched() {
  const backend = createMockBackend({ seed: 1, catalog: manyToolkits(catalog, 4000) });
  const { id } = await backend.sessions.create("ann");
  return { backend, id };
}

const queries = [{ useCase: "list pearl accounts" }];

test("others are answered while a long catalogue is made searchable", async () => {
  const { backend, id } = await unsearched();
  const answered: string[] = [];
  const note = (what: string) => () => answered.push(what);
  await Promise.all([
    backend.sessions.search(id, { queries }).then(note("search")),
    backend.sessions
      .execute(id, { toolSlug: "COMPOSIO_SEARCH_TOOLS", arguments: {} })
      .then(note("tool")),
    backend.sessions.get(id).then(note("session")),
  ]);
  expect(answered[0]).toBe("session");
  expect(answered).toHaveLength(3);
});

test("searches that begin together find the same as one that begins later", async () => {
  const { backend, id } = await unsearched();
  const find = () => backend.sessions.search(id, { queries });
  const [first, second] = await Promise.all([find(), find()]);
  const third = await find();
  expect(first.results[0]?.primary_tool_slugs).toContain("PEARL_ACCOUNTS_LIST_ACCOUNTS");
  expect(second.results).toEqual(first.results);
  expect(third.results).toEqual(first.results);
});
