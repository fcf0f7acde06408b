import {
  readApiKey,
  readAuthenticate,
  readBasePath,
  readCount,
  readFunctions,
  readOrigins,
  readSecrets,
  readUpstream,
} from "./readOptions.ts";
import { hashConfig, readSessionConfig, type WireConfig } from "./sessionConfig.ts";
import { createSessionMemory } from "./sessionMemory.ts";
import { createSessionTokens, type SessionTokens } from "./sessionTokens.ts";
import type { AuditEvent, ProxyAllow, SessionStore, ToolRouterProxyOptions } from "./types.ts";

/** A host's options, checked, with every default in place. */
export interface Host {
  apiKey: string;
  authenticate(request: Request): Promise<string | undefined>;
  upstream: string;
  tokens: SessionTokens;
  /** Of a signed session id. */
  lifetimeMs: number;
  allow: Required<{ [Name in keyof ProxyAllow]: NonNullable<ProxyAllow[Name]> }>;
  basePath: string | undefined;
  bodyTimeoutMs: number;
  timeoutMs: number;
  maxBodyBytes: number;
  maxAnswerBytes: number;
  store: SessionStore;
  /** Whether the host gave the store: then it knows better than a cookie does. */
  storeIsShared: boolean;
  fetch: typeof globalThis.fetch;
  configFor(userId: string): Promise<WireConfig>;
  /** Never rejects. */
  audit(event: AuditEvent): Promise<void>;
}

/** @throws ToolRouterConfigError, whose message says what to change. */
export function readHost(options: ToolRouterProxyOptions): Host {
  const apiKey = readApiKey(options?.apiKey);
  const { sessionConfig = {}, allow = {}, sessionStore, onAudit } = options;
  readFunctions({ onAudit, fetch: options.fetch, get: sessionStore?.get, set: sessionStore?.set });
  // Read here and not at the first request, so that a wrong one fails at the host's start.
  const fixed = typeof sessionConfig === "function" ? undefined : readSessionConfig(sessionConfig);
  const lifetimeMs = readCount(options, "sessionLifetimeMs", 30 * 24 * 3_600_000);
  return {
    apiKey,
    authenticate: readAuthenticate(options.authenticate),
    upstream: readUpstream(options.upstream),
    tokens: createSessionTokens(readSecrets(options.secret, apiKey), lifetimeMs),
    lifetimeMs,
    allow: {
      origins: readOrigins(allow.origins),
      callbackOrigins: readOrigins(allow.callbackOrigins),
      execute: allow.execute ?? true,
      proxyExecute: allow.proxyExecute ?? false,
      mcp: allow.mcp ?? false,
    },
    basePath: readBasePath(options.basePath),
    bodyTimeoutMs: readCount(options, "bodyTimeoutMs", 10_000),
    timeoutMs: readCount(options, "timeoutMs", 60_000),
    maxBodyBytes: readCount(options, "maxBodyBytes", 1_000_000),
    maxAnswerBytes: readCount(options, "maxAnswerBytes", 10_000_000),
    store: sessionStore ?? createSessionMemory(),
    storeIsShared: sessionStore !== undefined,
    fetch: (input, init) => (options.fetch ?? fetch)(input, init),
    async configFor(userId) {
      const fields =
        typeof sessionConfig === "function"
          ? readSessionConfig(await sessionConfig(userId))
          : fixed;
      return { fields: fields ?? {}, hash: await hashConfig(fields ?? {}) };
    },
    async audit(event) {
      try {
        await onAudit?.(event);
      } catch {
        // Neither an answer nor the process must depend on the host's log.
      }
    },
  };
}
