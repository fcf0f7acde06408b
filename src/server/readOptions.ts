import { readHttpUrl } from "./readHttpUrl.ts";
import { ToolRouterConfigError, type ToolRouterConfigErrorCode } from "./ToolRouterConfigError.ts";
import type { Authenticate, ToolRouterProxyOptions } from "./types.ts";

const fail = (code: ToolRouterConfigErrorCode, message: string): never => {
  throw new ToolRouterConfigError(code, message);
};

/** @throws ToolRouterConfigError when there is no usable API key. */
export function readApiKey(apiKey: unknown): string {
  // What a header cannot hold would fail at the first request, with the key in the error's text.
  return typeof apiKey === "string" && /^[\x21-\x7e]+$/.test(apiKey)
    ? apiKey
    : fail(
        "missing_api_key",
        "apiKey must be the platform's project key, one word. Is the environment variable set?",
      );
}

/**
 * Whom a request belongs to, as the platform can be asked about: its filters are comma-joined, so that an id with a comma in
 * it would name two users.
 *
 * @throws ToolRouterConfigError when it is not a function.
 */
export function readAuthenticate(
  authenticate: Authenticate,
): (request: Request) => Promise<string | undefined> {
  if (typeof authenticate !== "function") {
    fail(
      "missing_authenticate",
      "authenticate must be a function (request) => user id or undefined.",
    );
  }
  return async (request) => {
    const userId: unknown = await authenticate(request);
    // An empty id is what a host has that looked for a user and found none.
    if (userId === undefined || userId === null || userId === "") return undefined;
    return requireUserId(userId);
  };
}

/** @throws ToolRouterConfigError when it is no id that stands for one user. */
export function requireUserId(userId: unknown): string {
  return typeof userId === "string" && /^(?!\s)[^,\p{Cc}]{1,256}(?<!\s)$/u.test(userId)
    ? userId
    : fail(
        "invalid_user_id",
        "A user id must be text of 1 to 256 characters, with no comma, and no space at its ends.",
      );
}

/** @throws ToolRouterConfigError when a secret is missing or could be guessed. */
export function readSecrets(secret: unknown, apiKey: string): string[] {
  const secrets: unknown[] = Array.isArray(secret) ? secret : [secret];
  if (secrets.length === 0 || secrets.some((one) => typeof one !== "string" || one === "")) {
    fail(
      "missing_secret",
      "secret must be a random text, or a list of them. Make one: openssl rand -base64 32",
    );
  }
  return secrets.map((one) => {
    const text = String(one);
    if (text.length < 32 || new Set(text).size < 8 || text === apiKey) {
      fail(
        "weak_secret",
        "secret must be random, have 32 characters at least, and not be the API key. Make one: openssl rand -base64 32",
      );
    }
    return text;
  });
}

/** @throws ToolRouterConfigError when it is no address that the API key may be sent to. */
export function readUpstream(upstream: unknown = "https://backend.composio.dev/api/v3.1"): string {
  const url = readHttpUrl(upstream);
  if (!url || url.search || url.hash) {
    return fail(
      "invalid_upstream",
      "upstream must be an address like https://backend.composio.dev/api/v3.1.",
    );
  }
  // A name without a dot is this machine, or a container beside it.
  const isNear = /^(127(\.\d+){3}|\[::1\]|[^.]+|.+\.localhost)$/.test(url.hostname);
  if (url.protocol === "http:" && !isNear) {
    fail("invalid_upstream", "upstream must be https: the API key is sent there.");
  }
  return url.href.replace(/\/+$/, "");
}

/** @throws ToolRouterConfigError when one is not an origin: `*` would let every page act as the user. */
export function readOrigins(origins: readonly string[] = []): readonly string[] {
  for (const origin of origins) {
    if (readHttpUrl(origin)?.origin !== origin) {
      fail(
        "invalid_origin",
        `"${origin}" must be an origin like https://app.example.com, without a path.`,
      );
    }
  }
  return origins;
}

/** A number of ms or bytes. @throws ToolRouterConfigError when it is none. */
export function readCount(
  options: Partial<ToolRouterProxyOptions>,
  name: "sessionLifetimeMs" | "bodyTimeoutMs" | "timeoutMs" | "maxBodyBytes" | "maxAnswerBytes",
  otherwise: number,
): number {
  const value = options[name] ?? otherwise;
  return Number.isFinite(value) && value > 0
    ? value
    : fail("invalid_option", `${name} must be a number above 0.`);
}

/** Those that are there must be callable. @throws ToolRouterConfigError when one is not. */
export function readFunctions(functions: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(functions)) {
    if (value !== undefined && typeof value !== "function")
      fail("invalid_option", `${name} must be a function.`);
  }
}

/** A path from the root without a slash at its end. @throws ToolRouterConfigError when it is none. */
export function readBasePath(basePath: string | undefined): string | undefined {
  if (basePath === undefined) return undefined;
  return /^(\/[\w.~-]+)*\/?$/.test(basePath)
    ? basePath.replace(/\/$/, "")
    : fail("invalid_option", `basePath must be a path like "/api/tool-router".`);
}
