import * as v from "valibot";
import type { SessionConfig } from "../types.ts";
import { id, no, record, text, textOrNull } from "./common.ts";

const config = v.pipe(
  v.object({
    user_id: id,
    toolkits: v.nullish(
      v.object({
        enabled: v.nullish(v.array(v.string())),
        disabled: v.nullish(v.array(v.string())),
      }),
    ),
    auth_configs: v.nullish(v.record(v.string(), v.string()), {}),
    // A string each in v3, a list in v3.1.
    connected_accounts: v.nullish(
      v.record(
        v.string(),
        v.union([
          v.array(v.string()),
          v.pipe(
            v.string(),
            v.transform((pin) => [pin]),
          ),
        ]),
      ),
      {},
    ),
    manage_connections: v.nullish(
      v.object({
        enabled: v.nullish(v.boolean(), true),
        callback_url: v.nullish(v.string()),
        enable_wait_for_connections: no,
      }),
      {},
    ),
  }),
  v.transform(
    ({
      user_id,
      toolkits,
      auth_configs,
      connected_accounts,
      manage_connections,
    }): SessionConfig => ({
      userId: user_id,
      ...toolkitsField(toolkits),
      authConfigs: auth_configs,
      connectedAccounts: connected_accounts,
      manageConnections: {
        enabled: manage_connections.enabled,
        ...(manage_connections.callback_url
          ? { callbackUrl: manage_connections.callback_url }
          : {}),
        waitForConnections: manage_connections.enable_wait_for_connections,
      },
    }),
  ),
);

interface WireToolkits {
  enabled?: string[] | null | undefined;
  disabled?: string[] | null | undefined;
}

function toolkitsField(toolkits: WireToolkits | null | undefined): Pick<SessionConfig, "toolkits"> {
  if (toolkits?.enabled) return { toolkits: { enabled: toolkits.enabled } };
  return toolkits?.disabled ? { toolkits: { disabled: toolkits.disabled } } : {};
}

/** What create, get and patch answer. */
export const session = v.pipe(
  v.object({
    session_id: id,
    config,
    config_version: v.nullish(v.number(), 1),
    mcp: v.object({ url: v.string() }),
  }),
  v.transform(({ session_id, config, config_version, mcp }) => ({
    sessionId: session_id,
    config,
    configVersion: config_version,
    mcp: { type: "http" as const, url: mcp.url },
  })),
);

/** A session, as the platform describes it. */
export type SessionState = v.InferOutput<typeof session>;

/** What a new link is. */
export const link = v.object({ connected_account_id: id, redirect_url: v.string() });

/** What running a tool answers. */
export const execution = v.pipe(
  v.object({
    data: v.nullish(record, {}),
    error: textOrNull,
    log_id: text,
  }),
  v.transform(({ data, error, log_id }) => ({ data, error, logId: log_id })),
);
