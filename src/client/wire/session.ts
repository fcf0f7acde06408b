import { mapEntries } from "../../internal/mapEntries.ts";
import {
  array,
  map,
  object,
  optional,
  or,
  type Read,
  type Reader,
  string,
} from "../../internal/read.ts";
import type { SessionConfig } from "../types.ts";
import { camel } from "./camel.ts";
import { count, id, no, record, text, textOrAbsent, textOrNull, yes } from "./common.ts";

const texts = array(string);

/** A record by toolkit. */
function byToolkit<Value>(read: Reader<Value>): Reader<Record<string, Value>> {
  return (value, path) =>
    mapEntries(record(value, path), (toolkit, each) => [toolkit, read(each, `${path}.${toolkit}`)]);
}

const manageConnections = map(
  camel({ enabled: yes, callback_url: textOrAbsent, enable_wait_for_connections: no }),
  ({ enableWaitForConnections: waitForConnections, ...rest }) => ({ ...rest, waitForConnections }),
);

const config = map(
  camel({
    user_id: id,
    toolkits: or(object({ enabled: optional(texts), disabled: optional(texts) }), {}),
    auth_configs: byToolkit(string),
    // A string each in v3, a list in v3.1.
    connected_accounts: byToolkit((pin, path) => texts([pin].flat(), path)),
    manage_connections: or(manageConnections, {}),
  }),
  ({ toolkits: { enabled, disabled }, ...rest }): SessionConfig => ({
    ...rest,
    ...(enabled ? { toolkits: { enabled } } : disabled ? { toolkits: { disabled } } : {}),
  }),
);

/** What create, get and patch answer. */
export const session = camel({
  session_id: id,
  config,
  config_version: count,
  mcp: object({ url: id }),
});

/** A session, as the platform describes it. */
export type SessionState = Read<typeof session>;

/** What a new link is. */
export const newLink = camel({ connected_account_id: id, redirect_url: string });

/** What running a tool answers. */
export const execution = camel({ data: record, error: textOrNull, log_id: text });
