// @vitest-environment node
import { isDeepStrictEqual } from "node:util";
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import type { MockBackend } from "../../../mocks/backend/types.ts";
import { loadCatalog } from "../../../mocks/catalog/index.ts";
import { parseAction } from "../../../mocks/catalog/tools/generated/parseAction.ts";
import { handWrittenTools } from "../../../mocks/catalog/tools/handWrittenTools.ts";
import type { CatalogTool, CatalogToolkit } from "../../../mocks/catalog/types.ts";
import { handlerOf } from "../../../mocks/tools/toolkits/handlerOf.ts";
import { argumentsFor } from "./support/argumentsFor.ts";
import { isUnknowable, withKnown } from "./support/knownArguments.ts";
import { type ToolUser, testBackend, toolUser } from "./support/toolUser.ts";

const catalog = await loadCatalog();
let backend: MockBackend;
let users: Map<string, ToolUser>;

/** Ann has an account of every toolkit, each on a config of her host's, in one session. */
beforeAll(async () => {
  backend = testBackend();
  const accounts = new Map<string, string>();
  const auth_configs: Record<string, string> = {};
  for (const { slug: toolkit, noAuth } of catalog) {
    if (noAuth) continue;
    const { id } = await backend.authConfigs.create({ toolkit, type: "custom" });
    auth_configs[toolkit] = id;
    const account = await backend.accounts.seed({ userId: "ann", toolkit, authConfigId: id });
    accounts.set(toolkit, account.id);
  }
  const session = await backend.sessions.create("ann", { auth_configs });
  users = new Map(
    catalog.map(({ slug }) => [slug, toolUser(backend, session.id, accounts.get(slug) ?? "")]),
  );
});

function userOf(toolkit: string): ToolUser {
  const user = users.get(toolkit);
  if (user === undefined) throw new Error(`Nobody has ${toolkit}.`);
  return user;
}

/** What toolkits without tools of their own have to say: ids by what they are ids of. */
async function idsOf(user: ToolUser, tools: readonly CatalogTool[]): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { slug, inputParameters } of tools) {
    const [args] = fc.sample(argumentsFor(inputParameters, isUnknowable), { numRuns: 1, seed: 1 });
    const isAboutOne = inputParameters.required.some((name) => /(?:^|_)id$|Id$/.test(name));
    if (isAboutOne) continue;
    const { data } = await user.execute(slug, {
      ...args,
      ...("limit" in (args ?? {}) ? { limit: 1 } : {}),
    });
    for (const item of [data, ...(Array.isArray(data.items) ? data.items : [])]) {
      if (typeof item?.id === "string") ids.set(String(item.object), item.id);
    }
  }
  return ids;
}

function withIds(args: Record<string, unknown>, ids: Map<string, string>) {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => {
      const noun = name.replace(/_id$/, "");
      const [, id = value] = [...ids].find(([object]) => noun.endsWith(object)) ?? [];
      return [name, name.endsWith("_id") && typeof value === "string" ? id : value];
    }),
  );
}

const everyTool = (work: (tool: CatalogTool, toolkit: CatalogToolkit) => Promise<void> | void) =>
  Promise.all(catalog.flatMap((toolkit) => toolkit.tools.map((tool) => work(tool, toolkit))));

describe("every tool of the catalogue", () => {
  test("answers what its schema allows, in JSON, without an error", async () => {
    let calls = 0;
    let unknown = 0;
    const failures: string[] = [];
    for (const toolkit of catalog) {
      const user = userOf(toolkit.slug);
      const isGeneric = ({ slug }: CatalogTool) => handlerOf(toolkit.slug, slug) === undefined;
      const ids = await idsOf(user, toolkit.tools.filter(isGeneric));
      const deletes = ({ slug }: CatalogTool) =>
        parseAction(slug.slice(toolkit.slug.length + 1), toolkit.slug).kind === "delete";
      const inOrder = toolkit.tools.toSorted((a, b) => Number(deletes(a)) - Number(deletes(b)));
      for (const tool of inOrder) {
        const { slug, inputParameters } = tool;
        const samples = fc.sample(argumentsFor(inputParameters, isUnknowable), {
          numRuns: deletes(tool) ? 1 : 3,
          seed: 7,
        });
        for (const sample of samples) {
          const args = isGeneric(tool)
            ? withIds(sample, ids)
            : await withKnown(user, toolkit.slug, sample);
          const { data, error } = await user.execute(slug, args);
          // Not every id can be had from a list: some must be unknown.
          if (isGeneric(tool) && error?.startsWith("Not Found: ")) unknown += 1;
          else if (error !== null) failures.push(`${slug} ${JSON.stringify(args)}: ${error}`);
          if (!isDeepStrictEqual(JSON.parse(JSON.stringify(data)), data))
            failures.push(`${slug}: no JSON`);
          calls += 1;
        }
      }
    }
    expect(failures).toEqual([]);
    expect(calls).toBeGreaterThan(25_000);
    expect(unknown / calls).toBeLessThan(0.04);
    // Some 30,000 calls.
  }, 600_000);

  test("names what is missing or of a wrong type, and does nothing", async () => {
    const before = (await backend.snapshot()).toolData.length;
    const unnamed: string[] = [];
    const expectNamed = (slug: string, error: string, words: string) => {
      if (!error.includes(words)) unnamed.push(`${slug}: ${words}`);
    };
    await everyTool(async ({ slug, inputParameters: { properties, required } }, toolkit) => {
      const user = userOf(toolkit.slug);
      if (required.length > 0) {
        const error = await user.fail(slug, {});
        for (const name of required) expectNamed(slug, error, `${name} is required`);
      }
      const wrong = Object.fromEntries(
        Object.keys(properties).map((name) => [name, Symbol.iterator]),
      );
      if (Object.keys(wrong).length > 0) {
        const error = await user.fail(slug, wrong);
        // An answer lists 20 problems at most.
        for (const name of Object.keys(wrong).slice(0, 20))
          expectNamed(slug, error, `${name} must be`);
      }
    });
    expect(unnamed).toEqual([]);
    expect((await backend.snapshot()).toolData).toHaveLength(before);
  });

  test("keeps nothing when it says that it only reads", async () => {
    const kept = new Set<string>();
    let running = "";
    const stop = backend.subscribe(({ changes }) => {
      if (changes.some(({ table }) => table === "toolData")) kept.add(running);
    });
    for (const { slug: toolkit, tools } of catalog) {
      const user = userOf(toolkit);
      for (const { slug, inputParameters, tags } of tools) {
        if (!tags.includes("readOnlyHint")) continue;
        const [args = {}] = fc.sample(argumentsFor(inputParameters), { numRuns: 1, seed: 3 });
        running = slug;
        // Whether it fails does not matter here.
        await user.execute(slug, args);
      }
    }
    stop();
    expect([...kept]).toEqual([]);
  });
});

test("each tool that was described by hand answers by hand", () => {
  const without = [...handWrittenTools].flatMap(([toolkit, tools]) =>
    tools.flatMap(({ slug }) => (handlerOf(toolkit, slug) === undefined ? [slug] : [])),
  );
  expect(without).toEqual([]);
});
