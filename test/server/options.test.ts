// @vitest-environment node
import {
  createCallbackHandler,
  createToolRouterProxy,
  createVerifierHandler,
  ToolRouterConfigError,
  type ToolRouterProxyOptions,
  toNodeHandler,
} from "tool-router-react/server";
import { expect, test } from "vitest";
import { apiKey, secret } from "./support/hosts.ts";

const good: ToolRouterProxyOptions = { apiKey, secret, authenticate: () => "ada" };

/** Options as JavaScript may give them. */
const wrong = (options: object): (() => unknown) => {
  const make: (given: never) => unknown = createToolRouterProxy;
  return () => Reflect.apply(make, undefined, [{ ...good, ...options }]);
};

test.each([
  ["missing_api_key", { apiKey: undefined }],
  ["missing_api_key", { apiKey: "" }],
  ["missing_api_key", { apiKey: "ak_1\r\nx: y" }],
  ["missing_authenticate", { authenticate: undefined }],
  ["missing_authenticate", { authenticate: "ada" }],
  ["missing_secret", { secret: undefined }],
  ["missing_secret", { secret: [] }],
  ["weak_secret", { secret: "short" }],
  ["weak_secret", { secret: "a".repeat(64) }],
  ["weak_secret", { secret: [secret, "short"] }],
  ["invalid_upstream", { upstream: "backend.composio.dev" }],
  ["invalid_upstream", { upstream: "http://backend.composio.dev/api/v3.1" }],
  ["invalid_upstream", { upstream: "https://user:pass@backend.composio.dev" }],
  ["invalid_origin", { allow: { origins: ["*"] } }],
  ["invalid_origin", { allow: { callbackOrigins: ["https://app.test/path"] } }],
  ["invalid_session_config", { sessionConfig: { toolkits: [7] } }],
  ["invalid_session_config", { sessionConfig: { authConfigs: { gmail: "a b" } } }],
  ["invalid_option", { basePath: "api" }],
  ["invalid_option", { timeoutMs: 0 }],
  ["invalid_option", { maxBodyBytes: Number.NaN }],
  ["invalid_option", { onAudit: "console" }],
  ["invalid_option", { sessionStore: { get: 1, set: 2 } }],
])("%s is thrown when the proxy is made, not at the first request: %o", (code, options) => {
  expect(wrong(options)).toThrow(expect.objectContaining({ code, name: "ToolRouterConfigError" }));
  try {
    wrong(options)();
  } catch (error) {
    const text = error instanceof ToolRouterConfigError ? error.message : "";
    expect(text).not.toBe("");
    for (const hidden of [apiKey, secret]) expect(text).not.toContain(hidden);
  }
});

test("the other handlers check what they are given too", () => {
  const returnTo = "https://app.test/connected";
  expect(() => createCallbackHandler({ allowedOrigins: ["app.test"] })).toThrow(
    expect.objectContaining({ code: "invalid_origin" }),
  );
  expect(() => createVerifierHandler({ ...good, returnTo: "/connected" })).toThrow(
    expect.objectContaining({ code: "invalid_option" }),
  );
  expect(() => createVerifierHandler({ ...good, returnTo, apiKey: "" })).toThrow(
    expect.objectContaining({ code: "missing_api_key" }),
  );
  const handler = createCallbackHandler();
  expect(() => toNodeHandler(handler, { origin: "app.test" })).toThrow(
    expect.objectContaining({ code: "invalid_origin" }),
  );
});
