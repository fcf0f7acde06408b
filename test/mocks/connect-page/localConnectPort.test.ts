import { screen, waitFor } from "@testing-library/dom";
import userEvent from "@testing-library/user-event";
import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createBackend } from "../../../mocks/backend/createBackend.ts";
import type { MockBackend } from "../../../mocks/backend/types.ts";
import type { CatalogToolkit } from "../../../mocks/catalog/types.ts";
import { createLocalConnectPort } from "../../../mocks/connect-page/localConnectPort.ts";
import { createIndexedDbPersistence } from "../../../mocks/persistence/indexedDbPersistence.ts";
import { openPage, type PageWorld } from "./openPage.ts";

const toolkit = {
  description: "",
  logo: "data:image/svg+xml,<svg/>",
  categories: [],
  noAuth: false,
  tools: [],
} satisfies Partial<CatalogToolkit>;
const catalog: CatalogToolkit[] = [
  {
    ...toolkit,
    slug: "github",
    name: "GitHub",
    authSchemes: ["OAUTH2"],
    managedAuthSchemes: ["OAUTH2"],
  },
  { ...toolkit, slug: "exa", name: "Exa", authSchemes: ["API_KEY"], managedAuthSchemes: [] },
];

let databases = 0;
let database = "";
let app: MockBackend;

beforeEach(() => {
  databases += 1;
  database = `tool-router-mock-test-${databases}`;
  app = createBackend({
    catalog,
    appName: "Acme",
    persistence: createIndexedDbPersistence({ name: database }),
  });
});

afterEach(() => {
  app.close();
  vi.unstubAllGlobals();
});

async function link(toolkitSlug: string, callbackUrl?: string) {
  const session = await app.sessions.create("user_1");
  return app.sessions.link(session.id, { toolkit: toolkitSlug, callbackUrl });
}

/** The page in another tab: it shares the database with the app, and nothing else. */
function open(token: string): PageWorld {
  return openPage(createLocalConnectPort(token, database));
}

async function statusOf(accountId: string) {
  return (await app.accounts.get(accountId)).status;
}

test("opening the page is INITIATED, allowing is ACTIVE, and the app's tab hears of it", async () => {
  const { token, accountId } = await link("github");
  expect(await statusOf(accountId)).toBe("INITIALIZING");
  const world = open(token);
  await screen.findByRole("heading", { name: "Acme wants to connect to your GitHub account" });
  expect(await statusOf(accountId)).toBe("INITIATED");

  const heard: string[] = [];
  app.subscribe(({ origin }) => heard.push(origin));
  await userEvent.click(screen.getByRole("button", { name: "Allow" }));
  await waitFor(() => expect(world.announced).toMatchObject([{ accountId, status: "success" }]));
  await waitFor(() => expect(heard).toContain("others"));
  expect(await statusOf(accountId)).toBe("ACTIVE");
});

test("denying is FAILED, and goes back with the host's parameters and the result", async () => {
  const { token, accountId } = await link("github", "https://app.test/done?tab=apps");
  const world = open(token);
  await userEvent.click(await screen.findByRole("button", { name: "Deny" }));
  await waitFor(() => expect(world.leftFor).toHaveLength(1));
  const back = new URL(world.leftFor[0] ?? "");
  expect(back.searchParams.get("tab")).toBe("apps");
  expect(back.searchParams.get("status")).toBe("failed");
  expect(back.searchParams.get("connected_account_id")).toBe(accountId);
  expect(await statusOf(accountId)).toBe("FAILED");
});

test("a key that was typed is stored with the account", async () => {
  const { token, accountId } = await link("exa");
  open(token);
  const [key] = await waitFor(() => {
    const inputs = document.querySelectorAll<HTMLInputElement>("input[type=password]");
    expect(inputs.length).toBeGreaterThan(0);
    return [...inputs];
  });
  await userEvent.type(key ?? document.body, "k-1{Enter}");
  await screen.findByRole("heading", { name: "Exa is connected" });
  expect(Object.values((await app.accounts.get(accountId)).credentials)).toContain("k-1");
});

test("a page that stands open turns when another tab completes its link", async () => {
  const { token } = await link("github");
  open(token);
  await screen.findByRole("button", { name: "Allow" });
  await app.links.complete(token, { outcome: "deny" });
  await screen.findByRole("heading", { name: "You declined this request" });
});

test("an expired link says so, and can't be completed", async () => {
  const { token } = await link("github");
  await app.conditions.set({ now: { offsetMs: 11 * 60_000 } });
  open(token);
  await screen.findByRole("heading", { name: "This link has expired" });
});

test("a link that the store does not have is unknown, and an empty store is left alone", async () => {
  const empty = "tool-router-mock-test-empty";
  openPage(createLocalConnectPort("lk_1", empty));
  await screen.findByRole("heading", { name: "We don't recognise this link" });
  expect(await createIndexedDbPersistence({ name: empty }).load()).toEqual([]);

  await link("github");
  open("lk_none");
  await screen.findByRole("heading", { name: "We don't recognise this link" });
});

test("where nothing can be stored, the page says why", async () => {
  vi.stubGlobal("indexedDB", undefined);
  open("lk_1");
  await screen.findByRole("heading", { name: "This link could not be read" });
  expect(screen.getByText(/IndexedDB is not available/)).toBeVisible();
});
