import { beforeAll, describe, expect, test } from "vitest";
import { bundle, type Chunk } from "../../scripts/bundle.ts";

const modulesOf = (chunks: readonly Chunk[]) => chunks.flatMap(({ modules }) => modules);
const matching = (chunks: readonly Chunk[], pattern: RegExp) =>
  modulesOf(chunks).filter((path) => pattern.test(path));

describe("a host that imports the client alone from the React entry", () => {
  let chunks: Chunk[];
  beforeAll(async () => {
    chunks = await bundle(`
      import { createToolRouterClient } from "tool-router-react";
      console.log(createToolRouterClient);
    `);
  });

  test("gets no React, no cache and no component", () => {
    expect(matching(chunks, /src\/client\//).length).toBeGreaterThan(10);
    expect(matching(chunks, /node_modules|\/(core|hooks|components|locales)\//)).toEqual([]);
    // React stays outside of the bundle: what asks for it would be an import.
    expect(chunks.some(({ code }) => /["'`]react/.test(code))).toBe(false);
  });
});

describe("a host that imports one hook", () => {
  let chunks: Chunk[];
  beforeAll(async () => {
    chunks = await bundle(`
      import { useSession } from "tool-router-react";
      console.log(useSession);
    `);
  });

  test("gets that hook, and no component, word or dialog", () => {
    expect(matching(chunks, /hooks\/useSession/)).toHaveLength(1);
    expect(matching(chunks, /\/components\/|\/locales\/|@radix-ui|virtua/)).toEqual([]);
  });

  test("gets nothing of the mock", () => {
    expect(matching(chunks, /dist\/mocks|node_modules\/(msw|idb|valibot)/)).toEqual([]);
  });
});

describe("a host that shows the grid", () => {
  let chunks: Chunk[];
  beforeAll(async () => {
    chunks = await bundle(`
      import { createToolRouterClient, ToolkitGrid, ToolRouterProvider } from "tool-router-react";
      console.log(createToolRouterClient, ToolkitGrid, ToolRouterProvider);
    `);
  });

  test("loads the dialog, the picker and long lists when they are needed, not with the page", () => {
    const later =
      /@radix-ui|ConnectDialogPanel|AccountRow|locales\/en\/accounts|node_modules\/virtua/;
    const initial = chunks.filter(({ isInitial }) => isInitial);
    expect(matching(chunks, later).length).toBeGreaterThan(5);
    expect(matching(initial, later)).toEqual([]);
  });

  test("loads what follows an authorization and changes accounts after the page", () => {
    const later =
      /core\/(accounts\/|authorize\/(createRun|transition|page|watchLink|savedFlow|\w+Pin|resumeFlows)|scope\/(attach|patchQueries)\.|session\/(pins|updateSession|reloadSession)|toolkits\/(patchToolkit|refreshConnections|connectionOf))|internal\/\w+Channel/;
    const initial = chunks.filter(({ isInitial }) => isInitial);
    expect(matching(chunks, later).length).toBeGreaterThan(15);
    expect(matching(initial, later)).toEqual([]);
  });

  test("loads cards while the first requests are under way, and what a click needs at once with them", () => {
    const cards = chunks.find((chunk) => matching([chunk], /ToolkitCard\/ToolkitCard/).length > 0);
    const initial = chunks.filter(({ isInitial }) => isInitial);
    expect(cards?.isInitial).toBe(false);
    const withCards = chunks.filter(({ fileName }) => cards?.loads.has(fileName));
    expect(matching(withCards, /authorize\/(createAuthorizeFlow|windows|firstSteps)/)).toHaveLength(
      3,
    );
    expect(matching(withCards, /authorize\/createRun|@radix-ui|node_modules\/virtua/)).toEqual([]);
    // Places for them are held from the first.
    expect(matching(initial, /CardSkeleton/)).toHaveLength(1);
  });

  test("gets nothing of the mock", () => {
    expect(matching(chunks, /dist\/mocks|node_modules\/(msw|idb|valibot)/)).toEqual([]);
  });
});
