import * as v from "valibot";
import { isRecord } from "../../internal/isRecord.ts";
import { mapEntries } from "../../internal/mapEntries.ts";
import type { SessionConfig } from "../types.ts";
import { camel } from "./camel.ts";
import { count, id, no, record, text, textOrAbsent, textOrNull, yes } from "./common.ts";

const texts = v.nullish(v.array(v.string()));
const isText = (value: unknown) => typeof value === "string";

/** A record by toolkit, whose values all pass. */
function byToolkit<Value>(isValue: (value: unknown) => boolean) {
  return v.nullish(
    v.custom<Record<string, Value>>(
      (value) => isRecord(value) && Object.values(value).every(isValue),
    ),
    {},
  );
}

const manageConnections = v.pipe(
  camel({ enabled: yes, callback_url: textOrAbsent, enable_wait_for_connections: no }),
  v.transform(({ enableWaitForConnections, ...rest }) => ({
    ...rest,
    waitForConnections: enableWaitForConnections,
  })),
);

const config = v.pipe(
  camel({
    user_id: id,
    toolkits: v.nullish(v.object({ enabled: texts, disabled: texts }), {}),
    auth_configs: byToolkit<string>(isText),
    // A string each in v3, a list in v3.1.
    connected_accounts: byToolkit<string | string[]>((pin) => [pin].flat().every(isText)),
    manage_connections: v.nullish(manageConnections, {}),
  }),
  v.transform(
    ({ toolkits: { enabled, disabled }, connectedAccounts, ...rest }): SessionConfig => ({
      ...rest,
      ...(enabled ? { toolkits: { enabled } } : disabled ? { toolkits: { disabled } } : {}),
      connectedAccounts: mapEntries(connectedAccounts, (toolkit, pin) => [toolkit, [pin].flat()]),
    }),
  ),
);

/** What create, get and patch answer. */
export const session = camel({
  session_id: id,
  config,
  config_version: count,
  mcp: v.object({ url: id }),
});

/** A session, as the platform describes it. */
export type SessionState = v.InferOutput<typeof session>;

/** What a new link is. */
export const newLink = camel({ connected_account_id: id, redirect_url: v.string() });

/** What running a tool answers. */
export const execution = camel({ data: record, error: textOrNull, log_id: text });
