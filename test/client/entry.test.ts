// @vitest-environment node
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type {
  ConnectedAccount,
  ConnectionRequest,
  RequestOptions,
  Session,
  Tool,
  Toolkit,
  ToolRouterClient,
  ToolRouterErrorCode,
} from "tool-router-react/client";
import * as entry from "tool-router-react/client";
import { expect, expectTypeOf, test } from "vitest";

test("the entry exports what it promises, and no more", () => {
  expect(Object.keys(entry).sort()).toEqual([
    "ToolRouterError",
    "completeAuthorization",
    "createToolRouterClient",
    "isToolRouterError",
    "toAnthropicTools",
    "toOpenAITools",
  ]);
});

test("it loads in plain Node: no page, no package, nothing done at import", async () => {
  const url = new URL("../../src/client/index.ts", import.meta.url).href;
  const script = `
    import { registerHooks } from "node:module";
    const loaded = [];
    registerHooks({ load: (url, context, next) => (loaded.push(url), next(url, context)) });
    const { createToolRouterClient, completeAuthorization } = await import(${JSON.stringify(url)});
    createToolRouterClient({ baseUrl: "/api/tool-router" });
    console.log(JSON.stringify({ window: typeof window, ...completeAuthorization(), loaded }));
  `;
  const { stdout } = await promisify(execFile)(process.execPath, [
    "--no-warnings",
    "--input-type=module",
    "--eval",
    script,
  ]);
  const { loaded, ...rest }: { loaded: string[] } = JSON.parse(stdout);
  expect(rest).toEqual({ window: "undefined", closed: false });
  expect(loaded.length).toBeGreaterThan(10);
  expect(loaded.filter((file) => /node_modules/.test(file))).toEqual([]);
});

test("types: what a host writes is what it gets", () => {
  expectTypeOf(entry.createToolRouterClient({ baseUrl: "/" })).toEqualTypeOf<ToolRouterClient>();
  expectTypeOf<ToolRouterClient["create"]>().returns.resolves.toEqualTypeOf<Session>();
  expectTypeOf<Session["toolkits"]>()
    .returns.resolves.toHaveProperty("items")
    .items.toEqualTypeOf<Toolkit>();
  expectTypeOf<Toolkit["connection"]["connectedAccount"]>()
    .extract<undefined>()
    .toEqualTypeOf<undefined>();
  expectTypeOf<Session["tools"]>().returns.resolves.toEqualTypeOf<Tool[]>();
  expectTypeOf<ConnectedAccount["alias"]>().toEqualTypeOf<string | null>();
  expectTypeOf<Toolkit["connection"]["authConfig"]>()
    .exclude<undefined>()
    .toHaveProperty("mode")
    .toEqualTypeOf<string>();
  expectTypeOf<Awaited<ReturnType<Session["toolkits"]>>["cursor"]>().toEqualTypeOf<
    string | undefined
  >();
  expectTypeOf<Session["execute"]>()
    .parameter(2)
    .exclude<undefined>()
    .toHaveProperty("account")
    .toEqualTypeOf<string | undefined>();
  expectTypeOf<Session["execute"]>().parameter(3).toEqualTypeOf<RequestOptions | undefined>();
  expectTypeOf<ConnectionRequest["waitForConnection"]>().toBeCallableWith(60_000);
  const error: unknown = undefined;
  if (entry.isToolRouterError(error, "conflict"))
    expectTypeOf(error.code).toEqualTypeOf<"conflict">();
  if (entry.isToolRouterError(error)) expectTypeOf(error.code).toEqualTypeOf<ToolRouterErrorCode>();
  // @ts-expect-error a code that does not exist
  entry.isToolRouterError(error, "not_a_code");
});
