import {
  anything,
  array,
  boolean,
  number,
  object,
  optional,
  type Reader,
  reader,
  recordOf,
  string,
} from "../internal/read.ts";
import { isRecord } from "../internal/records.ts";
import { safeHttpUrl } from "../internal/safeUrl.ts";
import { ToolRouterError } from "./errors.ts";
import type { AuthConfigsQuery } from "./types/authConfig.ts";
import type { ConnectedAccountsQuery, WaitOptions } from "./types/connectedAccount.ts";
import type { RequestOptions, ToolRouterClientOptions } from "./types/options.ts";
import type { ProxyRequest } from "./types/proxy.ts";
import type { SearchQuery } from "./types/search.ts";
import type { AuthorizeOptions, EnsureConnectedOptions } from "./types/session.ts";
import type { ConfigHistoryQuery, SessionConfigUpdate } from "./types/sessionConfig.ts";
import type { ExecuteOptions } from "./types/tool.ts";
import type { ToolkitsQuery } from "./types/toolkit.ts";
import { id, texts } from "./wire/common.ts";
import { pins } from "./wire/pins.ts";

/** A bad argument: nothing was sent. The message says how it would be right. */
export function invalidOptions(message: string): ToolRouterError {
  return new ToolRouterError("invalid_options", message);
}

/**
 * Refuses an id or slug without content: it would ask for another resource, or for everyone's. Dots alone are none: a URL
 * resolves "..", encoded or not.
 */
export function requireText(name: string, value: unknown): asserts value is string {
  if (typeof value !== "string" || !/[^\s.]/.test(value)) {
    throw invalidOptions(`${name} must be text that is not empty.`);
  }
}

/** What each option must be. Types of options are held to it: none can be forgotten. */
export type OptionReaders<Options> = Readonly<Record<keyof Options, Reader<unknown>>>;

/**
 * Refuses options of a wrong type, and ones that the method does not know: an option that has no effect, such as an
 * `account` at the wrong place, may do harm.
 *
 * @param isOpen lets unknown options pass
 */
export function checkOptions(
  readers: Readonly<Record<string, Reader<unknown>>>,
  options: unknown,
  isOpen = false,
): void {
  if (!isRecord(options)) throw invalidOptions("options must be an object.");
  const known = Object.keys(readers);
  for (const [name, value] of Object.entries(options)) {
    if (known.includes(name)) {
      try {
        if (value !== undefined) readers[name]?.(value, name);
      } catch (cause) {
        throw invalidOptions(`${cause}.`);
      }
    } else if (!isOpen) {
      throw invalidOptions(`unknown option "${name}". Here: ${known}. Request options go last.`);
    }
  }
}

const callback = reader((value): value is unknown => typeof value === "function", "a function");

const atLeastZero = reader(
  (value): value is number => typeof value === "number" && value >= 0,
  "a number, 0 or more",
);

/** By shape, not by class: a signal may come from another window. */
const signal = reader(
  (value): value is unknown => isRecord(value) && "aborted" in value,
  "an AbortSignal",
);

function whole(most: number): Reader<number> {
  return reader(
    (value): value is number =>
      typeof value === "number" && value % 1 === 0 && value > 0 && value <= most,
    `a whole number from 1 to ${most}`,
  );
}

function oneOf(...allowed: string[]): Reader<unknown> {
  return reader(
    (value): value is unknown => allowed.some((text) => text === value),
    `one of ${allowed.join(", ")}`,
  );
}

const limits = { timeoutMs: atLeastZero, maxRetries: atLeastZero };

export const requestOptions = {
  ...limits,
  signal,
} satisfies OptionReaders<RequestOptions>;

export const clientOptions = {
  baseUrl: string,
  fetch: callback,
  // Checked where they are used: the Headers class refuses what HTTP cannot carry, the host's backend a wrong token.
  headers: anything,
  token: anything,
  ...limits,
} satisfies OptionReaders<ToolRouterClientOptions>;

export const authConfigsQuery = {
  toolkitSlug: string,
  isComposioManaged: boolean,
  limit: whole(1_000),
  cursor: string,
} satisfies OptionReaders<AuthConfigsQuery>;

export const accountsQuery = {
  userIds: texts,
  toolkitSlugs: texts,
  statuses: texts,
  connectedAccountIds: texts,
  authConfigIds: texts,
  limit: whole(1_000),
  cursor: string,
} satisfies OptionReaders<ConnectedAccountsQuery>;

export const waitOptions = {
  timeoutMs: atLeastZero,
  intervalMs: atLeastZero,
  signal,
  onStatus: callback,
} satisfies OptionReaders<WaitOptions>;

export const toolkitsQuery = {
  search: string,
  isConnected: boolean,
  toolkits: texts,
  limit: whole(50),
  cursor: string,
} satisfies OptionReaders<ToolkitsQuery>;

export const searchQuery = {
  query: string,
  toolkits: texts,
} satisfies OptionReaders<SearchQuery>;

export const historyQuery = {
  cursor: string,
  limit: whole(100),
} satisfies OptionReaders<ConfigHistoryQuery>;

export const authorizeOptions = {
  callbackUrl: string,
  alias: string,
} satisfies OptionReaders<AuthorizeOptions>;

export const ensureConnectedOptions = {
  ...authorizeOptions,
  timeout: atLeastZero,
  onRequest: callback,
} satisfies OptionReaders<EnsureConnectedOptions>;

export const executeOptions = {
  account: id,
  inputResponses: recordOf(object({ action: string })),
  requestState: string,
} satisfies OptionReaders<ExecuteOptions>;

export const proxyRequest = {
  toolkit: string,
  endpoint: string,
  method: oneOf("GET", "POST", "PUT", "DELETE", "PATCH"),
  body: anything,
  parameters: array(object({ in: oneOf("header", "query") })),
} satisfies OptionReaders<ProxyRequest>;

/** `null` where an update clears. */
export const sessionConfig = {
  toolkits: (value, path) => texts(isRecord(value) ? (value.enable ?? value.disable) : value, path),
  authConfigs: recordOf(string),
  connectedAccounts: optional(pins),
  manageConnections: optional(
    reader(
      (value): value is unknown => typeof value === "boolean" || isRecord(value),
      "a boolean or an object",
    ),
  ),
  expectedConfigVersion: number,
} satisfies OptionReaders<SessionConfigUpdate>;

/** A Connect Link's address as a browser reads it. Throws where it is none that a user may be sent to. */
export function requireRedirectUrl(value: string): string {
  const href = safeHttpUrl(value);
  if (href) return href;
  throw new ToolRouterError("unsafe_redirect_url", "redirect_url must be an absolute http(s) URL.");
}
