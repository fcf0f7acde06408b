import { map, object, optional, or, recordOf, string } from "../../internal/read.ts";
import type { Session } from "../types/session.ts";
import type { SessionConfig } from "../types/sessionConfig.ts";
import { camel, count, id, list, no, text, textOrUndefined, texts, yes } from "./common.ts";
import { pins } from "./pins.ts";

const manageConnections = map(
  camel({ enabled: yes, callback_url: textOrUndefined, enable_wait_for_connections: no }),
  ({ enableWaitForConnections: waitForConnections, ...rest }) => ({ ...rest, waitForConnections }),
);

/** A session's configuration. */
export const sessionConfig = map(
  camel({
    user_id: id,
    toolkits: or(object({ enabled: optional(texts), disabled: optional(texts) }), {}),
    auth_configs: or(recordOf(string), {}),
    // A string each in v3, a list in v3.1.
    connected_accounts: or(pins, {}),
    manage_connections: or(manageConnections, {}),
  }),
  ({ toolkits: { enabled, disabled }, ...rest }): SessionConfig => ({
    ...rest,
    toolkits: enabled ? { enabled } : disabled && { disabled },
  }),
);

/** What create, get and patch answer. */
export const session = camel({
  session_id: id,
  config: sessionConfig,
  config_version: count,
  warnings: list(object({ code: text, message: text })),
  mcp: object({ url: id }),
});

/** A session, as the platform describes it. */
export type SessionState = Pick<Session, "sessionId" | "config" | "configVersion" | "warnings"> & {
  readonly mcp: Pick<Session["mcp"], "url">;
};

/** What a new link is. */
export const newLink = camel({ connected_account_id: id, redirect_url: string });
