import { expect } from "vitest";
import type {
  ExecuteResult,
  MockBackend,
  MockBackendOptions,
} from "../../../../mocks/backend/types.ts";
import { createMockBackend } from "../../../../mocks/createMockBackend.ts";
import { readPath } from "../../fixtures/mockApi.ts";

/** Noon, so that nothing depends on where a day begins. */
export const NOW = Date.UTC(2026, 2, 18, 12);

/** What a tool gave, as a test looks at it. */
export interface Given {
  data: Record<string, unknown>;
  /** The text at a dotted path; throws when there is none. */
  text(path: string): string;
  /** The object at a dotted path; throws when there is none. */
  item(path: string): Record<string, unknown>;
  /** The list at a dotted path; throws when there is none. */
  list(path: string): unknown[];
  /** One property of each item of the list at a path. */
  each(path: string, property: string): unknown[];
}

/** Somebody with one account, who runs its tools. */
export interface ToolUser {
  accountId: string;
  /** Runs a tool, whatever comes of it. */
  execute(tool: string, args?: Record<string, unknown>): Promise<ExecuteResult>;
  /** Runs a tool that must not fail. */
  run(tool: string, args?: Record<string, unknown>): Promise<Given>;
  /** Runs a tool that must fail, and gives its error. */
  fail(tool: string, args?: Record<string, unknown>): Promise<string>;
}

/** A backend whose ids and times are the same each time. */
export function testBackend(options: MockBackendOptions = {}): MockBackend {
  return createMockBackend({ seed: "tools", now: () => NOW, ...options });
}

/** Connects an account of a toolkit, through the Connect Link page where there is one to go through. */
export async function connectUser(
  backend: MockBackend,
  toolkit: string,
  { userId = "ann", identity = "ada@example.com" } = {},
): Promise<ToolUser> {
  const config = await ownConfig(backend, toolkit);
  const session = await backend.sessions.create(userId, {
    ...(config === undefined ? {} : { auth_configs: { [toolkit]: config } }),
  });
  let accountId = "";
  if (!(await backend.toolkits.get(toolkit)).noAuth) {
    const link = await backend.sessions.link(session.id, { toolkit });
    const { fields } = await backend.links.open(link.token);
    const typed = Object.fromEntries(fields.map(({ name }) => [name, "typed"]));
    const credentials = { ...typed, account: identity };
    await backend.links.complete(link.token, { outcome: "approve", credentials });
    accountId = link.accountId;
  }
  return toolUser(backend, session.id, accountId);
}

/** Who runs tools in a session. */
export function toolUser(backend: MockBackend, sessionId: string, accountId: string): ToolUser {
  const execute = (toolSlug: string, args: Record<string, unknown> = {}) =>
    backend.sessions.execute(sessionId, {
      toolSlug,
      arguments: args,
      ...(accountId === "" ? {} : { account: accountId }),
    });
  return {
    accountId,
    execute,
    async run(tool, args) {
      const { data, error } = await execute(tool, args);
      expect(error, `${tool} ${JSON.stringify(args ?? {})}`).toBeNull();
      return given(data);
    },
    async fail(tool, args) {
      const { data, error } = await execute(tool, args);
      expect(data).toEqual({});
      return error ?? `${tool} did not fail.`;
    },
  };
}

/** A toolkit without a managed scheme is connected on the host's own config. */
async function ownConfig(backend: MockBackend, toolkit: string): Promise<string | undefined> {
  const { authSchemes, managedAuthSchemes } = await backend.toolkits.get(toolkit);
  const isOwn = managedAuthSchemes.length === 0 && authSchemes.includes("OAUTH2");
  if (!isOwn) return undefined;
  const credentials = { client_id: "own", client_secret: "own" };
  return (await backend.authConfigs.create({ toolkit, type: "custom", credentials })).id;
}

function given(data: Record<string, unknown>): Given {
  const text = (path: string) => {
    const value = readPath(data, path);
    if (typeof value !== "string") throw new Error(`No text at ${path}: ${JSON.stringify(data)}`);
    return value;
  };
  const list = (path: string) => {
    const value = readPath(data, path);
    if (!Array.isArray(value)) throw new Error(`No list at ${path}: ${JSON.stringify(data)}`);
    return value;
  };
  return {
    data,
    text,
    item(path) {
      const value = readPath(data, path);
      if (typeof value !== "object" || value === null) {
        throw new Error(`No object at ${path}: ${JSON.stringify(data)}`);
      }
      return Object.fromEntries(Object.entries(value));
    },
    list,
    each: (path, property) => list(path).map((item) => readPath(item, property)),
  };
}
