import { boolean, map, object, optional, type Reader } from "../../internal/read.ts";
import { isRecord } from "../../internal/records.ts";
import { textOf } from "../../internal/text.ts";
import type { AuthConfig } from "../types/authConfig.ts";
import type { ConnectedAccount } from "../types/connectedAccount.ts";
import { camel, id, no, status, text, textOrNull } from "./common.ts";

/** Adds the official SDK's name for what the wire calls `auth_scheme`. */
function withMode<Config extends { authScheme: string }>(config: Config) {
  return { ...config, mode: config.authScheme };
}

const fields = { id, auth_scheme: text, is_composio_managed: no };

/** The auth config of a toolkit's account, as a session's list has it. */
export const authConfigSummary = map(camel(fields), withMode);

/** The auth config of a connected account. */
const accountAuthConfig = map(camel({ ...fields, is_disabled: no }), withMode);

/** An auth config. Its `credentials` are not read: a browser has no use for them. */
export const authConfig = map(
  camel({
    ...fields,
    name: text,
    toolkit: object({ slug: id }),
    type: text,
    is_composio_managed: optional(boolean),
    status: text,
  }),
  ({ type, status, isComposioManaged, ...config }): AuthConfig => ({
    ...withMode(config),
    isComposioManaged: isComposioManaged ?? type === "default",
    isDisabled: status === "DISABLED",
  }),
);

/** The name alone: what else is in a state is credentials, of as many shapes as there are schemes. */
const displayName: Reader<string | null> = (state) =>
  (isRecord(state) && isRecord(state.val) && textOf(state.val.displayName)) || null;

/** A connected account. Its credentials (`state`, `data`) are not read, and neither is the deprecated `user_id`. */
export const connectedAccount: Reader<ConnectedAccount> = map(
  camel({
    id,
    toolkit: object({ slug: id }),
    status,
    status_reason: textOrNull,
    alias: textOrNull,
    word_id: textOrNull,
    state: displayName,
    is_disabled: no,
    auth_config: accountAuthConfig,
    created_at: text,
    updated_at: text,
  }),
  ({ state, ...account }) => ({ ...account, displayName: state }),
);
