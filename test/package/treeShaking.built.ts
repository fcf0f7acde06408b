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

  test("loads the dialog and the virtualizer when they are needed, not with the page", () => {
    const lazy = /@radix-ui|ConnectDialogPanel|AccountRow|node_modules\/virtua/;
    const initial = chunks.filter(({ isInitial }) => isInitial);
    expect(matching(chunks, lazy).length).toBeGreaterThan(5);
    expect(matching(initial, lazy)).toEqual([]);
  });

  test("loads all that a click on the first card needs in one file", () => {
    const initial = chunks.filter(({ isInitial }) => isInitial);
    expect(initial).toHaveLength(1);
    const needed =
      /ToolkitCard\/ToolkitCard|authorize\/(createRun|transition|connectLink)|actions\/accountActions|locales\/en/;
    expect(matching(initial, needed).length).toBeGreaterThanOrEqual(6);
  });

  test("gets nothing of the parts for agents, and their words only with those of the dialog", () => {
    const parts = /RequiredToolkits|ConnectPrompt|Approval|AppRow|core\/agent/;
    expect(matching(chunks, parts)).toEqual([]);
    const initial = chunks.filter(({ isInitial }) => isInitial);
    expect(matching(initial, /enParts/)).toEqual([]);
  });

  test("gets nothing of the hooks that suspend", () => {
    expect(matching(chunks, /[uU]seSuspense|useResetErrors|uspense(Infinite)?Query\./)).toEqual([]);
  });

  test("gets nothing of the mock, and nothing of the inspector", () => {
    const others = /dist\/mocks|node_modules\/(msw|idb|valibot)|\/devtools\/|useToolRouterEvents/;
    expect(matching(chunks, others)).toEqual([]);
  });
});

describe("a host that shows the session inspector", () => {
  let chunks: Chunk[];
  beforeAll(async () => {
    chunks = await bundle(`
      import { SessionInspector } from "tool-router-react/devtools";
      console.log(SessionInspector);
    `);
  });

  test("loads what it shows when it is opened, and nothing of the mock", () => {
    const shown = /devtools\/(tabs|rulePath|snippets|mock)/;
    expect(matching(chunks, shown).length).toBeGreaterThan(8);
    expect(
      matching(
        chunks.filter(({ isInitial }) => isInitial),
        shown,
      ),
    ).toEqual([]);
    expect(matching(chunks, /dist\/mocks|node_modules\/(msw|idb|valibot)/)).toEqual([]);
  });
});
