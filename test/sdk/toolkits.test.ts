import type { Composio } from "@composio/core";
import { catalog } from "tool-router-react/mock";
import { describe, expect, test } from "vitest";
import { platform } from "./support/platform.ts";

const mock = platform();

type Session = Awaited<ReturnType<Composio["create"]>>;
type Options = NonNullable<Parameters<Session["toolkits"]>[0]>;

/** The slugs of every page. */
async function everyPage(session: Session, options: Options = {}): Promise<string[]> {
  const slugs: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await session.toolkits({ ...options, ...(cursor ? { cursor } : {}) });
    slugs.push(...page.items.map(({ slug }) => slug));
    cursor = page.cursor;
  } while (cursor !== undefined);
  return slugs;
}

describe("a session's toolkits", () => {
  test("come 20 a page, most popular first, through to the last", async () => {
    const session = await mock.composio.create("ann");
    const first = await session.toolkits();
    expect(first.items).toHaveLength(20);
    expect(first.totalPages).toBe(Math.ceil(catalog.length / 20));
    expect(first.items[0]).toEqual({
      slug: "gmail",
      name: "Gmail",
      logo: expect.stringMatching(/^data:image/),
      isNoAuth: false,
      connection: { isActive: false, authConfig: null, connectedAccount: undefined },
    });
    expect(await everyPage(session, { limit: 50 })).toEqual(catalog.map(({ slug }) => slug));
  });

  test("are the session's own alone, unless others are asked for", async () => {
    const session = await mock.composio.create("ann", { toolkits: ["slack", "gmail"] });
    expect(await everyPage(session)).toEqual(["gmail", "slack"]);
    expect(await everyPage(session, { toolkits: ["github", "notion"] })).toEqual([
      "github",
      "notion",
    ]);
  });

  test("are searched by name, slug and description", async () => {
    const session = await mock.composio.create("ann");
    expect(await everyPage(session, { search: "GITHUB" })).toContain("github");
    expect(await everyPage(session, { search: "no such thing at all" })).toEqual([]);
  });

  test("are filtered by what is connected, and say with which account", async () => {
    const first = await mock.seed({ user_id: "ann", toolkit: "github" });
    await mock.seed({ user_id: "ann", toolkit: "exa" });
    await mock.seed({ user_id: "ann", toolkit: "slack", status: "EXPIRED" });
    await mock.seed({ user_id: "bob", toolkit: "notion" });
    const session = await mock.composio.create("ann");
    expect(await everyPage(session, { isConnected: true })).toEqual(
      expect.arrayContaining(["github", "exa"]),
    );
    expect(await everyPage(session, { isConnected: true })).toHaveLength(2);
    // The default, which filters nothing.
    expect(await everyPage(session, { isConnected: false, limit: 50 })).toHaveLength(
      catalog.length,
    );

    const { items } = await session.toolkits({
      toolkits: ["github", "exa", "slack", "hackernews"],
    });
    const bySlug = new Map(items.map((item) => [item.slug, item.connection]));
    expect(bySlug.get("github")).toEqual({
      isActive: true,
      authConfig: { id: expect.stringMatching(/^ac_/), mode: "OAUTH2", isComposioManaged: true },
      connectedAccount: { id: first, status: "ACTIVE" },
    });
    expect(bySlug.get("exa")).toMatchObject({
      isActive: true,
      authConfig: { mode: "API_KEY", isComposioManaged: false },
    });
    expect(bySlug.get("slack")).toMatchObject({
      isActive: false,
      connectedAccount: { status: "EXPIRED" },
    });
    expect(bySlug.get("hackernews")).toBeUndefined();
  });
});

describe("the catalogue", () => {
  test("gives a toolkit with its schemes and what each asks for", async () => {
    const { toolkits } = mock.composio;
    expect(await toolkits.get("gmail")).toMatchObject({
      slug: "gmail",
      composioManagedAuthSchemes: ["OAUTH2"],
      isLocalToolkit: false,
      meta: { toolsCount: expect.any(Number), categories: [{ slug: expect.any(String) }] },
    });
    const fields = await toolkits.getConnectedAccountInitiationFields("exa", "API_KEY");
    expect(fields).toEqual([
      expect.objectContaining({ name: "generic_api_key", required: true, isSecret: true }),
    ]);
    const creation = await toolkits.getAuthConfigCreationFields("twitter", "OAUTH2", {
      requiredOnly: true,
    });
    expect(creation.map(({ name }) => name)).toEqual(["client_id", "client_secret"]);
  });

  test("says so when there is no such toolkit", async () => {
    await expect(mock.composio.toolkits.get("nope")).rejects.toMatchObject({
      name: "ComposioToolkitNotFoundError",
    });
  });

  test("lists toolkits by category, by who manages them, and by name", async () => {
    const { toolkits } = mock.composio;
    const { items } = await toolkits.listCategories();
    expect(items.length).toBeGreaterThan(5);
    const [category] = items;
    const ofCategory = await toolkits.get({ category: category?.id ?? "", limit: 1000 });
    expect(ofCategory.length).toBeGreaterThan(0);
    for (const { meta } of ofCategory) {
      expect(meta.categories?.map(({ slug }) => slug)).toContain(category?.id);
    }
    // Who made the toolkit: the platform made all of them, also those it has no OAuth app for.
    expect(await toolkits.get({ managedBy: "composio", limit: 1000 })).toHaveLength(catalog.length);
    expect(await toolkits.get({ managedBy: "project", limit: 1000 })).toEqual([]);
    const byName = await toolkits.get({ sortBy: "alphabetically", limit: 1000 });
    expect(byName).toHaveLength(catalog.length);
    const names = byName.map(({ name }) => name);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, "en")));
  });
});
